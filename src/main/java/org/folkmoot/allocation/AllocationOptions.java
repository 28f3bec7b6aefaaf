package org.folkmoot.allocation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Everything that decides an outcome beside the ballots. A council publishes these before the vote.
 *
 * @param rule how projects are chosen
 * @param utility what a funded project is worth to a supporter ({@link Rule#EQUAL_SHARES}, {@link
 *     Rule#MAX_WELFARE})
 * @param completion what is done with money that equal shares leaves over
 * @param add1Start from which share the Add1 completions count up
 * @param add1Stop when the Add1 completions stop
 * @param comparison whether the outcome gives way to greedy if more voters prefer that
 * @param ballots how ballots with points or ranks are read
 * @param tieBreak the order among projects that are exactly equal
 * @param budget replaces the budget of the file, in major units
 * @param threshold least score that a project needs; replaces the one of the file for the rules
 *     that have one, and holds for every rule if it is given
 * @param exclusions groups of projects of which only one may be funded
 */
public record AllocationOptions(
    Rule rule,
    Utility utility,
    Completion completion,
    Add1Start add1Start,
    Add1Stop add1Stop,
    Comparison comparison,
    BallotReading ballots,
    TieBreak tieBreak,
    Optional<BigDecimal> budget,
    Optional<BigDecimal> threshold,
    List<ExclusiveGroup> exclusions) {

  private static final AllocationOptions DEFAULTS =
      new AllocationOptions(
          Rule.GREEDY,
          Utility.COST,
          Completion.NONE,
          Add1Start.INTEGRAL,
          Add1Stop.OVERSPEND,
          Comparison.NONE,
          BallotReading.AS_CAST,
          TieBreak.DEFAULT,
          Optional.empty(),
          Optional.empty(),
          List.of());

  /** Keeps its own copies. */
  public AllocationOptions {
    exclusions = List.copyOf(exclusions);
  }

  /** How projects are chosen. */
  public enum Rule {
    /** By falling score; what does not fit is skipped. */
    GREEDY,
    /** By falling score for each unit of cost; what does not fit is skipped. */
    GREEDY_PER_COST,
    /** By falling score; ends at the first project that does not fit. */
    GREEDY_NO_SKIP,
    /** {@link #GREEDY} among projects that reach a least score. */
    GREEDY_THRESHOLD,
    /** {@link #GREEDY} with groups of projects that exclude each other. */
    GREEDY_EXCLUSIVE,
    /** Method of Equal Shares. */
    EQUAL_SHARES,
    /** Sequential Phragmén; reads every ballot as approvals. */
    PHRAGMEN,
    /** The largest total utility within the budget. */
    MAX_WELFARE
  }

  /** What a funded project is worth to a supporter. */
  public enum Utility {
    /** Score times cost: people want their share of the money well spent. */
    COST,
    /** Score alone: people want many projects. */
    CARDINALITY
  }

  /** What is done with money that equal shares leaves over. */
  public enum Completion {
    /** It stays over. */
    NONE,
    /** Greedy over what is left. */
    UTILITARIAN,
    /**
     * Everyone gets one unit of currency more, again and again, until the outcome costs too much.
     */
    ADD1,
    /** {@link #ADD1}, then greedy over what is left. */
    ADD1_UTILITARIAN
  }

  /** The share from which Add1 counts up. */
  public enum Add1Start {
    /** Budget by voters, rounded down to a whole unit. */
    INTEGRAL,
    /** Budget by voters, exactly. */
    FRACTIONAL
  }

  /** When Add1 stops; both keep the last outcome within the budget. */
  public enum Add1Stop {
    /** At the first outcome above the budget, or when every supported project is funded. */
    OVERSPEND,
    /** As before, or as soon as no supported project fits into what is left. */
    EXHAUSTIVE
  }

  /** Whether the outcome gives way to greedy. */
  public enum Comparison {
    /** It stands. */
    NONE,
    /** Greedy is taken if strictly more voters have a higher utility from it. */
    GREEDY
  }

  /** How ballots with points or ranks are read. */
  public enum BallotReading {
    /** Points as given; ranks as the longest ballot less the position. */
    AS_CAST,
    /** 1 for every project with a positive score. */
    APPROVAL
  }

  /** Greedy on ballots as cast with the file's budget. */
  public static AllocationOptions defaults() {
    return DEFAULTS;
  }

  /**
   * Reads all options from the line that {@link #text} wrote.
   *
   * @throws IllegalArgumentException if the text is anything else, in part or as a whole
   */
  public static AllocationOptions parse(String text) {
    return OptionsText.read(text);
  }

  /**
   * All options as one line of ASCII, the same for the same options, so that it can be stored,
   * published and hashed; {@link #parse} gives back exactly these options.
   */
  public String text() {
    return OptionsText.write(this);
  }

  /** The same with another rule. */
  public AllocationOptions withRule(Rule value) {
    return new AllocationOptions(
        value,
        utility,
        completion,
        add1Start,
        add1Stop,
        comparison,
        ballots,
        tieBreak,
        budget,
        threshold,
        exclusions);
  }

  /** The same with another utility. */
  public AllocationOptions withUtility(Utility value) {
    return new AllocationOptions(
        rule,
        value,
        completion,
        add1Start,
        add1Stop,
        comparison,
        ballots,
        tieBreak,
        budget,
        threshold,
        exclusions);
  }

  /** The same with another completion. */
  public AllocationOptions withCompletion(Completion value) {
    return new AllocationOptions(
        rule,
        utility,
        value,
        add1Start,
        add1Stop,
        comparison,
        ballots,
        tieBreak,
        budget,
        threshold,
        exclusions);
  }

  /** The same with other bounds of Add1. */
  public AllocationOptions withAdd1(Add1Start start, Add1Stop stop) {
    return new AllocationOptions(
        rule,
        utility,
        completion,
        start,
        stop,
        comparison,
        ballots,
        tieBreak,
        budget,
        threshold,
        exclusions);
  }

  /** The same with or without the comparison. */
  public AllocationOptions withComparison(Comparison value) {
    return new AllocationOptions(
        rule,
        utility,
        completion,
        add1Start,
        add1Stop,
        value,
        ballots,
        tieBreak,
        budget,
        threshold,
        exclusions);
  }

  /** The same with another reading of ballots. */
  public AllocationOptions withBallots(BallotReading value) {
    return new AllocationOptions(
        rule,
        utility,
        completion,
        add1Start,
        add1Stop,
        comparison,
        value,
        tieBreak,
        budget,
        threshold,
        exclusions);
  }

  /** The same with another order among equals. */
  public AllocationOptions withTieBreak(TieBreak value) {
    return new AllocationOptions(
        rule,
        utility,
        completion,
        add1Start,
        add1Stop,
        comparison,
        ballots,
        value,
        budget,
        threshold,
        exclusions);
  }

  /** The same with another budget, in major units. */
  public AllocationOptions withBudget(BigDecimal value) {
    return new AllocationOptions(
        rule,
        utility,
        completion,
        add1Start,
        add1Stop,
        comparison,
        ballots,
        tieBreak,
        Optional.of(value),
        threshold,
        exclusions);
  }

  /** The same with a least score. */
  public AllocationOptions withThreshold(BigDecimal value) {
    return new AllocationOptions(
        rule,
        utility,
        completion,
        add1Start,
        add1Stop,
        comparison,
        ballots,
        tieBreak,
        budget,
        Optional.of(value),
        exclusions);
  }

  /** The same with other exclusive groups. */
  public AllocationOptions withExclusions(List<ExclusiveGroup> value) {
    return new AllocationOptions(
        rule,
        utility,
        completion,
        add1Start,
        add1Stop,
        comparison,
        ballots,
        tieBreak,
        budget,
        threshold,
        value);
  }
}
