package org.folkmoot.budgets;

/** How far an import is. */
public enum ImportState {
  /** Waits for a worker. */
  WAITING,
  /** Is being read. */
  RUNNING,
  /** Became a round, or the ballots of one. */
  DONE,
  /** The same file was imported into this process before; nothing was changed. */
  KNOWN,
  /** Has problems; nothing was changed. */
  FAILED;

  /** Whether nothing more will happen. */
  public boolean isEnd() {
    return this == DONE || this == KNOWN || this == FAILED;
  }
}
