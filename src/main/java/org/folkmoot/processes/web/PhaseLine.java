package org.folkmoot.processes.web;

import org.folkmoot.texts.LocalizedText;

/**
 * One phase as the timeline shows it.
 *
 * @param name name of the phase
 * @param when its first and last day
 * @param state in words: done, now, or empty
 * @param isDone whether it is over
 * @param isCurrent whether it runs now
 * @param note what happens in it, in the council's words; may be empty
 * @param usual what happens in such a phase everywhere
 */
public record PhaseLine(
    String name,
    String when,
    String state,
    boolean isDone,
    boolean isCurrent,
    LocalizedText note,
    String usual) {

  /** The state as the timeline tag names it. */
  public String mark() {
    if (isCurrent) {
      return "current";
    }
    return isDone ? "done" : "";
  }

  /** Whether the council said something of its own about it. */
  public boolean hasNote() {
    return !note.isEmpty();
  }
}
