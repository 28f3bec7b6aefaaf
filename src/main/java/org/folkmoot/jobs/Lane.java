package org.folkmoot.jobs;

/**
 * Jobs of one lane wait for each other, never for those of another. The number of a lane is that of
 * its threads on each node.
 */
public enum Lane {
  /** Letters that somebody waits for: codes, links. */
  QUICK_LETTERS(3),
  /** Letters to many people. */
  BULK_LETTERS(1),
  /** Telling people what happened: notices, and the letters about them before they are sent. */
  NOTICES(1),
  /** Work that takes a processor: imports, counts. */
  HEAVY(2),
  /** Work that nobody waits for: retention, removals. */
  HOUSEKEEPING(1);

  private final int threads;

  Lane(int threads) {
    this.threads = threads;
  }

  int threads() {
    return threads;
  }
}
