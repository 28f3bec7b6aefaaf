package org.folkmoot.votes;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.texts.LocalizedText;

/**
 * A report of a voter as staff see it.
 *
 * @param id identifier in the database
 * @param reference what the person can quote
 * @param election slug of the vote
 * @param title name of the vote
 * @param facts what the device saw
 * @param words what the person added
 * @param email where an answer goes; may be empty
 * @param receivedAt when it came
 * @param settledAt when somebody settled it
 * @param note how it was settled
 */
public record AlarmDetails(
    long id,
    String reference,
    String election,
    LocalizedText title,
    String facts,
    String words,
    String email,
    Instant receivedAt,
    Optional<Instant> settledAt,
    String note) {

  /** Whether nobody settled it yet. */
  public boolean open() {
    return settledAt.isEmpty();
  }
}
