package org.folkmoot.processes;

/** What a phase is for. */
public enum PhaseKind {
  /** Residents read what it is about. */
  INFORMATION,
  /** Residents propose. */
  IDEAS,
  /** Residents discuss. */
  DISCUSSION,
  /** The council checks what can be done. */
  EVALUATION,
  /** Residents vote. */
  VOTE,
  /** The outcome is shown. */
  RESULTS
}
