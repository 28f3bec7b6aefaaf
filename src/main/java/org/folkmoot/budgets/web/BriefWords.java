package org.folkmoot.budgets.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.allocation.Measures;
import org.folkmoot.allocation.RuleComparison;
import org.folkmoot.budgets.Comparison;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.Fraction;
import org.folkmoot.texts.Texts;

/** The sentences and tables of the {@linkplain RulesBrief brief} in one language. */
final class BriefWords {

  private final Texts texts;
  private final RuleWords ruleWords;
  private final RoundDetails round;
  private final BriefNames names;
  private final String council;
  private final String date;

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
    this.names = new BriefNames(texts, names);
    this.council = council;
    this.date = date;
  }

  /**
   * The values of the template.
   *
   * @param length how many lines a list may have
   */
  Map<String, Object> values(Comparison comparison, int length) {
    String title = names.printed(texts.text(round.title()));
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
    values.put("council", names.printed(council));
    values.put("date", date);
    values.put("what", texts.count("budgets.brief.what", round.ballots(), money(round.budget())));
    values.put("own", texts.with("budgets.brief.own", ruleWords.name(comparison.rule())));
    values.put("ownMeaning", ruleWords.explained(comparison.rule()));
    BriefChanges changes = new BriefChanges(texts, ruleWords, names, comparison, length);
    values.put("sure", changes.sure());
    values.put("rows", rows(comparison));
    values.put("limits", new BriefLimits(texts, names).sentences(comparison.rule(), length));
    values.put("gains", changes.byRule());
    values.put("budgetLines", changes.byBudget(round.budget()));
    PartTable table = new PartTable(comparison, texts);
    values.put("otherNames", table.others(ruleWords));
    values.put("placeRows", parts(table.places(), length));
    values.put("categoryRows", parts(table.categories(), length));
    values.put("hasPlaces", !table.places().isEmpty());
    values.put("hasCategories", !table.categories().isEmpty());
    values.put("isCut", Math.max(table.places().size(), table.categories().size()) > length);
    return values;
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

  private List<Map<String, Object>> parts(List<PartLine> lines, int length) {
    return lines.stream().limit(length).map(this::part).toList();
  }

  private Map<String, Object> part(PartLine line) {
    String name = line.name().isBlank() ? texts.get("budgets.brief.nowhere") : line.name();
    return Map.of("name", names.printed(name), "votes", line.votes(), "shares", line.shares());
  }

  private String name(RuleComparison.Row row) {
    return ruleWords.name(row.options());
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
