package org.folkmoot.outcomes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.outcomes.DecisionDetails;
import org.folkmoot.outcomes.DecisionKind;
import org.folkmoot.outcomes.DecisionReader;
import org.jspecify.annotations.Nullable;

/** What pages of rounds and projects say of decisions about them. */
@Named
@RequestScoped
public class DecisionLinks {

  private final DecisionReader decisions;
  private @Nullable List<DecisionDetails> known;

  @Inject
  DecisionLinks(DecisionReader decisions) {
    this.decisions = decisions;
  }

  private List<DecisionDetails> of(RoundDetails round) {
    List<DecisionDetails> found = known;
    if (found == null) {
      found = decisions.listOfRound(round.id());
      known = found;
    }
    return found;
  }

  /** The decision about the outcome of a round; null if there is none. */
  public @Nullable DecisionDetails ofRound(RoundDetails round) {
    return of(round).stream()
        .filter(one -> one.kind() == DecisionKind.ROUND)
        .findFirst()
        .orElse(null);
  }

  /** Decisions about projects of a round that differ from its outcome. */
  public List<DecisionDetails> differing(RoundDetails round) {
    return of(round).stream()
        .filter(one -> one.kind() == DecisionKind.PROJECT && one.differs())
        .toList();
  }

  /** Whether the visitor records decisions about a round and its projects. */
  public boolean mayRecord(RoundDetails round) {
    return round.decided() && decisions.mayDecide(round.processId());
  }
}
