package org.folkmoot.outcomes.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.outcomes.ChangeDetails;
import org.folkmoot.outcomes.DecisionDetails;
import org.folkmoot.outcomes.MilestoneDetails;
import org.jspecify.annotations.Nullable;

/**
 * A decision with all that it said before, and the steps of its delivery.
 *
 * @param decision as it is now
 * @param history every state that it had, the latest first
 * @param steps in the order of the days for which they were planned
 */
public record WholeDecision(
    DecisionRepresentation decision, List<Change> history, List<Step> steps) {

  /** Copies the lists. */
  public WholeDecision {
    history = List.copyOf(history);
    steps = List.copyOf(steps);
  }

  /**
   * A state that it had.
   *
   * @param number from 1
   * @param kind {@code recorded}, {@code changed}, {@code stage}, {@code milestone}, {@code
   *     answered}
   * @param at when, UTC
   * @param note why, or what was done, by language
   * @param verdict what was decided then
   * @param reasons why, by language
   * @param owner who answered for it then, by language
   * @param due last day on which it was not late; null if none was named
   * @param stage how far it was
   */
  public record Change(
      int number,
      String kind,
      Instant at,
      Map<String, String> note,
      String verdict,
      Map<String, String> reasons,
      Map<String, String> owner,
      @Nullable LocalDate due,
      String stage) {

    /** Copies the maps. */
    public Change {
      note = Map.copyOf(note);
      reasons = Map.copyOf(reasons);
      owner = Map.copyOf(owner);
    }

    static Change of(ChangeDetails one) {
      return new Change(
          one.number(),
          one.kind().name().toLowerCase(Locale.ROOT),
          one.at(),
          one.note().byLanguage(),
          one.terms().verdict().key(),
          one.terms().reasons().byLanguage(),
          one.terms().owner().byLanguage(),
          one.terms().due().orElse(null),
          one.stage().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  /**
   * A step of the delivery.
   *
   * @param titles what is done then, by language
   * @param planned the day by which it was planned first
   * @param expected another day that is expected now; null if there is none
   * @param begun when it was begun; null if it was not
   * @param done when it was done; null if it was not
   */
  public record Step(
      Map<String, String> titles,
      LocalDate planned,
      @Nullable LocalDate expected,
      @Nullable LocalDate begun,
      @Nullable LocalDate done) {

    /** Copies the map. */
    public Step {
      titles = Map.copyOf(titles);
    }

    static Step of(MilestoneDetails one) {
      return new Step(
          one.title().byLanguage(),
          one.planned(),
          one.expected().orElse(null),
          one.begun().orElse(null),
          one.done().orElse(null));
    }
  }

  static WholeDecision of(
      DecisionDetails decision, List<ChangeDetails> changes, List<MilestoneDetails> steps) {
    return new WholeDecision(
        DecisionRepresentation.of(decision),
        changes.stream().map(Change::of).toList(),
        steps.stream().map(Step::of).toList());
  }
}
