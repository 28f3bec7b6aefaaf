package org.folkmoot.jobs;

/** Where a job is. */
public enum JobState {
  /** Its time has not come, or its lane is busy. */
  WAITING,
  /** A node carries it out. */
  RUNNING,
  /** Done. */
  DONE,
  /** What was handed in could not be used. */
  REFUSED,
  /** Given up after errors that nobody expected. */
  FAILED,
  /** Somebody called it off. */
  CALLED_OFF;

  /** Whether nothing more happens by itself. */
  public boolean isEnd() {
    return this != WAITING && this != RUNNING;
  }
}
