package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.Measures;
import org.folkmoot.allocation.Outcome;
import org.folkmoot.allocation.RuleComparison;
import org.folkmoot.people.Visitor;

/** What other rules and other budgets would make of the same ballots: for staff, never stored. */
@ApplicationScoped
public class WhatIfService {

  private static final AllocationOptions USUAL =
      AllocationOptions.defaults()
          .withRule(Rule.EQUAL_SHARES)
          .withCompletion(Completion.ADD1_UTILITARIAN);

  private final BudgetRepository budgets;
  private final Elections elections;
  private final Visitor visitor;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected WhatIfService() {
    this(null, null, null);
  }

  @Inject
  WhatIfService(BudgetRepository budgets, Elections elections, Visitor visitor) {
    this.budgets = budgets;
    this.elections = elections;
    this.visitor = visitor;
  }

  /**
   * The main rules side by side on the ballots of a round.
   *
   * @throws UnknownRound if there is no such round
   * @throws NoBallots if it has none
   * @throws org.folkmoot.people.NotAllowed unless the visitor is of the staff
   */
  @Transactional
  public RuleComparison compare(String roundSlug) {
    BudgetRound round = get(roundSlug);
    return elections.compare(
        round, AllocationOptions.defaults().withTieBreak(options(round).tieBreak()));
  }

  /**
   * The outcome of a round under its own rule and another budget.
   *
   * @param budget in major units, zero or more
   */
  @Transactional
  public Outcome atBudget(String roundSlug, BigDecimal budget) {
    BudgetRound round = get(roundSlug);
    return elections.count(round, options(round).withBudget(budget)).outcome();
  }

  /** How the round's own rule treats its voters. */
  @Transactional
  public Measures measure(String roundSlug) {
    BudgetRound round = get(roundSlug);
    return elections.get(round).measure(elections.count(round, options(round)).outcome());
  }

  /** The rule of the published count, else of the last one, else equal shares. */
  @Transactional
  public AllocationOptions options(String roundSlug) {
    return options(get(roundSlug));
  }

  private AllocationOptions options(BudgetRound round) {
    List<AllocationRun> runs = budgets.listRuns(round.id());
    return budgets
        .findPublishedRun(round.id())
        .or(() -> runs.stream().findFirst())
        .map(AllocationRun::options)
        .orElse(USUAL);
  }

  private BudgetRound get(String slug) {
    BudgetRound round = budgets.findRound(slug).orElseThrow(() -> new UnknownRound(slug));
    visitor.requireReaderOf(round.processId());
    return round;
  }
}
