package org.folkmoot.budgets.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.allocation.BudgetCurve;
import org.folkmoot.allocation.RuleComparison;
import org.folkmoot.budgets.Comparison;
import org.folkmoot.kernel.Amount;
import org.folkmoot.texts.Texts;

/**
 * Who gains and who loses by another rule or another budget, as the {@linkplain RulesBrief brief}
 * says it.
 */
final class BriefChanges {

  private static final List<String> FACTORS = List.of("0.8", "0.9", "1.1", "1.2");

  private final Texts texts;
  private final RuleWords ruleWords;
  private final BriefNames names;
  private final Comparison comparison;

  /** How many projects a list may name. */
  private final int length;

  BriefChanges(
      Texts texts, RuleWords ruleWords, BriefNames names, Comparison comparison, int length) {
    this.texts = texts;
    this.ruleWords = ruleWords;
    this.names = names;
    this.comparison = comparison;
    this.length = length;
  }

  /** What every rule funds, so that the choice of rule does not matter for it. */
  String sure() {
    List<String> always =
        comparison.selected().stream()
            .filter(
                code ->
                    comparison.rules().rows().stream()
                        .allMatch(row -> row.outcome().selected().contains(code)))
            .toList();
    if (always.isEmpty()) {
      return texts.with("budgets.brief.sure.none", "", texts.number(comparison.selected().size()));
    }
    return texts.count(
        "budgets.brief.sure",
        always.size(),
        texts.number(comparison.selected().size()),
        names.listed(always, length));
  }

  /** Rules that change the same are told together. */
  List<Map<String, Object>> byRule() {
    Map<String, List<String>> rules = new LinkedHashMap<>();
    for (RuleComparison.Row row : comparison.rules().rows()) {
      rules
          .computeIfAbsent(change(row.outcome().selected()), says -> new ArrayList<>())
          .add(ruleWords.name(row.options()));
    }
    List<Map<String, Object>> lines = new ArrayList<>();
    rules.forEach((says, which) -> lines.add(Map.of("rules", which, "says", says)));
    return lines;
  }

  /** The same rule with less and with more money than there was. */
  List<String> byBudget(Amount budget) {
    List<String> lines = new ArrayList<>();
    for (String factor : FACTORS) {
      BigDecimal other = budget.toMajor().multiply(new BigDecimal(factor));
      lines.add(
          texts.with(
              "budgets.brief.budgetLine",
              texts.money(
                  Amount.ofMajor(other.setScale(0, RoundingMode.HALF_UP), budget.currency())),
              change(at(other).selected())));
    }
    return lines;
  }

  private BudgetCurve.Level at(BigDecimal budget) {
    List<BudgetCurve.Level> levels = comparison.budgets().steps();
    return levels.stream()
        .filter(level -> level.from().compareTo(budget) <= 0)
        .reduce((first, second) -> second)
        .orElse(levels.get(0));
  }

  private String change(List<String> selected) {
    List<String> gained = without(selected, comparison.selected());
    List<String> lost = without(comparison.selected(), selected);
    if (gained.isEmpty() && lost.isEmpty()) {
      return texts.get("budgets.brief.same");
    }
    if (lost.isEmpty()) {
      return texts.with("budgets.brief.gained", names.listed(gained, length));
    }
    return gained.isEmpty()
        ? texts.with("budgets.brief.lost", names.listed(lost, length))
        : texts.with(
            "budgets.brief.both", names.listed(gained, length), names.listed(lost, length));
  }

  private static List<String> without(List<String> all, List<String> taken) {
    return all.stream().filter(code -> !taken.contains(code)).toList();
  }
}
