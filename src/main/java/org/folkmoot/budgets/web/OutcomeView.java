package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.allocation.Step;
import org.folkmoot.allocation.StepDetail;
import org.folkmoot.budgets.CountService;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.PublicationDetails;
import org.folkmoot.budgets.RoundOutcome;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The outcome of a round: who is funded, the money, the count step by step, and why not. */
@Named
@RequestScoped
public class OutcomeView {

  private final Address address;
  private final CountService counts;
  private final Texts texts;
  private final RuleWords ruleWords;
  private final WithdrawnRounds withdrawn;
  private final Visitor visitor;
  private @Nullable RoundOutcome outcome;
  private @Nullable OutcomeWords words;

  @Inject
  OutcomeView(
      CountService counts,
      Texts texts,
      RuleWords ruleWords,
      WithdrawnRounds withdrawn,
      Visitor visitor,
      Address address) {
    this.counts = counts;
    this.texts = texts;
    this.ruleWords = ruleWords;
    this.withdrawn = withdrawn;
    this.visitor = visitor;
    this.address = address;
  }

  /**
   * Loads the published outcome, or the count that the address names: one that was never published
   * for staff only.
   *
   * @throws NotFound if there is none
   */
  public void load() {
    if (withdrawn.leadAway(getSlug())) {
      return;
    }
    getOutcome();
  }

  /** The outcome with its round. */
  public RoundOutcome getOutcome() {
    RoundOutcome known = outcome;
    if (known == null) {
      known =
          getRun().matches("\\d{1,6}")
              ? counts.preview(getSlug(), Integer.parseInt(getRun()))
              : counts.findPublished(getSlug()).orElseThrow(NotFound::new);
      outcome = known;
    }
    return known;
  }

  private OutcomeWords words() {
    OutcomeWords known = words;
    if (known == null) {
      known = new OutcomeWords(getOutcome(), texts, ruleWords);
      words = known;
    }
    return known;
  }

  /** Whether the page shows a count that was never published. */
  public boolean isPreview() {
    return getOutcome().publication().isEmpty();
  }

  /** Whether it was counted by another rule than that of the round, to compare. */
  public boolean isComparison() {
    return isPreview() && !getOutcome().run().official();
  }

  /** Whether the page shows an outcome that another one has replaced. */
  public boolean isReplaced() {
    return getOutcome().run().replaced();
  }

  /** When and by which rule it was published; empty if it never was. */
  public String getPublished() {
    return getOutcome()
        .publication()
        .map(
            publication ->
                texts.with(
                    "budgets.outcome.publishedOn",
                    texts.date(publication.publishedAt()),
                    ruleWords.name(getOutcome().run().options())))
        .orElse("");
  }

  /** Which outcome it replaced, and why; empty if it was the first. */
  public String getReplacing() {
    return getOutcome()
        .predecessor()
        .map(
            before ->
                because(
                    "budgets.outcome.replaces",
                    "budgets.outcome.replaces.withoutReason",
                    texts.date(before.publishedAt()),
                    getOutcome().publication().map(PublicationDetails::reason).orElse("")))
        .orElse("");
  }

  /** When it was replaced, and why; empty if it holds. */
  public String getReplacement() {
    return getOutcome()
        .successor()
        .map(
            after ->
                because(
                    "budgets.outcome.wasReplaced",
                    "budgets.outcome.wasReplaced.withoutReason",
                    texts.date(after.publishedAt()),
                    after.reason()))
        .orElse("");
  }

  private String because(String key, String keyWithoutReason, String date, String reason) {
    return reason.isEmpty() ? texts.with(keyWithoutReason, date) : texts.with(key, date, reason);
  }

  /** Every publication of the round if there was more than one, newest first. */
  public List<PublicationDetails> getHistory() {
    List<PublicationDetails> all = getOutcome().history();
    return all.size() > 1 ? all : List.of();
  }

  /** Number of funded projects. */
  public int getFunded() {
    return getOutcome().outcome().steps().size();
  }

