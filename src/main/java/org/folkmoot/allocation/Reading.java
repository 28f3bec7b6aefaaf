package org.folkmoot.allocation;

import java.util.List;
import java.util.Optional;
import org.folkmoot.kernel.MalformedInput;

/**
 * What reading a file gave: an election, or the problems that stand against it.
 *
 * @param election the election; empty exactly if there are problems
 * @param problems each with file, line, field and expectation, in the order of the lines; at most
 *     {@link PabulibReader#PROBLEM_LIMIT}
 * @param notices odd things that did not stop the reading, one of each kind
 */
public record Reading(
    Optional<Election> election, List<MalformedInput> problems, List<Notice> notices) {

  /** Keeps its own copies. */
  public Reading {
    problems = List.copyOf(problems);
    notices = List.copyOf(notices);
  }

  /**
   * The election.
   *
   * @throws MalformedInput the first problem, if there is one
   */
  public Election orThrow() {
    return election.orElseThrow(() -> problems.get(0));
  }
}
