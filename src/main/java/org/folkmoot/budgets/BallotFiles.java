package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The files of ballots as they are stored. */
@ApplicationScoped
class BallotFiles {

  private final BudgetRepository budgets;

  @Inject
  BallotFiles(BudgetRepository budgets) {
    this.budgets = budgets;
  }

  /**
   * The compressed file of a round.
   *
   * @throws BudgetRefusal if none was loaded
   */
  @Transactional
  byte[] get(long roundId) {
    return budgets.findBallots(roundId).orElseThrow(BudgetRefusal::noBallots).content();
  }
}