  /** Money given. */
  public String getSpent() {
    return words().money(getOutcome().outcome().spent());
  }

  /** Money left. */
  public String getLeft() {
    return words().money(getOutcome().outcome().left());
  }

  /** Share of the budget that was given, in percent, for the bar. */
  public String getSpentPercent() {
    return percent(getOutcome().outcome().spent());
  }

  /** Funded projects in the order of funding. */
  public List<ProjectDetails> getWinners() {
    return getOutcome().outcome().selected().stream().map(code -> words().project(code)).toList();
  }

  /** The count, step by step. */
  public List<StepLine> getSteps() {
    List<StepLine> lines = new ArrayList<>();
    BigDecimal spent = BigDecimal.ZERO;
    Set<String> affordable = new LinkedHashSet<>(everAffordable());
    List<Step> steps = getOutcome().outcome().steps();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      StepDetail detail = getOutcome().explanation().steps().get(i);
      lines.add(line(step, detail, spent, affordable));
      affordable.remove(step.project());
      detail.becameUnaffordable().forEach(affordable::remove);
      spent = spent.add(words().project(step.project()).cost().toMajor());
    }
    return lines;
  }

  /** Projects that could be funded when the count began: funded ones, and those that fell out. */
  private List<String> everAffordable() {
    return getOutcome().explanation().steps().stream()
        .flatMap(
            detail ->
                Stream.concat(Stream.of(detail.project()), detail.becameUnaffordable().stream()))
        .toList();
  }

  private StepLine line(Step step, StepDetail detail, BigDecimal spent, Set<String> affordable) {
    ProjectDetails project = words().project(step.project());
    BigDecimal before = getOutcome().outcome().budget().subtract(spent);
    List<LocalizedText> names =
        affordable.size() == detail.candidates()
            ? affordable.stream().map(code -> words().project(code).name()).toList()
            : List.of();
    return new StepLine(
        getOutcome().outcome().selected().indexOf(step.project()) + 1,
        project.name(),
        project.code(),
        texts.money(project.cost()),
        words().reason(step, detail, before),
        words().tie(step),
        percent(spent),
        percent(project.cost().toMajor()),
        words().money(spent.add(project.cost().toMajor())),
        words().money(detail.left()),
        texts.count("budgets.step.choice", detail.candidates()),
        names,
        words().lost(detail));
  }

  /** Projects that were not funded, and why. */
  public List<LoserLine> getLosers() {
    LoserWords loserWords = new LoserWords(getOutcome(), texts, words());
    return getOutcome().explanation().losers().stream().map(loserWords::line).toList();
  }

  /** How the rule worked here, by the round's own numbers; each sentence is a paragraph. */
  public List<String> getExample() {
    return new ExampleWords(getOutcome(), texts, words()).sentences();
  }

  /** How often a tie had to be decided. */
  public String getTieSummary() {
    long ties =
        getOutcome().outcome().steps().stream().filter(step -> step.tied().size() > 1).count();
    return ties == 0
        ? texts.get("budgets.outcome.noTie")
        : texts.count("budgets.outcome.tieCount", ties);
  }

  /** Whether the visitor may publish the count of the page. */
  public boolean isPublishable() {
    return getOutcome().run().publishable()
        && visitor.hasAnyIn(getOutcome().round().processId(), EnumSet.of(Role.FACILITATOR));
  }

  /** Where thin cuts divide the bar, in percent: before each step but the first. */
  public List<String> getCuts() {
    return getSteps().stream().skip(1).map(StepLine::before).toList();
  }

  /** The command that recomputes the outcome. */
  public String getCommand() {
    return ruleWords.command(getOutcome().run().options(), getSlug() + ".pb");
  }

  private String percent(BigDecimal major) {
    return major
        .multiply(BigDecimal.valueOf(100))
        .divide(getOutcome().outcome().budget(), 3, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** Name of the round in the address. */
  public String getSlug() {
    return address.get("round");
  }

  /** Number of the count in the address; empty for the published one. */
  public String getRun() {
    return address.get("run");
  }
}
