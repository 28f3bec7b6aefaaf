package org.folkmoot.budgets.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.allocation.BudgetCurve;
import org.folkmoot.allocation.Measures;
import org.folkmoot.allocation.RuleComparison;
import org.folkmoot.budgets.Comparison;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.Fraction;
import org.folkmoot.texts.PrintableText;
import org.folkmoot.texts.Texts;

/** The sentences and tables of the {@linkplain RulesBrief brief} in one language. */
final class BriefWords {

  /** Letters that the name of a project may have, and may have where there is little room. */
  private static final int LONG_NAME = 60;

  private static final int SHORT_NAME = 40;

  private final Texts texts;
  private final RuleWords ruleWords;
  private final RoundDetails round;
  private final Map<String, String> names;
  private final String council;
  private final String date;
  private final PrintableText printable = new PrintableText();

  /**
   * @param names of projects, by code
   * @param council name of the council
   * @param date day on which the brief is printed, written out
   */
  BriefWords(
      Texts texts,
      RuleWords ruleWords,
      RoundDetails round,
      Map<String, String> names,
      String council,
      String date) {
    this.texts = texts;
    this.ruleWords = ruleWords;
    this.round = round;
    this.names = names;
    this.council = council;
    this.date = date;
  }

  /**
   * The values of the template.
   *
   * @param length how many lines a list may have
   */
  Map<String, Object> values(Comparison comparison, int length) {
    String title = printable.write(texts.text(round.title()));
    Map<String, Object> values = new HashMap<>();
    for (String word :
        List.of(
            "short",
            "rules",
            "rule",
            "projects",
            "money",
            "people",
            "gini",
            "groups",
            "changes",
            "places",
            "place",
            "categories",
            "category",
            "votesHead",
            "ownHead",
            "budgets",
            "reading",
            "measures",
            "gini.meaning",
            "groups.meaning",
            "people.meaning",
            "cut")) {
      values.put(word.replace('.', '_'), texts.get("budgets.brief." + word));
    }
    values.put("language", texts.locale().toLanguageTag());
    values.put("title", texts.with("budgets.brief.title", title));
    values.put("council", printable.write(council));
    values.put("date", date);
    values.put("what", texts.count("budgets.brief.what", round.ballots(), money(round.budget())));
    values.put("own", texts.with("budgets.brief.own", ruleWords.name(comparison.rule())));
    values.put("ownMeaning", ruleWords.explained(comparison.rule()));
    values.put("sure", sure(comparison, length));
    values.put("rows", rows(comparison));
    values.put("gains", gains(comparison, length));
    values.put("budgetLines", budgets(comparison, length));
    PartTable table = new PartTable(comparison, texts);
    values.put("otherNames", table.others(ruleWords));
    values.put("placeRows", parts(table.places(), length));
    values.put("categoryRows", parts(table.categories(), length));
    values.put("hasPlaces", !table.places().isEmpty());
    values.put("hasCategories", !table.categories().isEmpty());
    values.put("isCut", Math.max(table.places().size(), table.categories().size()) > length);
    return values;
  }

