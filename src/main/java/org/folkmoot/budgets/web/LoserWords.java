package org.folkmoot.budgets.web;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.Shortfall;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.RoundOutcome;
import org.folkmoot.kernel.Amount;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Says why a project was not funded, and what would have been enough. The reason gives the two sums
 * of its moment and not their difference: how much cheaper the project would have had to be is
 * found by counting again, and is another number.
 */
final class LoserWords {

  private final RoundOutcome outcome;
  private final Texts texts;
  private final OutcomeWords words;

  LoserWords(RoundOutcome outcome, Texts texts, OutcomeWords words) {
    this.outcome = outcome;
    this.texts = texts;
    this.words = words;
  }

  /** Why a project was not funded, in one to three sentences with numbers. */
  String reason(Shortfall shortfall) {
    String key = "budgets.loser." + shortfall.reason().name();
    return switch (shortfall.reason()) {
      case SUPPORTERS_CANNOT_PAY ->
          withLeftover(sums(shortfall.afterStep() == 0 ? key + ".atStart" : key, shortfall));
      case BUDGET_SPENT -> sums(words.rule() == Rule.PHRAGMEN ? key + ".stops" : key, shortfall);
      case DEARER_THAN_BUDGET -> sums(key, shortfall);
      case BELOW_THRESHOLD ->
          texts.with(
              key,
              support(shortfall),
              texts.decimal(shortfall.needed().toDecimal(2, RoundingMode.DOWN), 2));
      case EXCLUDED -> excluded(key, shortfall);
      case RULE_STOPPED -> texts.with(key, words.names(shortfall.others()));
      case COSTS_NOTHING, OTHERS_WORTH_MORE -> texts.with(key, support(shortfall));
      case WITHDRAWN, NO_SUPPORT -> texts.get(key);
    };
  }

  private String support(Shortfall shortfall) {
    return words.support(words.project(shortfall.project()), shortfall.supporters());
  }

  private String sums(String key, Shortfall shortfall) {
    return texts.count(
        key,
        shortfall.supporters(),
        words.atLeast(shortfall.available()),
        words.about(shortfall.needed()),
        shortfall.afterStep());
  }

  /** Where the rest went by votes, it was too small for every project that is out. */
  private String withLeftover(String sentence) {
    Completion completion = outcome.outcome().options().completion();
    boolean byVotes =
        completion == Completion.UTILITARIAN || completion == Completion.ADD1_UTILITARIAN;
    return byVotes
        ? sentence
            + " "
            + texts.with("budgets.loser.leftover", words.money(outcome.outcome().left()))
        : sentence;
  }

  private String excluded(String key, Shortfall shortfall) {
    boolean funded = outcome.outcome().selected().containsAll(shortfall.others());
    return texts.with(funded ? key : key + ".notFunded", words.names(shortfall.others()));
  }

  /** What would have been enough, each change for itself; empty as long as nothing is known. */
  List<LoserLine.Figure> nearMisses(String code) {
    return outcome.nearMisses().stream()
        .filter(miss -> miss.project().equals(code))
        .flatMap(
            miss ->
                Stream.of(
                        figure(miss.moreVotes(), texts::number, votesLabel()),
                        figure(miss.cheaperBy(), this::minor, "budgets.miss.cost"),
                        figure(miss.moreBudget(), this::minor, "budgets.miss.budget"))
                    .flatMap(Optional::stream))
        .toList();
  }

  private String votesLabel() {
    return words.isByPoints() ? "budgets.miss.votes.points" : "budgets.miss.votes";
  }

  private Optional<LoserLine.Figure> figure(
      @Nullable Long number, LongFunction<String> written, String label) {
    return number == null
        ? Optional.empty()
        : Optional.of(new LoserLine.Figure(written.apply(number), texts.count(label, number)));
  }

  private String minor(long units) {
    return texts.money(new Amount(units, outcome.round().budget().currency()));
  }

  /** A project that was not funded, as the page tells it. */
  LoserLine line(Shortfall shortfall) {
    ProjectDetails project = words.project(shortfall.project());
    return new LoserLine(
        project.position(),
        project.name(),
        project.code(),
        texts.money(project.cost()),
        words.support(project, shortfall.supporters()),
        project.place(),
        reason(shortfall),
        nearMisses(shortfall.project()));
  }
}
