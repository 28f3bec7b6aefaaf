package org.folkmoot.audit;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.folkmoot.allocation.Election;
import org.folkmoot.allocation.Explanation;
import org.folkmoot.allocation.Outcome;
import org.folkmoot.allocation.Shortfall;
import org.folkmoot.allocation.Step;
import org.folkmoot.kernel.Fraction;

/** An outcome for people at a terminal. */
final class OutcomeText {

  private OutcomeText() {}

  static void write(
      PrintWriter out, Election election, Outcome outcome, Optional<Explanation> explanation) {
    out.println(
        Words.of(outcome.options().rule())
            + ": "
            + outcome.selected().size()
            + " of "
            + election.projects().size()
            + " projects, spent "
            + plain(outcome.spent())
            + " of "
            + plain(outcome.budget())
            + ", left "
            + plain(outcome.left()));
    int number = 0;
    for (Step step : outcome.steps()) {
      number++;
      out.println(line(number, election, step));
    }
    explanation.ifPresent(why -> why.losers().forEach(loser -> out.println(sentence(loser))));
  }

  private static String line(int number, Election election, Step step) {
    StringBuilder line = new StringBuilder();
    line.append(number).append(". ").append(clean(step.project()));
    String name = election.project(step.project()).name();
    if (!name.equals(step.project())) {
      line.append("  ").append(clean(name));
    }
    line.append("  cost ").append(plain(election.project(step.project()).cost()));
    step.effectiveVotes().ifPresent(votes -> line.append(", effective votes ").append(two(votes)));
    step.maxLoad().ifPresent(load -> line.append(", load ").append(two(load)));
    if (step.stage() == Step.Stage.COMPLETION) {
      line.append(", by completion");
    }
    step.decidedBy()
        .ifPresent(
            criterion ->
                line.append(", tied with ")
                    .append(step.tied().size() - 1)
                    .append(", decided by ")
                    .append(Words.of(criterion)));
    return line.toString();
  }

  private static String sentence(Shortfall loser) {
    StringBuilder line = new StringBuilder("not funded: ");
    line.append(clean(loser.project())).append("  ").append(Words.of(loser.reason()));
    loser
        .missing()
        .ifPresent(
            missing ->
                line.append(", available ")
                    .append(two(loser.available()))
                    .append(", needed ")
                    .append(two(loser.needed()))
                    .append(", missing ")
                    .append(two(missing)));
    if (!loser.others().isEmpty()) {
      line.append(" (").append(clean(String.join(", ", loser.others()))).append(')');
    }
    return line.toString();
  }

  /** Text of a file without control codes, which a terminal might obey. */
  private static String clean(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }

  private static String two(Fraction value) {
    return value.toDecimal(2, RoundingMode.HALF_UP).toPlainString();
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
