package org.folkmoot.processes;

/** Who sees a process, and whether it still runs. */
public enum ProcessState {
  /** Staff prepare it. */
  DRAFT,
  /** Residents see it and take part. */
  PUBLISHED,
  /** It is over; residents read it among the earlier ones. */
  ARCHIVED,
  /** It was taken back; at its address residents read why. */
  WITHDRAWN
}
