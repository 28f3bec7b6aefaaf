package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.folkmoot.allocation.VoteType;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundForm;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.Amount;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The facilitator's page of a round: what is said of it, its projects, and publishing. */
@Named
@RequestScoped
public class RoundFormView {

  private final Address address;
  private final RoundService rounds;
  private final CurrentCouncil currentCouncil;
  private final Texts texts;
  private final Feedback feedback;
  private String title = "";
  private String description = "";
  private String budget = "";
  private VoteType voteType = VoteType.APPROVAL;
  private @Nullable RoundDetails round;
  private @Nullable List<ProjectDetails> projects;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected RoundFormView() {
    this(null, null, null, null, null);
  }

  @Inject
  RoundFormView(
      RoundService rounds,
      CurrentCouncil currentCouncil,
      Texts texts,
      Feedback feedback,
      Address address) {
    this.rounds = rounds;
    this.currentCouncil = currentCouncil;
    this.texts = texts;
    this.feedback = feedback;
    this.address = address;
  }

  /**
   * Fills the form with the round of the address, if it names one.
   *
   * @throws NotFound if there is none of that name
   */
  public void load() {
    if (!isNew()) {
      RoundDetails loaded = getRound();
      title = loaded.title();
      description = loaded.description();
      budget = loaded.budget().toMajor().stripTrailingZeros().toPlainString();
      voteType = loaded.voteType();
    }
  }

  /** Saves what was typed; leads to the saved round. */
  public void save() {
    Amount nothing =
        Amount.zero(isNew() ? currentCouncil.get().currency() : getRound().budget().currency());
    Optional<Amount> sum = texts.parseMoney(budget, nothing.currency());
    if (sum.isEmpty()) {
      feedback.wrong("budget", texts.moneyProblem(budget, nothing.currency()));
      return;
    }
    if (sum.get().minorUnits() == 0) {
      feedback.fault("budget", "budgets.form.budgetWrong");
      return;
    }
    RoundForm form = new RoundForm(title.strip(), description.strip(), sum.get(), voteType);
    String saved = getSlug();
    if (isNew()) {
      saved = rounds.setUp(getProcess(), form);
    } else {
      rounds.change(getSlug(), form);
    }
    feedback.done("/staff/round?round=" + saved, "budgets.form.saved");
  }

  /** Shows the round to residents. */
  public void publish() {
    rounds.publish(getSlug());
    feedback.done("/staff/round?round=" + getSlug(), "budgets.form.published");
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
    return isNew() || !getRound().hasBallots();
  }

  /** The projects of the round. */
  public List<ProjectDetails> getProjects() {
    List<ProjectDetails> known = projects;
    if (known == null) {
      known = rounds.listProjects(getRound());
      projects = known;
    }
    return known;
  }

  /** Kinds of ballots. */
  public VoteType[] getVoteTypes() {
    return VoteType.values();
  }

  /** Sign of the currency. */
  public String getCurrencySign() {
    return (isNew() ? currentCouncil.get().currency() : getRound().budget().currency())
        .getSymbol(texts.locale());
  }

  /** Name of the getProcess() in the address. */
  public String getProcess() {
    return address.get("process");
  }

  /** Name of the round in the address; empty for a new one. */
  public String getSlug() {
    return address.get("round");
  }

  /** Title as typed. */
  public String getTitle() {
    return title;
  }

  /** For the form. */
  public void setTitle(String title) {
    this.title = title;
  }

  /** Description as typed. */
  public String getDescription() {
    return description;
  }

  /** For the form. */
  public void setDescription(String description) {
    this.description = description;
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
  public void setVoteType(VoteType voteType) {
    this.voteType = voteType;
  }
}
