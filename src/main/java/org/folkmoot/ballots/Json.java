package org.folkmoot.ballots;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A value of the part of JSON that the protocol uses, in its one canonical form: no spaces, whole
 * numbers from 0 in decimal digits, strings with the shortest escapes, members in a fixed order.
 */
sealed interface Json {

  /** Largest whole number that is written as a JSON number; above it stands a string of digits. */
  long MAX_NUMBER = (1 << 30) - 1;

  /** A string. */
  record Text(String value) implements Json {}

  /** A whole number from 0 to {@link #MAX_NUMBER}. */
  record Whole(long value) implements Json {}

  /** True or false. */
  record Flag(boolean value) implements Json {}

  /** A list. */
  record Array(List<Json> items) implements Json {

    public Array {
      items = List.copyOf(items);
    }
  }

  /** Members with distinct names, in order. */
  record Members(List<Member> items) implements Json {

    public Members {
      items = List.copyOf(items);
    }

    /** The same without the member of that name. */
    Members without(String name) {
      return new Members(items.stream().filter(member -> !member.name().equals(name)).toList());
    }
  }

  /** A name and its value. */
  record Member(String name, Json value) {}

  static Text text(Object value) {
    return new Text(value.toString());
  }

  /** A number as the protocol writes it: a JSON number up to {@link #MAX_NUMBER}, else a string. */
  static Json number(long value) {
    return value <= MAX_NUMBER ? new Whole(value) : text(value);
  }

  static Array array(List<? extends Json> items) {
    return new Array(List.copyOf(items));
  }

  static Members members(Member... members) {
    return new Members(List.of(members));
  }

  static Member member(String name, Json value) {
    return new Member(name, value);
  }

  /** The canonical text. */
  default String write() {
    StringBuilder text = new StringBuilder();
    JsonWriter.append(this, text);
    return text.toString();
  }

  /** The canonical text in UTF-8. */
  default byte[] toUtf8() {
    return write().getBytes(StandardCharsets.UTF_8);
  }
}
