package org.folkmoot.budgets;

import java.util.List;
import java.util.Optional;
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
 * @param history every publication of an outcome of the round, newest first
 * @param nearMisses by how little projects were not funded, as far as it is known
 * @param voters number of ballots, empty ones counted
 */
public record RoundOutcome(
    RoundDetails round,
    List<ProjectDetails> projects,
    RunDetails run,
    Outcome outcome,
    Explanation explanation,
    List<PublicationDetails> history,
    List<NearMissDetails> nearMisses,
    int voters) {

  /** Copies the lists. */
  public RoundOutcome {
    projects = List.copyOf(projects);
    history = List.copyOf(history);
    nearMisses = List.copyOf(nearMisses);
  }

  /** The last publication of this count, if it was ever published. */
  public Optional<PublicationDetails> publication() {
    return history.stream().filter(one -> one.runNumber() == run.number()).findFirst();
  }

  /** The publication that this one replaced, if there was one. */
  public Optional<PublicationDetails> predecessor() {
    return publication()
        .flatMap(
            shown ->
                history.stream().filter(one -> one.number() == shown.number() - 1).findFirst());
  }

  /** The publication that took the place of this one, if there is one. */
  public Optional<PublicationDetails> successor() {
    return publication()
        .flatMap(
            shown ->
                history.stream().filter(one -> one.number() == shown.number() + 1).findFirst());
  }
}
