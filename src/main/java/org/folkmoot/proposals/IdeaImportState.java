package org.folkmoot.proposals;

/** How far a file with ideas is. */
public enum IdeaImportState {
  /** Nobody has begun to read it. */
  WAITING,
  /** It is being read. */
  RUNNING,
  /** Its ideas stand in the process. */
  DONE,
  /** The process holds the same file already. */
  KNOWN,
  /** It cannot be used as it is, or something failed. */
  FAILED;

  /** Whether nothing more will happen. */
  public boolean end() {
    return this != WAITING && this != RUNNING;
  }
}
