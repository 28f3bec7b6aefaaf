package org.folkmoot.jobs;

import java.time.Instant;
import java.util.Optional;

/**
 * A job as staff see it.
 *
 * @param id the job
 * @param name kind of the work
 * @param subject id of what it works on
 * @param title what it works on, in words; may be empty
 * @param address page that shows more; may be empty
 * @param process process that it belongs to
 * @param asker name of whoever asked for it; empty if nobody did, or the account is gone
 * @param state where it is
 * @param attempts runs so far that have begun, since it was last begun anew
 * @param done how much of the work is done, in a unit of the job's own
 * @param total the whole work in the same unit; 0 if nobody knows
 * @param calledOff whether somebody called it off
 * @param reference what to quote if it was given up
 * @param dueAt when it shall begin, or began
 * @param createdAt when it was asked for
 * @param startedAt when it began, the last time
 * @param endedAt when it ended
 */
public record JobDetails(
    long id,
    String name,
    long subject,
    String title,
    String address,
    Optional<Long> process,
    String asker,
    JobState state,
    int attempts,
    long done,
    long total,
    boolean calledOff,
    Optional<String> reference,
    Instant dueAt,
    Instant createdAt,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt) {

  /** How far it is, 0 to 100; empty if nobody knows. */
  public Optional<Integer> percent() {
    return total <= 0
        ? Optional.empty()
        : Optional.of((int) Math.max(0, Math.min(100, 100.0 * done / total)));
  }
}
