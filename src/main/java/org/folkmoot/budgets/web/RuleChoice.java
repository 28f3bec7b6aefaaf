package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.AllocationOptions.Add1Start;
import org.folkmoot.allocation.AllocationOptions.Add1Stop;
import org.folkmoot.allocation.AllocationOptions.BallotReading;
import org.folkmoot.allocation.AllocationOptions.Comparison;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.ExclusiveGroup;
import org.folkmoot.allocation.ExclusiveGroup.Survivor;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.Meanwhile;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The fields by which a facilitator chooses a rule: {@code parts/rule-choice.xhtml}. */
@Named
@RequestScoped
public class RuleChoice {

  private static final int GROUPS_AT_MOST = 50;

  private final Feedback feedback;
  private final Texts texts;
  private CountingRule rule = CountingRule.EQUAL_SHARES;
  private Completion completion = Completion.ADD1_UTILITARIAN;
  private TieOrder tieOrder = TieOrder.COST_FIRST;
  private String threshold = "";
  private BallotReading ballots = BallotReading.AS_CAST;
  private Add1Start add1Start = Add1Start.INTEGRAL;
  private Add1Stop add1Stop = Add1Stop.OVERSPEND;
  private boolean giveWay;
  private String exclusions = "";

  @Inject
  RuleChoice(Feedback feedback, Texts texts) {
    this.feedback = feedback;
    this.texts = texts;
  }

  /** Fills the fields. */
  void show(AllocationOptions options) {
    rule = CountingRule.of(options);
    completion =
        options.rule() == Rule.EQUAL_SHARES ? options.completion() : Completion.ADD1_UTILITARIAN;
    tieOrder = TieOrder.of(options.tieBreak());
    threshold = options.threshold().map(BigDecimal::toPlainString).orElse("");
    ballots = options.ballots();
    add1Start = options.add1Start();
    add1Stop = options.add1Stop();
    giveWay = options.comparison() == Comparison.GREEDY;
    exclusions =
        options.exclusions().stream()
            .map(group -> String.join(", ", group.projects()))
            .collect(Collectors.joining("\n"));
  }

  /** Tells at each field what is there now, if it differs. */
  void compare(Meanwhile meanwhile, AllocationOptions now) {
    RuleChoice stored = new RuleChoice(feedback, texts);
    stored.show(now);
    meanwhile
        .compare("rule", rule, stored.rule, texts.get("budgets.rule." + stored.rule))
        .compare(
            "completion",
            completion,
            stored.completion,
            texts.get("budgets.completion." + stored.completion))
        .compare(
            "tieOrder", tieOrder, stored.tieOrder, texts.get("budgets.tieOrder." + stored.tieOrder))
        .compare("threshold", threshold, stored.threshold)
        .compare("exclusions", exclusions, stored.exclusions)
        .compare(
            "ballots",
            ballots,
            stored.ballots,
            texts.get("budgets.ruleChoice.ballots." + stored.ballots))
        .compare(
            "add1Start",
            add1Start,
            stored.add1Start,
            texts.get("budgets.ruleChoice.add1Start." + stored.add1Start))
        .compare(
            "add1Stop",
            add1Stop,
            stored.add1Stop,
            texts.get("budgets.ruleChoice.add1Stop." + stored.add1Stop))
        .compareTick("giveWay", giveWay, stored.giveWay);
  }

  /** What the fields say; empty if one of them is wrong, which is told there. */
  Optional<AllocationOptions> read() {
    if (!threshold.strip().matches("|\\d{1,9}(\\.\\d{1,3})?")) {
      feedback.fault("threshold", "budgets.ruleChoice.threshold.wrong");
    }
    Optional<List<ExclusiveGroup>> groups = groups();
    if (groups.isEmpty()) {
      feedback.fault("exclusions", "budgets.ruleChoice.exclusions.wrong");
    }
    return feedback.isFaulty() ? Optional.empty() : Optional.of(options(groups.orElseThrow()));
  }

  private AllocationOptions options(List<ExclusiveGroup> groups) {
    AllocationOptions options = rule.options(completion, tieOrder).withBallots(ballots);
    if (options.rule() == Rule.EQUAL_SHARES) {
      options =
          options
              .withAdd1(add1Start, add1Stop)
              .withComparison(giveWay ? Comparison.GREEDY : Comparison.NONE);
    }
    if (!threshold.isBlank()) {
      options = options.withThreshold(new BigDecimal(threshold.strip()));
    }
    boolean turnByTurn = !groups.isEmpty() && options.rule() == Rule.GREEDY;
    return (turnByTurn ? options.withRule(Rule.GREEDY_EXCLUSIVE) : options).withExclusions(groups);
  }

