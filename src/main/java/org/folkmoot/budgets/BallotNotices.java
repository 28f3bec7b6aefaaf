package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.folkmoot.allocation.Notice;
import org.folkmoot.people.Visitor;

/** What is odd about the file with the ballots of a round: for staff, before they count on it. */
@ApplicationScoped
public class BallotNotices {

  private final BudgetRepository budgets;
  private final Elections elections;
  private final Visitor visitor;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected BallotNotices() {
    this(null, null, null);
  }

  @Inject
  BallotNotices(BudgetRepository budgets, Elections elections, Visitor visitor) {
    this.budgets = budgets;
    this.elections = elections;
    this.visitor = visitor;
  }

  /**
   * The notices on a round's file, one of each kind; none while the round has no ballots.
   *
   * @throws UnknownRound if there is no such round
   * @throws org.folkmoot.accounts.NotAllowed unless the visitor is of the staff
   */
  @Transactional
  public List<Notice> list(String roundSlug) {
    BudgetRound round = budgets.findRound(roundSlug).orElseThrow(() -> new UnknownRound(roundSlug));
    visitor.requireReaderOf(round.processId());
    return round.hasBallots() ? elections.get(round).election().notices() : List.of();
  }
}
