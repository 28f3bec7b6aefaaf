package org.folkmoot.budgets.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.allocation.AllocationOptions.BallotReading;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.AllocationOptions.Utility;
import org.folkmoot.allocation.Outcome;
import org.folkmoot.allocation.Step;
import org.folkmoot.allocation.StepDetail;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.RoundOutcome;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.Fraction;
import org.folkmoot.texts.Texts;

/**
 * Tells the steps of an outcome in sentences of the reader's language, for somebody who does not
 * know the rule. A sum that is no whole number of minor units is rounded and called "about".
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

  /** The rule that made the steps: greedy where equal shares gave way to it. */
  Rule rule() {
    boolean gaveWay =
        outcome.outcome().preference().filter(Outcome.Preference::greedyTaken).isPresent();
    return gaveWay ? Rule.GREEDY : outcome.outcome().options().rule();
  }

  /** Why a project was funded in its step. */
  String reason(Step step, StepDetail detail, BigDecimal leftBefore) {
    ProjectDetails project = project(step.project());
    String left = money(leftBefore);
    if (step.stage() == Step.Stage.COMPLETION) {
      return texts.with("budgets.step.completion", left, support(project, detail));
    }
    return switch (rule()) {
      case EQUAL_SHARES -> shares(step, detail);
      case PHRAGMEN ->
          texts.count(
              "budgets.step.phragmen",
              detail.supporters(),
              step.maxLoad().map(this::about).orElse(""));
      case MAX_WELFARE -> texts.with("budgets.step.maxWelfare", support(project, detail));
      case GREEDY_PER_COST -> perCost(project, detail, left);
      case GREEDY, GREEDY_NO_SKIP, GREEDY_THRESHOLD, GREEDY_EXCLUSIVE ->
          texts.with("budgets.step.greedy", support(project, detail), project.cost(), left);
    };
  }

  private String perCost(ProjectDetails project, StepDetail detail, String left) {
    return costOfAVote(project, detail.supporters())
        .map(
            price ->
                texts.with(
                    "budgets.step.perCost", support(project, detail), project.cost(), price, left))
        .orElseGet(() -> texts.with("budgets.step.perCost.free", support(project, detail)));
  }

  /** What one vote or point for a project costs; empty if it costs nothing or has none. */
  Optional<String> costOfAVote(ProjectDetails project, long supporters) {
    BigDecimal score = score(project, supporters);
    return project.cost().minorUnits() == 0 || score.signum() == 0
        ? Optional.empty()
        : Optional.of(about(Fraction.of(project.cost().toMajor()).dividedBy(Fraction.of(score))));
  }

  private String shares(Step step, StepDetail detail) {
    StepDetail.Payment payment = detail.payment().orElseThrow();
    String price = step.pricePerPoint().map(this::about).orElse("");
    List<String> sentences = new ArrayList<>();
    if (payment.payingAllTheyHad() == 0) {
      String key = isByPoints() ? "budgets.step.shares.points" : "budgets.step.shares";
      sentences.add(texts.count(key, detail.supporters(), price));
    } else {
      sentences.add(texts.count("budgets.step.shares.voted", detail.supporters()));
      sentences.add(
          texts.count(
              isByPoints() ? "budgets.step.shares.fullPoints" : "budgets.step.shares.full",
              payment.payingInFull(),
              price));
      sentences.add(rest(payment));
    }
    sentences.add(whyFirst(step, payment));
    return String.join(" ", sentences);
  }

  private String rest(StepDetail.Payment payment) {
    return payment.paidAllTheyHad().signum() == 0
        ? texts.count("budgets.step.shares.nothing", payment.payingAllTheyHad())
        : texts.count(
            "budgets.step.shares.rest",
            payment.payingAllTheyHad(),
            about(payment.paidAllTheyHad()));
  }

  /** Equal shares take the lowest price for what a project is worth to those who pay. */
  private String whyFirst(Step step, StepDetail.Payment payment) {
    if (outcome.outcome().options().utility() == Utility.CARDINALITY) {
      return texts.get(isByPoints() ? "budgets.step.cheapest.points" : "budgets.step.cheapest");
    }
    if (payment.payingAllTheyHad() == 0) {
      return texts.get("budgets.step.mostSupport");
    }
    BigDecimal votes = step.effectiveVotes().orElseThrow().toDecimal(1, RoundingMode.HALF_UP);
    return texts.with(
        isByPoints() ? "budgets.step.effective.points" : "budgets.step.effective",
        texts.decimal(votes, 1));
  }

  /** Whether people give points or ranks, so that not every vote counts the same. */
  boolean isByPoints() {
    boolean scored =
        switch (outcome.round().voteType()) {
          case CUMULATIVE, SCORING, ORDINAL -> true;
          case APPROVAL, CHOOSE_ONE, KNAPSACK -> false;
        };
    return scored
        && rule() != Rule.PHRAGMEN
        && outcome.outcome().options().ballots() == BallotReading.AS_CAST;
  }

  /** The votes or points that the rule counts for a project, written out. */
  private String support(ProjectDetails project, StepDetail detail) {
    return support(project, detail.supporters());
  }

  String support(ProjectDetails project, long supporters) {
    return isByPoints()
        ? texts.with("budgets.support.points", texts.decimal(project.score(), 2))
        : texts.count("budgets.votes", supporters);
  }

  private BigDecimal score(ProjectDetails project, long supporters) {
    return isByPoints() ? project.score() : BigDecimal.valueOf(supporters);
  }

  /** What was tied and how it was decided; empty without a tie. */
  String tie(Step step) {
    if (step.tied().size() < 2) {
      return "";
    }
    String decided =
        texts.with(
            "budgets.step.tie",
            names(step.tied()),
            project(step.project()).name(),
            step.decidedBy().map(ruleWords::criterion).orElse(""));
    boolean allFunded = outcome.outcome().selected().containsAll(step.tied());
    return allFunded ? decided + " " + texts.get("budgets.step.tie.allFunded") : decided;
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
        .map(code -> texts.text(project(code).name()))
        .collect(Collectors.joining(texts.get("budgets.list.separator")));
  }

  /** A sum, called "about" where it is no whole number of minor units. */
  String about(Fraction value) {
    return about(value, RoundingMode.HALF_UP);
  }

  /** The same, rounded down: what people have is never shown as enough where it is not. */
  String atLeast(Fraction value) {
    return about(value, RoundingMode.DOWN);
  }

  private String about(Fraction value, RoundingMode rounding) {
    BigDecimal rounded = value.toDecimal(currency.getDefaultFractionDigits(), rounding);
    String sum = texts.money(Amount.ofMajor(rounded, currency));
    return Fraction.of(rounded).equals(value) ? sum : texts.with("budgets.about", sum);
  }

  /** A sum in major units, written out. */
  String money(BigDecimal major) {
    return texts.money(Amount.ofMajor(major, currency));
  }
}
