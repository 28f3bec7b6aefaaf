package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.folkmoot.allocation.Allocation;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.BudgetCurve;
import org.folkmoot.allocation.Measures;
import org.folkmoot.allocation.Outcome;
import org.folkmoot.allocation.RuleComparison;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;

/** Counts the ballots of a round by other rules and budgets. Its subject is the round. */
@ApplicationScoped
class ComparisonJob implements Job {

  static final String NAME = "compare";

  /** Budgets that are looked at: from nothing to twice the budget in this many steps. */
  private static final int BUDGET_STEPS = 40;

  /** Reading, the rules, the round's own rule, and each budget. */
  private static final int PARTS = 3 + BUDGET_STEPS + 1;

  private final Elections elections;
  private final ComparisonSteps steps;

  @Inject
  ComparisonJob(Elections elections, ComparisonSteps steps) {
    this.elections = elections;
    this.steps = steps;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Lane lane() {
    return Lane.HEAVY;
  }

  @Override
  public JobResult run(JobRun run) {
    steps.begin(run.subject()).ifPresent(task -> compare(run, task));
    return JobResult.done();
  }

  private void compare(JobRun run, ComparisonSteps.Task task) {
    run.progress(1, PARTS);
    Allocation allocation = elections.get(task.source());
    AllocationOptions rule = task.rule();
    run.progress(2, PARTS);
    RuleComparison rules =
        RuleComparison.of(allocation, AllocationOptions.defaults().withTieBreak(rule.tieBreak()));
    run.progress(3, PARTS);
    Outcome outcome = allocation.decide(rule);
    Measures measures = allocation.measure(outcome);
    BigDecimal step =
        task.budget()
            .divide(BigDecimal.valueOf(BUDGET_STEPS / 2), 0, RoundingMode.UP)
            .max(BigDecimal.ONE);
    BudgetCurve curve =
        BudgetCurve.of(
            allocation,
            rule,
            BigDecimal.ZERO,
            step.multiply(BigDecimal.valueOf(BUDGET_STEPS)),
            BUDGET_STEPS + 1,
            done -> run.progress(3 + done, PARTS));
    steps.keep(
        task, new Comparison(rule, outcome.selected(), rules, measures, curve, step), run::confirm);
  }
}
