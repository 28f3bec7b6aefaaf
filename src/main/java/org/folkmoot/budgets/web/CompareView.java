package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.allocation.BudgetCurve;
import org.folkmoot.allocation.RuleComparison;
import org.folkmoot.budgets.Comparison;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.budgets.WhatIfService;
import org.folkmoot.jobs.JobDetails;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.Fraction;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The page on which a councillor compares rules, and budgets by a slider. */
@Named
@RequestScoped
public class CompareView {

  private final WhatIfService whatIfs;
  private final RoundService rounds;
  private final Texts texts;
  private final RuleWords ruleWords;
  private final Address address;
  private final Feedback feedback;
  private @Nullable RoundDetails round;
  private @Nullable Map<String, String> names;
  private @Nullable Comparison comparison;

  @Inject
  CompareView(
      WhatIfService whatIfs,
      RoundService rounds,
      Texts texts,
      RuleWords ruleWords,
      Feedback feedback,
      Address address) {
    this.whatIfs = whatIfs;
    this.rounds = rounds;
    this.texts = texts;
    this.ruleWords = ruleWords;
    this.feedback = feedback;
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
    return ruleWords.name(getRound().rule());
  }

  /** Asks for the comparison and stays on the page that shows how far it is. */
  public void ask() {
    whatIfs.ask(getSlug());
    feedback.lead("/staff/compare-rules?round=" + getSlug());
  }

  /** Calls the comparison off. */
  public void callOff() {
    whatIfs.callOff(getSlug());
    feedback.lead("/staff/compare-rules?round=" + getSlug());
  }

  /** Whether the comparison is there. */
  public boolean isReady() {
    return find().isPresent();
  }

  /** Whether it is being made. */
  public boolean isRunning() {
    return !isReady() && job().filter(job -> !job.state().isEnd()).isPresent();
  }

  /** How far it is, 0 to 100. */
  public int getPercent() {
    return job().flatMap(JobDetails::percent).orElse(0);
  }

  /** What to quote if it ended in an error; empty otherwise. */
  public String getReference() {
    return isReady() ? "" : job().flatMap(JobDetails::reference).orElse("");
  }

  /** Seconds after which the browser looks again; empty once nothing more will happen. */
  public String getRefresh() {
    return isRunning() ? "1" : "";
  }

  private Optional<JobDetails> job() {
    return whatIfs.findJob(getSlug());
  }

  /** One line for each rule. */
  public List<RuleLine> getRows() {
    return comparison().rules().rows().stream().map(this::line).toList();
  }

  private Optional<Comparison> find() {
    if (comparison == null) {
      getRound();
      comparison = whatIfs.find(getSlug()).orElse(null);
    }
    return Optional.ofNullable(comparison);
  }

  private Comparison comparison() {
    return find().orElseThrow(NotFound::new);
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
    return comparison().measures().byPlace().stream()
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

  /** What is funded under the budget of the slider. */
  public BudgetCurve.Level getWhatIf() {
    return at(budget());
  }

  /** The largest budget that was looked at and is not above this one. */
  private BudgetCurve.Level at(BigDecimal budget) {
    List<BudgetCurve.Level> levels = comparison().budgets().steps();
    return levels.stream()
        .filter(level -> level.from().compareTo(budget) <= 0)
        .reduce((first, second) -> second)
        .orElse(levels.get(0));
  }

  private List<String> real() {
    return comparison().selected();
  }

  /** Money given under the budget of the slider. */
  public String getWhatIfSpent() {
    return money(getWhatIf().spent());
  }

  /** What is funded in addition to the real outcome. */
  public String getGained() {
    return named(without(getWhatIf().selected(), real()));
  }

  /** What is funded in the real outcome only. */
  public String getLost() {
    return named(without(real(), getWhatIf().selected()));
  }

  /** Whether the other budget funds the same projects. */
  public boolean isUnchanged() {
    return getGained().isEmpty() && getLost().isEmpty();
  }

  private BigDecimal budget() {
    String typed = address.get("budget");
    BigDecimal wanted =
        typed.matches("\\d{1,15}") ? new BigDecimal(typed) : getRound().budget().toMajor();
    return wanted
        .min(getHighest())
        .max(BigDecimal.ZERO)
        .divideToIntegralValue(getStep())
        .multiply(getStep());
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

  /** Right end of the slider: the largest budget that was looked at. */
  public BigDecimal getHighest() {
    List<BudgetCurve.Level> levels = comparison().budgets().steps();
    return levels.get(levels.size() - 1).to();
  }

  /** Step of the slider. */
  public BigDecimal getStep() {
    return comparison().step();
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
              .collect(
                  Collectors.toMap(ProjectDetails::code, project -> texts.text(project.name())));
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