  /** Empty if a line is no group. */
  private Optional<List<ExclusiveGroup>> groups() {
    Survivor survivor =
        rule == CountingRule.GREEDY ? Survivor.FIRST_FUNDED : Survivor.HIGHEST_SCORE;
    List<ExclusiveGroup> groups = new ArrayList<>();
    for (String line : exclusions.lines().filter(one -> !one.isBlank()).toList()) {
      List<String> codes =
          Arrays.stream(line.split(",", -1))
              .map(String::strip)
              .filter(code -> !code.isEmpty())
              .toList();
      if (codes.size() < 2 || codes.stream().distinct().count() < codes.size()) {
        return Optional.empty();
      }
      groups.add(new ExclusiveGroup(codes, survivor));
    }
    return groups.size() > GROUPS_AT_MOST ? Optional.empty() : Optional.of(groups);
  }

  /** Rules to choose from. */
  public CountingRule[] getRules() {
    return CountingRule.values();
  }

  /** Completions of equal shares to choose from. */
  public Completion[] getCompletions() {
    return Completion.values();
  }

  /** Orders among equals to choose from. */
  public TieOrder[] getTieOrders() {
    return TieOrder.values();
  }

  /** Ways to read ballots with points or ranks. */
  public BallotReading[] getBallotReadings() {
    return BallotReading.values();
  }

  /** Shares from which larger shares are counted up. */
  public Add1Start[] getAdd1Starts() {
    return Add1Start.values();
  }

  /** When larger shares end. */
  public Add1Stop[] getAdd1Stops() {
    return Add1Stop.values();
  }

  /** The chosen rule. */
  public CountingRule getRule() {
    return rule;
  }

  /** For the form; what it does not send stays as it is. */
  public void setRule(@Nullable CountingRule rule) {
    this.rule = rule == null ? this.rule : rule;
  }

  /** What is done with money that equal shares leaves over. */
  public Completion getCompletion() {
    return completion;
  }

  /** For the form; what it does not send stays as it is. */
  public void setCompletion(@Nullable Completion completion) {
    this.completion = completion == null ? this.completion : completion;
  }

  /** The chosen order among equals. */
  public TieOrder getTieOrder() {
    return tieOrder;
  }

  /** For the form; what it does not send stays as it is. */
  public void setTieOrder(@Nullable TieOrder tieOrder) {
    this.tieOrder = tieOrder == null ? this.tieOrder : tieOrder;
  }

  /** Least score of a project, as typed. */
  public String getThreshold() {
    return threshold;
  }

  /** For the form. */
  public void setThreshold(String threshold) {
    this.threshold = threshold;
  }

  /** How ballots with points or ranks are read. */
  public BallotReading getBallots() {
    return ballots;
  }

  /** For the form; what it does not send stays as it is. */
  public void setBallots(@Nullable BallotReading ballots) {
    this.ballots = ballots == null ? this.ballots : ballots;
  }

  /** The share from which larger shares are counted up. */
  public Add1Start getAdd1Start() {
    return add1Start;
  }

  /** For the form; what it does not send stays as it is. */
  public void setAdd1Start(@Nullable Add1Start add1Start) {
    this.add1Start = add1Start == null ? this.add1Start : add1Start;
  }

  /** When larger shares end. */
  public Add1Stop getAdd1Stop() {
    return add1Stop;
  }

  /** For the form; what it does not send stays as it is. */
  public void setAdd1Stop(@Nullable Add1Stop add1Stop) {
    this.add1Stop = add1Stop == null ? this.add1Stop : add1Stop;
  }

  /** Whether equal shares gives way if more voters prefer most votes first. */
  public boolean isGiveWay() {
    return giveWay;
  }

  /** For the form. */
  public void setGiveWay(boolean giveWay) {
    this.giveWay = giveWay;
  }

  /** Groups of projects of which one may be funded, as typed. */
  public String getExclusions() {
    return exclusions;
  }

  /** For the form. */
  public void setExclusions(String exclusions) {
    this.exclusions = exclusions;
  }
}
