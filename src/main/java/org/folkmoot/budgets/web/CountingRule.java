package org.folkmoot.budgets.web;

import java.util.Arrays;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.AllocationOptions.Utility;

/** The rules that the page offers, in the words of the page. */
public enum CountingRule {
  /** Method of Equal Shares with cost utility. */
  EQUAL_SHARES(Rule.EQUAL_SHARES, Utility.COST),
  /** Method of Equal Shares with cardinality utility. */
  EQUAL_SHARES_BY_NUMBER(Rule.EQUAL_SHARES, Utility.CARDINALITY),
  /** Most votes first, skipping what does not fit. */
  GREEDY(Rule.GREEDY, Utility.COST),
  /** Most votes for each unit of money first. */
  GREEDY_PER_COST(Rule.GREEDY_PER_COST, Utility.COST),
  /** Most votes first, ending at the first that does not fit. */
  GREEDY_NO_SKIP(Rule.GREEDY_NO_SKIP, Utility.COST),
  /** Sequential Phragmén. */
  PHRAGMEN(Rule.PHRAGMEN, Utility.COST);

  private final Rule rule;
  private final Utility utility;

  CountingRule(Rule rule, Utility utility) {
    this.rule = rule;
    this.utility = utility;
  }

  /** The engine's options; the completion counts for equal shares only. */
  AllocationOptions options(Completion completion, TieOrder tieOrder) {
    return AllocationOptions.defaults()
        .withRule(rule)
        .withUtility(utility)
        .withCompletion(rule == Rule.EQUAL_SHARES ? completion : Completion.NONE)
        .withTieBreak(tieOrder.tieBreak());
  }

  /** The rule of these options; equal shares if the page does not offer it. */
  static CountingRule of(AllocationOptions options) {
    Rule shown = options.rule() == Rule.GREEDY_EXCLUSIVE ? Rule.GREEDY : options.rule();
    return Arrays.stream(values())
        .filter(one -> one.rule == shown)
        .filter(one -> shown != Rule.EQUAL_SHARES || one.utility == options.utility())
        .findFirst()
        .orElse(EQUAL_SHARES);
  }
}
