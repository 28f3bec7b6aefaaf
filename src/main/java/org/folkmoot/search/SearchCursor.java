package org.folkmoot.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list of hits, from which programs read on. It stays valid when the hit is gone.
 *
 * @param value what the list is sorted by; by relevance the number of hits up to this one
 * @param key kind and id of the hit
 */
public record SearchCursor(long value, String key) {

  private static final Pattern FORM =
      Pattern.compile("(-?[0-9]{1,18})\\.([a-z]{1,20}:[0-9]{1,18})");

  /** The cursor that a text stands for; empty if it is none of ours. */
  public static Optional<SearchCursor> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new SearchCursor(Long.parseLong(form.group(1)), form.group(2)))
        : Optional.empty();
  }

  /** The place of a thing in a list that is sorted by a number. */
  public static SearchCursor of(long value, String kind, long id) {
    return new SearchCursor(value, Field.key(kind, id));
  }

  /** The form in which addresses carry it. */
  public String text() {
    return value + "." + key;
  }
}
