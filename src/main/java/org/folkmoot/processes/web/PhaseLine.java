package org.folkmoot.processes.web;

/**
 * One phase as the timeline shows it.
 *
 * @param name name of the phase
 * @param when its first and last day
 * @param state in words: done, now, or empty
 * @param isDone whether it is over
 * @param isCurrent whether it runs now
 */
public record PhaseLine(String name, String when, String state, boolean isDone, boolean isCurrent) {

  /** The state as the timeline tag names it. */
  public String mark() {
    if (isCurrent) {
      return "current";
    }
    return isDone ? "done" : "";
  }
}
