package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.folkmoot.people.RetentionRule;

/**
 * Imports go 90 days after they ended, with their list of problems. The file itself is wiped at the
 * end; what was loaded from it is the round's.
 */
@ApplicationScoped
class OldImports implements RetentionRule {

  private static final Duration KEPT = Duration.ofDays(90);

  private final BudgetRepository budgets;

  @Inject
  OldImports(BudgetRepository budgets) {
    this.budgets = budgets;
  }

  @Override
  public String name() {
    return "imports";
  }

  @Override
  public int remove(Instant now) {
    return budgets.removeImportsFinishedBefore(now.minus(KEPT));
  }
}
