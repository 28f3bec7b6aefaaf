package org.folkmoot.search;

/** Names of the fields of the index. */
final class Field {

  /** Kind and id, for example {@code proposal:17}: what a document is found and replaced by. */
  static final String KEY = "key";

  static final String KIND = "kind";
  static final String PROCESS = "process";

  /** There if words find it. */
  static final String BY_WORDS = "words";

  /** Words as they stand, folded. Those of a language stand also under its name. */
  static final String TITLE = "title";

  static final String TEXT = "text";

  private Field() {}

  static String facet(String name) {
    return "facet-" + name;
  }

  static String number(String name) {
    return "number-" + name;
  }

  static String in(String field, String language) {
    return field + "-" + language;
  }

  static String key(String kind, long id) {
    return kind + ":" + id;
  }
}
