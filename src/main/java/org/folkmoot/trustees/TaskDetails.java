package org.folkmoot.trustees;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.texts.LocalizedText;

/**
 * That somebody was asked for something.
 *
 * @param occasion what tells it from the same task at another time
 * @param subject name of what it is about
 * @param askedAt since when
 * @param due until when, if a day was said
 * @param doneAt when it was done; empty while it is not
 * @param late whether it is not done and its time is over
 */
public record TaskDetails(
    TrusteeTask task,
    String occasion,
    LocalizedText subject,
    Instant askedAt,
    Optional<Instant> due,
    Optional<Instant> doneAt,
    boolean late) {

  /** Whether it is not done yet. */
  public boolean open() {
    return doneAt.isEmpty();
  }
}
