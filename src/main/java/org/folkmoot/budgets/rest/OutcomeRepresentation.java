package org.folkmoot.budgets.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.Outcome;
import org.folkmoot.allocation.Step;
import org.folkmoot.budgets.PublicationDetails;
import org.folkmoot.budgets.RoundOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The published outcome of a round in the API.
 *
 * @param count number of the count
 * @param options all options of the rule in one line of text
 * @param rule the rule
 * @param utility what a funded project is worth to a supporter
 * @param completion what was done with money left over
 * @param tieBreak order among equals
 * @param budget sum to share out, in major units
 * @param spent money given, in major units
 * @param selected codes of the funded projects in the order of funding
 * @param steps the count, step by step
 * @param ballotsSha256 SHA-256 of {@code ballots.pb} as it is served
 * @param publishedAt when it was published, UTC
 * @param current whether it is the outcome now
 * @param replaces number of the count whose outcome it replaced; null if it is the first
 * @param reason why it replaced that; empty if it is the first
 */
public record OutcomeRepresentation(
    int count,
    String options,
    String rule,
    String utility,
    String completion,
    String tieBreak,
    BigDecimal budget,
    BigDecimal spent,
    List<String> selected,
    List<StepRepresentation> steps,
    String ballotsSha256,
    @Nullable Instant publishedAt,
    boolean current,
    @Nullable Integer replaces,
    String reason) {

  /** Copies the lists. */
  public OutcomeRepresentation {
    selected = List.copyOf(selected);
    steps = List.copyOf(steps);
  }

  static OutcomeRepresentation of(RoundOutcome round) {
    Outcome outcome = round.outcome();
    AllocationOptions options = outcome.options();
    return new OutcomeRepresentation(
        round.run().number(),
        options.text(),
        options.rule().name(),
        options.utility().name(),
        options.completion().name(),
        options.tieBreak().text(),
        outcome.budget(),
        outcome.spent(),
        outcome.selected(),
        outcome.steps().stream().map(StepRepresentation::of).toList(),
        round.run().ballotsSha256(),
        round.publication().map(PublicationDetails::publishedAt).orElse(null),
        round.run().current(),
        round.predecessor().map(PublicationDetails::runNumber).orElse(null),
        round.publication().map(PublicationDetails::reason).orElse(""));
  }

  /**
   * One step of the count.
   *
   * @param project code of the funded project
   * @param stage rule or completion
   * @param rho the price that decided, as an exact fraction; null where the rule has none
   * @param tied all that were exactly equal
   */
  public record StepRepresentation(
      String project, String stage, @Nullable String rho, List<String> tied) {

    /** Copies the list. */
    public StepRepresentation {
      tied = List.copyOf(tied);
    }

    static StepRepresentation of(Step step) {
      return new StepRepresentation(
          step.project(),
          step.stage().name(),
          step.rho().map(Object::toString).orElse(null),
          step.tied());
    }
  }
}
