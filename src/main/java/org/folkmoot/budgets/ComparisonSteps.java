package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Optional;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.kernel.Digest;

/** The steps of a comparison, each a transaction of its own. */
@ApplicationScoped
class ComparisonSteps {

  private final BudgetRepository budgets;
  private final RoundAccess access;

  @Inject
  ComparisonSteps(BudgetRepository budgets, RoundAccess access) {
    this.budgets = budgets;
    this.access = access;
  }

  /**
   * What is to be compared.
   *
   * @param rule the round's own rule
   * @param budget the round's own budget, in major units
   */
  record Task(BallotSource source, AllocationOptions rule, BigDecimal budget) {

    /** Changes whenever a comparison would come out otherwise. */
    String basis() {
      return Digest.ofUtf8(
              source.sha256()
                  + "\n"
                  + String.join("\t", source.withdrawn().stream().sorted().toList())
                  + "\n"
                  + rule.text())
          .toHex();
    }
  }

  /** Empty if the round is gone. */
  @Transactional
  Optional<Task> begin(long roundId) {
    return budgets.findRound(roundId).map(this::task);
  }

  Task task(BudgetRound round) {
    return new Task(access.source(round), round.rule().options(), round.budget().toMajor());
  }

  @Transactional
  void keep(Task task, Comparison comparison, Runnable confirm) {
    confirm.run();
    long round = task.source().roundId();
    budgets
        .findComparison(round)
        .ifPresentOrElse(
            known -> known.become(task.basis(), comparison),
            () -> budgets.add(new RoundComparison(round, task.basis(), comparison)));
  }
}
