package org.folkmoot.outcomes;

import java.util.Optional;
import org.folkmoot.budgets.TrailProject;
import org.folkmoot.proposals.ProposalDetails;

/**
 * What belongs together from an idea to its delivery, as far as there is something of it.
 *
 * @param idea from which it came
 * @param project as what people voted about it
 * @param round the decision about the outcome of that vote
 * @param decision the decision about the project, or else about the idea
 */
public record Chain(
    Optional<ProposalDetails> idea,
    Optional<TrailProject> project,
    Optional<DecisionDetails> round,
    Optional<DecisionDetails> decision) {

  /** Nothing. */
  public static final Chain EMPTY =
      new Chain(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether there is more of it than one thing alone. */
  public boolean worthShowing() {
    return decision.isPresent() || (idea.isPresent() && project.isPresent());
  }
}
