package org.folkmoot.budgets;

import java.time.Instant;
import org.folkmoot.kernel.RuleViolation;

/**
 * A rule of rounds, ballots, counts or outcomes that an action would break. What somebody catches
 * by itself has a type of its own.
 */
public final class BudgetRefusal extends RuleViolation {

  private static final long serialVersionUID = 1L;

  private BudgetRefusal(String messageKey, Object... arguments) {
    super(messageKey, arguments);
  }

  /** The count is by another rule than that of the round: it cannot be its outcome. */
  static BudgetRefusal countIsComparison(int number) {
    return new BudgetRefusal("budgets.rule.countIsComparison", number);
  }

  /** The round is being counted by the same rule. */
  static BudgetRefusal countIsUnderWay() {
    return new BudgetRefusal("budgets.rule.countUnderWay");
  }

  /** The round has no ballots to count. */
  static BudgetRefusal noBallots() {
    return new BudgetRefusal("budgets.rule.noBallots");
  }

  /** The count is the outcome already. */
  static BudgetRefusal outcomeUnchanged(int number) {
    return new BudgetRefusal("budgets.rule.outcomeUnchanged", number);
  }

  /** A process cannot go while it has rounds that must not go with it. */
  static BudgetRefusal processHasRounds(String messageKey) {
    return new BudgetRefusal(messageKey);
  }

  /** The process of the round is not published yet. */
  static BudgetRefusal processIsDraft() {
    return new BudgetRefusal("budgets.rule.processIsDraft");
  }

  /** The round itself is not published yet. */
  static BudgetRefusal roundIsDraft() {
    return new BudgetRefusal("budgets.rule.roundIsDraft");
  }

  /** Ballots are loaded, so that nobody may change what people voted about. */
  static BudgetRefusal projectHasBallots() {
    return new BudgetRefusal("budgets.rule.projectHasBallots");
  }

  /** Ballots are loaded, so sums and projects stay as they are. */
  static BudgetRefusal roundIsFixed() {
    return new BudgetRefusal("budgets.rule.roundIsFixed");
  }

  /** While people vote, two people withdraw a project on the page of the vote. */
  static BudgetRefusal roundIsVotedOn() {
    return new BudgetRefusal("budgets.rule.roundIsVotedOn");
  }

  /** It was withdrawn while people voted, and they voted as if it were gone. */
  static BudgetRefusal goneForGood() {
    return new BudgetRefusal("budgets.rule.goneForGood");
  }

  /** Residents have seen the round: it can be withdrawn, not deleted. */
  static BudgetRefusal roundIsPublished() {
    return new BudgetRefusal("budgets.rule.roundIsPublished");
  }

  /** The round was withdrawn. */
  static BudgetRefusal roundIsWithdrawn() {
    return new BudgetRefusal("budgets.rule.roundIsWithdrawn");
  }

  /** People have begun to vote, so the rule stays as it is. */
  static BudgetRefusal ruleIsFixed() {
    return new BudgetRefusal("budgets.rule.ruleIsFixed");
  }

  /** The rule of the round is not the one whose digest was kept with the first ballot. */
  static BudgetRefusal ruleWasChanged() {
    return new BudgetRefusal("budgets.rule.ruleWasChanged");
  }

  /** The phases of the process do not allow this yet. */
  static BudgetRefusal tooEarly(String key, Instant until) {
    return new BudgetRefusal(key, until);
  }

  /** No process has this name, or the visitor may not see it. */
  static BudgetRefusal unknownProcess(String slug) {
    return new BudgetRefusal("budgets.rule.unknownProcess", slug);
  }

  /** The round has no project with this code. */
  static BudgetRefusal unknownProject(String code) {
    return new BudgetRefusal("budgets.rule.unknownProject", code);
  }

  /** No round has this name. */
  static BudgetRefusal unknownRound(String slug) {
    return new BudgetRefusal("budgets.rule.unknownRound", slug);
  }

  /** The round has no count with this number. */
  static BudgetRefusal unknownRun(int number) {
    return new BudgetRefusal("budgets.rule.unknownRun", number);
  }
}
