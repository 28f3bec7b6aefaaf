package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.allocation.Outcome;
import org.folkmoot.allocation.RuleComparison;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.budgets.WhatIfService;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.Fraction;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The page on which a councillor compares rules, and budgets by a slider. */
@Named
@RequestScoped
public class CompareView {

  private static final int SLIDER_STEPS = 40;

  private final WhatIfService whatIfs;
  private final RoundService rounds;
  private final Texts texts;
  private final RuleWords ruleWords;
  private final Address address;
  private @Nullable RoundDetails round;
  private @Nullable Map<String, String> names;
  private @Nullable RuleComparison comparison;
  private @Nullable Outcome whatIf;
  private @Nullable Outcome real;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected CompareView() {
    this(null, null, null, null, null);
  }

  @Inject
  CompareView(
      WhatIfService whatIfs,
      RoundService rounds,
      Texts texts,
      RuleWords ruleWords,
      Address address) {
    this.whatIfs = whatIfs;
    this.rounds = rounds;
    this.texts = texts;
    this.ruleWords = ruleWords;
    this.address = address;
  }

  /** Name of the round in the address. */
  public String getSlug() {
    return address.get("round");
  }

  /** The round. */
  public RoundDetails getRound() {
    RoundDetails known = round;
    if (known == null) {
      known = rounds.find(getSlug()).orElseThrow(NotFound::new);
      round = known;
    }
    return known;
  }

  /** The rule of the round, in words. */
  public String getRuleName() {
    return ruleWords.name(whatIfs.options(getSlug()));
  }

  /** One line for each rule. */
  public List<RuleLine> getRows() {
    return comparison().rows().stream().map(this::line).toList();
  }

  private RuleComparison comparison() {
    RuleComparison known = comparison;
    if (known == null) {
      known = whatIfs.compare(getSlug());
      comparison = known;
    }
    return known;
  }

  private RuleLine line(RuleComparison.Row row) {
    return new RuleLine(
        ruleWords.name(row.options()),
        texts.number(row.outcome().steps().size()),
        money(row.outcome().spent()),
        percent(Fraction.of(1).minus(row.measures().exclusionRatio())),
        texts.decimal(row.measures().gini().toDecimal(3, RoundingMode.HALF_UP), 3),
        texts.number(row.measures().underserved().size()),
        named(row.onlyHere()),
        named(row.onlyFirst()));
  }

  /** Votes and money by ward, under the rule of the round. */
  public List<PlaceLine> getPlaces() {
    return whatIfs.measure(getSlug()).byPlace().stream()
        .map(
            part ->
                new PlaceLine(
                    part.name(),
                    percent(part.scoreShare()),
                    percent(part.spentShare()),
                    width(part.scoreShare()),
                    width(part.spentShare())))
        .toList();
  }

  /** The outcome under the budget of the slider. */
  public Outcome getWhatIf() {
    Outcome known = whatIf;
    if (known == null) {
      known = whatIfs.atBudget(getSlug(), budget());
      whatIf = known;
    }
    return known;
  }

  private Outcome real() {
    Outcome known = real;
    if (known == null) {
      known = whatIfs.atBudget(getSlug(), getRound().budget().toMajor());
      real = known;
    }
    return known;
  }

  /** Money given under the budget of the slider. */
  public String getWhatIfSpent() {
    return money(getWhatIf().spent());
  }

  /** What is funded in addition to the real outcome. */
  public String getGained() {
    return named(without(getWhatIf().selected(), real().selected()));
  }

  /** What is funded in the real outcome only. */
  public String getLost() {
    return named(without(real().selected(), getWhatIf().selected()));
  }

  /** Whether the other budget funds the same projects. */
  public boolean isUnchanged() {
    return getGained().isEmpty() && getLost().isEmpty();
  }

  private BigDecimal budget() {
    String typed = address.get("budget");
    BigDecimal wanted =
        typed.matches("\\d{1,15}") ? new BigDecimal(typed) : getRound().budget().toMajor();
    return wanted.min(getHighest()).max(BigDecimal.ZERO);
  }

  /** The budget of the slider, as a number for the input. */
  public String getBudgetNumber() {
    return budget().setScale(0, RoundingMode.HALF_UP).toPlainString();
  }

  /** The budget of the slider, written out. */
  public String getBudgetMoney() {
    return money(budget());
  }

  /** Left end of the slider. */
  public BigDecimal getLowest() {
    return BigDecimal.ZERO;
  }

  /** Right end of the slider: twice the budget. */
  public BigDecimal getHighest() {
    return getStep().multiply(BigDecimal.valueOf(SLIDER_STEPS));
  }

  /** Step of the slider: a twentieth of the budget, in whole units. */
  public BigDecimal getStep() {
    return getRound()
        .budget()
        .toMajor()
        .divide(BigDecimal.valueOf(SLIDER_STEPS / 2), 0, RoundingMode.UP)
        .max(BigDecimal.ONE);
  }

  /** Left end, written out. */
  public String getLowestMoney() {
    return money(getLowest());
  }

  /** Right end, written out. */
  public String getHighestMoney() {
    return money(getHighest());
  }

  private static List<String> without(List<String> all, List<String> taken) {
    return all.stream().filter(code -> !taken.contains(code)).toList();
  }

  private String named(List<String> codes) {
    Map<String, String> known = names;
    if (known == null) {
      known =
          rounds.listProjects(getRound()).stream()
              .collect(Collectors.toMap(ProjectDetails::code, ProjectDetails::name));
      names = known;
    }
    Map<String, String> all = known;
    return codes.stream()
        .map(code -> all.getOrDefault(code, code))
        .collect(Collectors.joining(texts.get("budgets.list.separator")));
  }

  private String money(BigDecimal major) {
    return texts.money(Amount.ofMajor(major, getRound().budget().currency()));
  }

  private String percent(Fraction share) {
    BigDecimal hundredfold = share.toDecimal(5, RoundingMode.HALF_UP).movePointRight(2);
    return texts.decimal(hundredfold, 1) + " %";
  }

  private static String width(Fraction share) {
    return share.toDecimal(4, RoundingMode.HALF_UP).movePointRight(2).toPlainString();
  }
}
