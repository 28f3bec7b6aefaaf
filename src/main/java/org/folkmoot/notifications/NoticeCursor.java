package org.folkmoot.notifications;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a part of a list of notices ended.
 *
 * @param time when the last one was made, in milliseconds
 * @param id its id
 */
record NoticeCursor(Instant time, long id) {

  private static final Pattern TEXT = Pattern.compile("(\\d{1,15})-(\\d{1,18})");

  static NoticeCursor after(Notice notice) {
    return new NoticeCursor(notice.createdAt(), notice.id());
  }

  /** The cursor of an address; empty if it is none. */
  static Optional<NoticeCursor> parse(String text) {
    Matcher cursor = TEXT.matcher(text);
    return cursor.matches()
        ? Optional.of(
            new NoticeCursor(
                Instant.ofEpochMilli(Long.parseLong(cursor.group(1))),
                Long.parseLong(cursor.group(2))))
        : Optional.empty();
  }

  /** As it stands in an address. */
  String text() {
    return time.toEpochMilli() + "-" + id;
  }
}
