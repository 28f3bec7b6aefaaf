package org.folkmoot.proposals;

import java.util.Map;
import java.util.Optional;
import org.folkmoot.texts.SearchText;

/** What a column of a table of ideas holds, or a field of an object. */
enum IdeaColumn {
  TITLE,
  TEXT,
  LANGUAGE,
  CATEGORY,
  WARD,
  PLACE,
  COST,
  STATE,
  ON_BEHALF;

  /** By the names that a file may give them, in the form of {@link SearchText}. */
  private static final Map<String, IdeaColumn> COLUMNS =
      Map.ofEntries(
          Map.entry("title", IdeaColumn.TITLE),
          Map.entry("idea", IdeaColumn.TITLE),
          Map.entry("teitl", IdeaColumn.TITLE),
          Map.entry("syniad", IdeaColumn.TITLE),
          Map.entry("text", IdeaColumn.TEXT),
          Map.entry("description", IdeaColumn.TEXT),
          Map.entry("testun", IdeaColumn.TEXT),
          Map.entry("disgrifiad", IdeaColumn.TEXT),
          Map.entry("language", IdeaColumn.LANGUAGE),
          Map.entry("iaith", IdeaColumn.LANGUAGE),
          Map.entry("state", IdeaColumn.STATE),
          Map.entry("category", IdeaColumn.CATEGORY),
          Map.entry("categori", IdeaColumn.CATEGORY),
          Map.entry("ward", IdeaColumn.WARD),
          Map.entry("place", IdeaColumn.PLACE),
          Map.entry("street", IdeaColumn.PLACE),
          Map.entry("lle", IdeaColumn.PLACE),
          Map.entry("stryd", IdeaColumn.PLACE),
          Map.entry("cost", IdeaColumn.COST),
          Map.entry("on behalf of", IdeaColumn.ON_BEHALF),
          Map.entry("onbehalfof", IdeaColumn.ON_BEHALF),
          Map.entry("ar ran", IdeaColumn.ON_BEHALF));

  /** What a name stands for; empty if it is none of ours. */
  static Optional<IdeaColumn> named(String name) {
    return Optional.ofNullable(COLUMNS.get(SearchText.of(name)));
  }
}
