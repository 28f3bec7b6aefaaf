package org.folkmoot.votes.web;

import java.util.List;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.VoteOption;

/**
 * One of the votes of a visit, as the page about all of them shows it.
 *
 * @param vote the vote
 * @param turnout how many took part, of how many; empty before it is over
 * @param spent how much of how much is spent; empty if it is about no money or not counted
 * @param funded what gets money, in the order in which the rule took it
 */
public record PotLine(ElectionDetails vote, String turnout, String spent, List<VoteOption> funded) {

  /** Copies the projects. */
  public PotLine {
    funded = List.copyOf(funded);
  }
}
