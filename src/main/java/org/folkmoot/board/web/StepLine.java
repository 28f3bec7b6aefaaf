package org.folkmoot.board.web;

import org.folkmoot.board.SetupStep;

/**
 * A step as the list shows it.
 *
 * @param text what to do
 * @param hint one sentence about it; may be empty
 * @param state in words: done, to do, or what it waits for
 * @param href page on which it is done
 * @param kind how far it is
 */
public record StepLine(String text, String hint, String state, String href, SetupStep.State kind) {

  /** Whether nothing more is to be done. */
  public boolean done() {
    return kind == SetupStep.State.DONE;
  }

  /** Whether something else comes first. */
  public boolean waiting() {
    return kind == SetupStep.State.WAITS;
  }
}