  /** What every rule funds, so that the choice of rule does not matter for it. */
  private String sure(Comparison comparison, int length) {
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
        listed(always, length));
  }

  private List<Map<String, Object>> rows(Comparison comparison) {
    List<Map<String, Object>> rows = new ArrayList<>();
    rows.add(
        row(
            texts.with("budgets.brief.ownRow", ruleWords.name(comparison.rule())),
            comparison.selected().size(),
            spent(comparison.measures()),
            comparison.measures()));
    for (RuleComparison.Row row : comparison.rules().rows()) {
      rows.add(
          row(
              name(row),
              row.outcome().selected().size(),
              major(row.outcome().spent()),
              row.measures()));
    }
    return rows;
  }

  /** By wards every project counts once. */
  private String spent(Measures measures) {
    BigDecimal sum =
        measures.byPlace().stream()
            .map(Measures.Part::spent)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return major(sum);
  }

  private Map<String, Object> row(String name, int funded, String money, Measures measures) {
    return Map.of(
        "name", name,
        "funded", texts.number(funded),
        "spent", money,
        "represented", percent(Fraction.of(1).minus(measures.exclusionRatio())),
        "inequality", texts.decimal(measures.gini().toDecimal(2, RoundingMode.HALF_UP), 2),
        "underserved", texts.number(measures.underserved().size()));
  }

  /** Rules that change the same are told together. */
  private List<Map<String, Object>> gains(Comparison comparison, int length) {
    Map<String, List<String>> rules = new LinkedHashMap<>();
    for (RuleComparison.Row row : comparison.rules().rows()) {
      List<String> gained = without(row.outcome().selected(), comparison.selected());
      List<String> lost = without(comparison.selected(), row.outcome().selected());
      rules.computeIfAbsent(change(gained, lost, length), says -> new ArrayList<>()).add(name(row));
    }
    List<Map<String, Object>> lines = new ArrayList<>();
    rules.forEach((says, which) -> lines.add(Map.of("rules", which, "says", says)));
    return lines;
  }

  private String change(List<String> gained, List<String> lost, int length) {
    if (gained.isEmpty() && lost.isEmpty()) {
      return texts.get("budgets.brief.same");
    }
    if (lost.isEmpty()) {
      return texts.with("budgets.brief.gained", listed(gained, length));
    }
    return gained.isEmpty()
        ? texts.with("budgets.brief.lost", listed(lost, length))
        : texts.with("budgets.brief.both", listed(gained, length), listed(lost, length));
  }

  private List<String> budgets(Comparison comparison, int length) {
    List<String> lines = new ArrayList<>();
    for (String factor : List.of("0.8", "0.9", "1.1", "1.2")) {
      BigDecimal budget = round.budget().toMajor().multiply(new BigDecimal(factor));
      List<String> selected = at(comparison, budget).selected();
      lines.add(
          texts.with(
              "budgets.brief.budgetLine",
              texts.money(
                  Amount.ofMajor(
                      budget.setScale(0, RoundingMode.HALF_UP), round.budget().currency())),
              change(
                  without(selected, comparison.selected()),
                  without(comparison.selected(), selected),
                  length)));
    }
    return lines;
  }

  private static BudgetCurve.Level at(Comparison comparison, BigDecimal budget) {
    List<BudgetCurve.Level> levels = comparison.budgets().steps();
    return levels.stream()
        .filter(level -> level.from().compareTo(budget) <= 0)
        .reduce((first, second) -> second)
        .orElse(levels.get(0));
  }

  private List<Map<String, Object>> parts(List<PartLine> lines, int length) {
    return lines.stream().limit(length).map(this::part).toList();
  }

  private Map<String, Object> part(PartLine line) {
    String name = line.name().isBlank() ? texts.get("budgets.brief.nowhere") : line.name();
    return Map.of("name", printable.write(name), "votes", line.votes(), "shares", line.shares());
  }

  private String name(RuleComparison.Row row) {
    return ruleWords.name(row.options());
  }

  private static List<String> without(List<String> all, List<String> taken) {
    return all.stream().filter(code -> !taken.contains(code)).toList();
  }

  /** The first names, and how many more there are. */
  private String listed(List<String> codes, int length) {
    String shown =
        codes.stream()
            .limit(length)
            .map(code -> printable.write(names.getOrDefault(code, code)))
            .map(name -> shortened(name, length > 3 ? LONG_NAME : SHORT_NAME))
            .collect(Collectors.joining(texts.get("budgets.list.separator")));
    return codes.size() <= length
        ? shown
        : texts.with("budgets.brief.more", shown, texts.number(codes.size() - length));
  }

  private static String shortened(String name, int most) {
    return name.codePointCount(0, name.length()) <= most
        ? name
        : name.substring(0, name.offsetByCodePoints(0, most - 1)) + "…";
  }

  private String major(BigDecimal sum) {
    return money(Amount.ofMajor(sum, round.budget().currency()));
  }

  private String money(Amount amount) {
    return texts.money(amount);
  }

  private String percent(Fraction share) {
    return texts.decimal(share.toDecimal(3, RoundingMode.HALF_UP).movePointRight(2), 1) + " %";
  }
}
