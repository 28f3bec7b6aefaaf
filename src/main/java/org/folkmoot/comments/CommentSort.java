package org.folkmoot.comments;

import java.util.Locale;
import java.util.stream.Stream;

/** In which order threads are listed. */
public enum CommentSort {
  /** The latest first. */
  NEWEST,
  /** The first one first. */
  OLDEST,
  /** Those that most people find helpful first, of them the latest. */
  HELPFUL;

  /** Name in addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The order of this name; the newest first if there is none. */
  public static CommentSort of(String key) {
    return Stream.of(values()).filter(sort -> sort.key().equals(key)).findFirst().orElse(NEWEST);
  }
}
