package org.folkmoot.outcomes;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a promise stands by the public clock. */
public enum PromiseState {
  /** It is not done, and its day is not over. */
  OPEN,
  /** It is not done, and its day is over. */
  OVERDUE,
  /** It is not done, and nobody named a day. */
  UNDATED,
  /** It was done. */
  KEPT,
  /** It was taken back. */
  STOPPED;

  /** As addresses have it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of a key; empty if there is none. */
  public static Optional<PromiseState> of(String key) {
    return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
  }

  /**
   * The state of a promise on a day.
   *
   * @param due the last day on which it is not late; empty if nobody named one
   */
  static PromiseState of(Stage stage, Optional<LocalDate> due, LocalDate today) {
    if (stage == Stage.DELIVERED) {
      return KEPT;
    } else if (stage == Stage.STOPPED) {
      return STOPPED;
    } else if (due.isEmpty()) {
      return UNDATED;
    }
    return due.get().isBefore(today) ? OVERDUE : OPEN;
  }
}
