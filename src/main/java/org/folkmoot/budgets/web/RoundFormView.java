package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.VoteType;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundForm;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.budgets.TextRefused;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.pages.Meanwhile;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The facilitator's page of a round: what is said of it, and its rule. */
@Named
@RequestScoped
public class RoundFormView {

  private static final int LONGEST_TITLE = 160;
  private static final int LONGEST_DESCRIPTION = 4_000;

  private final Address address;
  private final RoundService rounds;
  private final ProcessService processes;
  private final CurrentCouncil currentCouncil;
  private final RuleChoice ruleChoice;
  private final Texts texts;
  private final Feedback feedback;
  private final LocalizedInput title = new LocalizedInput(this::languages);
  private final LocalizedInput description = new LocalizedInput(this::languages);
  private String budget = "";
  private long version;
  private VoteType voteType = VoteType.APPROVAL;
  private @Nullable RoundDetails round;

  @Inject
  RoundFormView(
      RoundService rounds,
      ProcessService processes,
      CurrentCouncil currentCouncil,
      RuleChoice ruleChoice,
      Texts texts,
      Feedback feedback,
      Address address) {
    this.rounds = rounds;
    this.processes = processes;
    this.currentCouncil = currentCouncil;
    this.ruleChoice = ruleChoice;
    this.texts = texts;
    this.feedback = feedback;
    this.address = address;
  }

  private List<Locale> languages() {
    return currentCouncil.get().languages();
  }

  /**
   * Fills the form with the round of the address, if it names one.
   *
   * @throws org.folkmoot.kernel.NotFound if there is none of that name, or no such process
   * @throws org.folkmoot.people.NotAllowed if the visitor does not run the process
   */
  public void load() {
    if (isNew()) {
      processes.getForFacilitator(getProcess());
    } else {
      RoundDetails loaded = getRound();
      version = loaded.version();
      title.show(loaded.title());
      description.show(loaded.description());
      budget = loaded.budget().typed();
      voteType = loaded.voteType();
      ruleChoice.show(loaded.rule());
    }
  }

  /** Saves what was typed; leads to the saved round. */
  public void save() {
    feedback.check(title, "title", "budgets.form.name.missing", LONGEST_TITLE);
    feedback.check(description, "description", "", LONGEST_DESCRIPTION);
    Optional<Amount> sum = isChangeable() ? typedSum() : Optional.of(getRound().budget());
    Optional<AllocationOptions> rule =
        isRuleFixed() ? Optional.of(getRound().rule()) : ruleChoice.read();
    rule.ifPresent(this::checkExclusions);
    if (feedback.isFaulty() || sum.isEmpty() || rule.isEmpty()) {
      return;
    }
    VoteType kind = isChangeable() ? voteType : getRound().voteType();
    try {
      String saved =
          store(new RoundForm(title.read(), description.read(), sum.get(), kind, rule.get()));
      feedback.done("/staff/round?round=" + saved, "budgets.form.saved");
    } catch (TextRefused e) {
      feedback.fault(e.field(), e.messageKey(), e.arguments().toArray());
    } catch (ChangedMeanwhile e) {
      tellWhatIsThere();
    }
  }

  private void tellWhatIsThere() {
    round = null;
    RoundDetails now = getRound();
    version = now.version();
    Meanwhile meanwhile =
        feedback
            .changedMeanwhile()
            .compare("title", title, now.title())
            .compare("description", description, now.description());
    if (isChangeable()) {
      meanwhile
          .compare(
              "budget",
              texts.parseMoney(budget, currency()).orElseThrow(),
              now.budget(),
              texts.money(now.budget()))
          .compare(
              "voteType",
              voteType,
              now.voteType(),
              texts.get("budgets.voteType." + now.voteType()));
    }
    if (!isRuleFixed()) {
      ruleChoice.compare(meanwhile, now.rule());
    }
  }

  private Optional<Amount> typedSum() {
    Optional<Amount> sum = texts.parseMoney(budget, currency());
    if (sum.isEmpty()) {
      feedback.wrong("budget", texts.moneyProblem(budget, currency()));
    } else if (sum.get().minorUnits() == 0) {
      feedback.fault("budget", "budgets.form.budgetWrong");
    }
    return sum;
  }

  private void checkExclusions(AllocationOptions rule) {
    Set<String> unknown =
        rule.exclusions().stream()
            .flatMap(group -> group.projects().stream())
            .collect(Collectors.toCollection(HashSet::new));
    if (!unknown.isEmpty() && !isNew()) {
      rounds.listProjects(getRound()).forEach(project -> unknown.remove(project.code()));
    }
    if (!unknown.isEmpty()) {
      feedback.fault(
          "exclusions",
          "budgets.ruleChoice.exclusions.unknown",
          String.join(texts.get("budgets.list.separator"), unknown.stream().sorted().toList()));
    }
  }

  private String store(RoundForm form) {
    if (isNew()) {
      return rounds.setUp(getProcess(), form);
    }
    rounds.change(getSlug(), version, form);
    return getSlug();
  }

  /** Whether the form is for a round that does not exist yet. */
  public boolean isNew() {
    return getSlug().isEmpty();
  }

  /** The round as it is stored. */
  public RoundDetails getRound() {
    RoundDetails known = round;
    if (known == null) {
      known = rounds.getForFacilitator(getSlug());
      round = known;
    }
    return known;
  }

  /** Whether sums and projects may still change. */
  public boolean isChangeable() {
    return isNew() || !getRound().fixed();
  }

  /** Whether the rule stays as it is. */
  public boolean isRuleFixed() {
    return !isNew() && rounds.isRuleFixed(getRound());
  }

  /** Kinds of ballots. */
  public VoteType[] getVoteTypes() {
    return VoteType.values();
  }

  /** Sign of the currency. */
  public String getCurrencySign() {
    return currency().getSymbol(texts.locale());
  }

  private Currency currency() {
    return isNew() ? currentCouncil.get().currency() : getRound().budget().currency();
  }

  /** Name of the process in the address. */
  public String getProcess() {
    return address.get("process");
  }

  /** Name of the round in the address; empty for a new one. */
  public String getSlug() {
    return address.get("round");
  }

  /** Version of the round that was read. */
  public long getVersion() {
    return version;
  }

  /** For the form. */
  public void setVersion(long version) {
    this.version = version;
  }

  /** Title as typed. */
  public LocalizedInput getTitle() {
    return title;
  }

  /** Description as typed. */
  public LocalizedInput getDescription() {
    return description;
  }

  /** Budget as typed. */
  public String getBudget() {
    return budget;
  }

  /** For the form. */
  public void setBudget(String budget) {
    this.budget = budget;
  }

  /** What a ballot holds. */
  public VoteType getVoteType() {
    return voteType;
  }

  /** For the form. */
  public void setVoteType(@Nullable VoteType voteType) {
    this.voteType = voteType == null ? this.voteType : voteType;
  }
}
