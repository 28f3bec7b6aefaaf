package org.folkmoot.comments;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where somebody stopped reading: the last comment of a part, by what the list is sorted by. It
 * says all that the next part needs, so that it holds although that comment is gone by then.
 *
 * @param key what the list is sorted by before the id, for example the number of marks; else 0
 * @param id the comment
 */
record Cursor(long key, long id) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

  /** The cursor of an address; empty if it is none. */
  static Optional<Cursor> parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(new Cursor(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
        : Optional.empty();
  }

  /** As addresses have it. */
  String text() {
    return key + "-" + id;
  }
}
