package org.folkmoot.board.web;

import java.util.List;

/**
 * A part of the list of first steps.
 *
 * @param id id of its heading
 * @param heading its heading
 * @param steps its steps in order
 */
public record StepPart(String id, String heading, List<StepLine> steps) {

  /** Copies the steps. */
  public StepPart {
    steps = List.copyOf(steps);
  }
}
