package org.folkmoot.budgets.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.Shortfall;
import org.folkmoot.allocation.Step;
import org.folkmoot.allocation.StepDetail;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.RoundOutcome;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.Fraction;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Tells an outcome in sentences of the reader's language: each step, each tie, each project that
 * was not funded. Sums are shown to the minor unit, rounded down; what was missing is the
 * difference of the sums that are shown.
 */
final class OutcomeWords {

  private final RoundOutcome outcome;
  private final Texts texts;
  private final RuleWords ruleWords;
  private final Currency currency;
  private final Map<String, ProjectDetails> projects;

  OutcomeWords(RoundOutcome outcome, Texts texts, RuleWords ruleWords) {
    this.outcome = outcome;
    this.texts = texts;
    this.ruleWords = ruleWords;
    this.currency = outcome.round().budget().currency();
    this.projects =
        outcome.projects().stream()
            .collect(Collectors.toMap(ProjectDetails::code, Function.identity()));
  }

  ProjectDetails project(String code) {
    ProjectDetails project = projects.get(code);
    if (project == null) {
      throw new IllegalArgumentException("no project " + code);
    }
    return project;
  }

  /** Why a project was funded in its step. */
  String reason(Step step, StepDetail detail, BigDecimal leftBefore) {
    if (step.stage() == Step.Stage.COMPLETION) {
      return texts.count("budgets.step.completion", detail.supporters(), money(leftBefore));
    }
    Rule rule = outcome.outcome().options().rule();
    return switch (rule) {
      case EQUAL_SHARES -> shares(step, detail);
      case PHRAGMEN ->
          texts.count(
              "budgets.step.phragmen",
              detail.supporters(),
              step.maxLoad().map(this::about).orElse(""));
      case MAX_WELFARE -> texts.count("budgets.step.maxWelfare", detail.supporters());
      case GREEDY_PER_COST ->
          texts.count("budgets.step.perCost", detail.supporters(), money(leftBefore));
      case GREEDY, GREEDY_NO_SKIP, GREEDY_THRESHOLD, GREEDY_EXCLUSIVE ->
          texts.count("budgets.step.greedy", detail.supporters(), money(leftBefore));
    };
  }

  private String shares(Step step, StepDetail detail) {
    String price = step.pricePerPoint().map(this::about).orElse("");
    String key = isByPoints() ? "budgets.step.sharesPoints" : "budgets.step.shares";
    String sentence = texts.count(key, detail.supporters(), price);
    return detail
        .payment()
        .filter(payment -> payment.payingAllTheyHad() > 0)
        .map(
            payment ->
                sentence + " " + texts.count("budgets.step.paidAll", payment.payingAllTheyHad()))
        .orElse(sentence);
  }

  private boolean isByPoints() {
    return switch (outcome.round().voteType()) {
      case CUMULATIVE, SCORING, ORDINAL -> true;
      case APPROVAL, CHOOSE_ONE, KNAPSACK -> false;
    };
  }

  /** What was tied and how it was decided; empty without a tie. */
  String tie(Step step) {
    if (step.tied().size() < 2) {
      return "";
    }
    return texts.with(
        "budgets.step.tie",
        names(step.tied()),
        step.decidedBy().map(ruleWords::criterion).orElse(""));
  }

  /** What could no longer be funded after a step; empty if nothing. */
  String lost(StepDetail detail) {
    return detail.becameUnaffordable().isEmpty()
        ? ""
        : texts.count(
            "budgets.step.lost",
            detail.becameUnaffordable().size(),
            names(detail.becameUnaffordable()));
  }

  String names(List<String> codes) {
    return codes.stream()
        .map(code -> project(code).name())
        .collect(Collectors.joining(texts.get("budgets.list.separator")));
  }

  /** Why a project was not funded, in one sentence with numbers. */
  String reason(Shortfall shortfall) {
    String key = "budgets.loser." + shortfall.reason().name();
    return switch (shortfall.reason()) {
      case SUPPORTERS_CANNOT_PAY ->
          missing(shortfall.afterStep() == 0 ? key + ".atStart" : key, shortfall);
      case BUDGET_SPENT, DEARER_THAN_BUDGET -> missing(key, shortfall);
      case BELOW_THRESHOLD ->
          texts.with(key, number(shortfall.available()), number(shortfall.needed()));
      case EXCLUDED, RULE_STOPPED -> texts.with(key, names(shortfall.others()));
      case WITHDRAWN, NO_SUPPORT, COSTS_NOTHING, OTHERS_WORTH_MORE ->
          texts.count(key, shortfall.supporters());
    };
  }

  private String missing(String key, Shortfall shortfall) {
    Amount available = shown(shortfall.available());
    Amount needed = shown(shortfall.needed());
    return texts.count(
        key,
        shortfall.supporters(),
        available,
        needed,
        needed.minus(available),
        shortfall.afterStep());
  }

  /** What alone would have funded a project: votes, a lower cost, a larger budget. */
  List<LoserLine.Figure> nearMisses(String code) {
    return outcome.nearMisses().stream()
        .filter(miss -> miss.project().equals(code))
        .flatMap(
            miss ->
                Stream.of(
                        figure(miss.moreVotes(), texts::number, "budgets.miss.votes"),
                        figure(miss.cheaperBy(), this::minor, "budgets.miss.cost"),
                        figure(miss.moreBudget(), this::minor, "budgets.miss.budget"))
                    .flatMap(Optional::stream))
        .toList();
  }

  private Optional<LoserLine.Figure> figure(
      @Nullable Long number, LongFunction<String> written, String label) {
    return number == null
        ? Optional.empty()
        : Optional.of(new LoserLine.Figure(written.apply(number), texts.count(label, number)));
  }

  private String minor(long units) {
    return texts.money(new Amount(units, currency));
  }

  private String number(Fraction value) {
    return texts.decimal(value.toDecimal(2, RoundingMode.DOWN), 2);
  }

  private Amount shown(Fraction value) {
    return Amount.ofMajor(
        value.toDecimal(currency.getDefaultFractionDigits(), RoundingMode.DOWN), currency);
  }

  private String about(Fraction value) {
    return texts.money(
        Amount.ofMajor(
            value.toDecimal(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency));
  }

  /** A sum in major units, written out. */
  String money(BigDecimal major) {
    return texts.money(Amount.ofMajor(major, currency));
  }
}
