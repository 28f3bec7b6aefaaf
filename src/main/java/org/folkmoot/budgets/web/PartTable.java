package org.folkmoot.budgets.web;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.Measures;
import org.folkmoot.allocation.RuleComparison;
import org.folkmoot.budgets.Comparison;
import org.folkmoot.kernel.Fraction;
import org.folkmoot.texts.Texts;

/**
 * Who gains and who loses by ward and category: shares of the money by the rule of the round, by
 * most votes first, equal shares filled up, and Phragmén.
 */
final class PartTable {

  private final Comparison comparison;
  private final Texts texts;
  private final List<RuleComparison.Row> others;

  PartTable(Comparison comparison, Texts texts) {
    this.comparison = comparison;
    this.texts = texts;
    this.others = comparison.rules().rows().stream().filter(row -> isKnown(row.options())).toList();
  }

  private static boolean isKnown(AllocationOptions options) {
    return options.rule() == Rule.GREEDY
        || options.rule() == Rule.PHRAGMEN
        || (options.rule() == Rule.EQUAL_SHARES
            && options.completion() == Completion.ADD1_UTILITARIAN);
  }

  /** The rules beside that of the round, by their short names. */
  List<String> others(RuleWords words) {
    return others.stream()
        .map(
            row ->
                row.options().rule() == Rule.EQUAL_SHARES
                    ? texts.get("budgets.brief.filledUp")
                    : words.name(row.options()))
        .toList();
  }

  /** Wards, those with the most votes first. */
  List<PartLine> places() {
    return lines(true);
  }

  /** Categories, those with the most votes first. */
  List<PartLine> categories() {
    return lines(false);
  }

  private List<PartLine> lines(boolean byPlace) {
    return parts(comparison.measures(), byPlace).stream()
        .sorted((a, b) -> b.score().compareTo(a.score()))
        .map(part -> line(part, byPlace))
        .toList();
  }

  private PartLine line(Measures.Part part, boolean byPlace) {
    List<String> shares = new ArrayList<>(List.of(percent(part.spentShare())));
    for (RuleComparison.Row row : others) {
      shares.add(
          parts(row.measures(), byPlace).stream()
              .filter(one -> one.name().equals(part.name()))
              .map(one -> percent(one.spentShare()))
              .findFirst()
              .orElse("–"));
    }
    return new PartLine(part.name(), percent(part.scoreShare()), shares);
  }

  private static List<Measures.Part> parts(Measures measures, boolean byPlace) {
    return byPlace ? measures.byPlace() : measures.byCategory();
  }

  private String percent(Fraction share) {
    return texts.decimal(share.toDecimal(3, RoundingMode.HALF_UP).movePointRight(2), 1) + " %";
  }
}
