package org.folkmoot.votes;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * How far an election is. It only ever goes on: draft, confirmed, open, closed, shuffling (if
 * ballots are shuffled), decrypting, counted, archived; or it is aborted before it is counted.
 */
public enum ElectionState {
  /** Being set up; for staff only. */
  DRAFT,
  /** Confirmed by a second person: nothing changes any more, and it waits for its beginning. */
  CONFIRMED,
  /** Ballots are taken. */
  OPEN,
  /** No ballot is taken any more. */
  CLOSED,
  /** Ballots are being shuffled. */
  SHUFFLING,
  /** What was added up or shuffled is being opened. */
  DECRYPTING,
  /** The result is published. */
  COUNTED,
  /** The time for complaints is over, and what told whom was served is destroyed. */
  ARCHIVED,
  /** Stopped before the count, with a reason. */
  ABORTED;

  /** Name in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** From where it can be reached. */
  Set<ElectionState> before() {
    return switch (this) {
      case DRAFT -> EnumSet.noneOf(ElectionState.class);
      case CONFIRMED -> EnumSet.of(DRAFT);
      case OPEN -> EnumSet.of(CONFIRMED);
      case CLOSED -> EnumSet.of(OPEN);
      case SHUFFLING -> EnumSet.of(CLOSED);
      case DECRYPTING -> EnumSet.of(CLOSED, SHUFFLING);
      case COUNTED -> EnumSet.of(DECRYPTING);
      case ARCHIVED -> EnumSet.of(COUNTED);
      case ABORTED -> EnumSet.of(CONFIRMED, OPEN, CLOSED);
    };
  }

  /** Whether it is about to be counted. */
  public boolean counting() {
    return this == CLOSED || this == SHUFFLING || this == DECRYPTING;
  }

  /** Whether the result is published. */
  public boolean counted() {
    return this == COUNTED || this == ARCHIVED;
  }
}
