package org.folkmoot.jobs;

import java.time.Instant;

/** How one run of a job ended. */
public sealed interface JobResult {

  /** The work is done. */
  record Done() implements JobResult {}

  /**
   * The work cannot be done with what was handed in, and the feature has said why on its own page.
   * It is not tried again, and its file is removed.
   */
  record Refused() implements JobResult {}

  /**
   * The work shall be tried again later, which is no error.
   *
   * @param time not before
   */
  record Later(Instant time) implements JobResult {}

  /** The work is done. */
  static JobResult done() {
    return new Done();
  }

  /** What was handed in cannot be used. */
  static JobResult refused() {
    return new Refused();
  }

  /** Not yet: to be run again at that time. */
  static JobResult later(Instant time) {
    return new Later(time);
  }
}
