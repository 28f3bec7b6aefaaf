package org.folkmoot.budgets;

import java.util.List;
import org.folkmoot.allocation.Explanation;
import org.folkmoot.allocation.Outcome;

/**
 * A count of a round with all that a page needs to tell it.
 *
 * @param round the round
 * @param projects its projects, in its order
 * @param run the count
 * @param outcome what the rule chose
 * @param explanation why, step by step and for each project that was not funded
 * @param nearMisses by how little projects were not funded, as far as it is known
 * @param voters number of ballots, empty ones counted
 */
public record RoundOutcome(
    RoundDetails round,
    List<ProjectDetails> projects,
    RunDetails run,
    Outcome outcome,
    Explanation explanation,
    List<NearMissDetails> nearMisses,
    int voters) {

  /** Copies the lists. */
  public RoundOutcome {
    projects = List.copyOf(projects);
    nearMisses = List.copyOf(nearMisses);
  }
}
