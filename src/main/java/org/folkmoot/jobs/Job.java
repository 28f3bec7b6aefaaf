package org.folkmoot.jobs;

import java.time.Duration;
import java.util.Optional;

/**
 * One kind of long work. A feature implements this as an application-scoped bean and nothing else:
 * beans of this type are found. What a person reads of it is the text {@code jobs.name.<name>}.
 *
 * <p>Each method is called on a thread of the lane, in the council of the job, with nobody signed
 * in and without an open transaction. The same job may be run more than once: after an error, or
 * when the node that ran it died.
 */
public interface Job {

  /** Lasting name, at most 40 characters, for example {@code import}. */
  String name();

  /** The lane of such jobs; {@link JobOrder#in} chooses another for one of them. */
  Lane lane();

  /**
   * Does the work.
   *
   * @return how it ended; an exception is an error that nobody expected, after which the job is run
   *     again a few times
   * @throws JobStopped if the job was called off or taken over: lets it pass from {@link JobRun}
   */
  JobResult run(JobRun run) throws Exception;

  /**
   * The job has met so many errors that it is not run again.
   *
   * @param reference what a person can quote and the log of the server contains
   */
  default void gaveUp(JobRun run, String reference) {}

  /** Somebody called the job off. */
  default void calledOff(JobRun run) {}

  /** How many runs may end in an error before the job is given up. */
  default int mostAttempts() {
    return 3;
  }

  /**
   * For work that comes again: once in each such period for each council, on whichever node is
   * first. Nobody needs to ask for it; its subject is the council.
   */
  default Optional<Duration> every() {
    return Optional.empty();
  }

  /** Whether jobs of this kind stay listed after they are done; if not, they are removed. */
  default boolean isKept() {
    return true;
  }
}
