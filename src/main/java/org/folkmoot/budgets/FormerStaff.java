package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.folkmoot.people.AccountDeleted;

/** Counts and imports stay when the account of whoever started them goes; their name does not. */
@ApplicationScoped
class FormerStaff {

  private final BudgetRepository budgets;

  @Inject
  FormerStaff(BudgetRepository budgets) {
    this.budgets = budgets;
  }

  void forget(@Observes AccountDeleted account) {
    budgets.forgetStarter(account.accountId());
  }
}
