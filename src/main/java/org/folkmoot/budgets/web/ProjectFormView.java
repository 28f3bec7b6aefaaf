package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.ProjectForm;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.texts.Texts;

/** The facilitator's form of a project. */
@Named
@RequestScoped
public class ProjectFormView {

  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/ -]{0,59}");

  private final Address address;
  private final RoundService rounds;
  private final Texts texts;
  private final Feedback feedback;
  private String code = "";
  private String name = "";
  private String description = "";
  private String cost = "";
  private String category = "";
  private String target = "";
  private String place = "";

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected ProjectFormView() {
    this(null, null, null, null);
  }

  @Inject
  ProjectFormView(RoundService rounds, Texts texts, Feedback feedback, Address address) {
    this.rounds = rounds;
    this.texts = texts;
    this.feedback = feedback;
    this.address = address;
  }

  /**
   * Fills the form with the project of the address, if it names one.
   *
   * @throws NotFound if there is none
   */
  public void load() {
    RoundDetails round = getRound();
    if (!isNew()) {
      ProjectDetails project = stored(round);
      code = project.code();
      name = project.name();
      description = project.description();
      cost = project.cost().toMajor().stripTrailingZeros().toPlainString();
      category = project.category();
      target = project.target();
      place = project.place();
    } else {
      code = String.valueOf(round.projects() + 1);
    }
  }

  private ProjectDetails stored(RoundDetails round) {
    return rounds.listProjects(round).stream()
        .filter(project -> project.code().equals(getKnown()))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Saves what was typed; leads back to the round. */
  public void save() {
    RoundDetails round = getRound();
    Optional<Amount> sum = texts.parseMoney(cost, round.budget().currency());
    if (sum.isEmpty()) {
      feedback.wrong("cost", texts.moneyProblem(cost, round.budget().currency()));
    }
    String chosen = isNew() ? code.strip() : getKnown();
    if (isNew() && !CODE.matcher(chosen).matches()) {
      feedback.fault("projectCode", "budgets.project.codeWrong");
    }
    if (feedback.isFaulty() || sum.isEmpty()) {
      return;
    }
    store(round, chosen, sum.get());
    feedback.done("/staff/round?round=" + getSlug(), "budgets.project.saved", name.strip());
  }

  private void store(RoundDetails round, String chosen, Amount sum) {
    if (isNew()) {
      rounds.addProject(
          getSlug(),
          new ProjectForm(
              chosen,
              name.strip(),
              description.strip(),
              sum,
              category.strip(),
              target.strip(),
              place.strip(),
              null,
              null));
    } else {
      ProjectDetails before = stored(round);
      rounds.changeProject(
          getSlug(),
          new ProjectForm(
              chosen,
              name.strip(),
              description.strip(),
              sum,
              category.strip(),
              target.strip(),
              place.strip(),
              before.latitude(),
              before.longitude()));
    }
  }

  /** Takes the project out of the round. */
  public void remove() {
    String gone = stored(getRound()).name();
    rounds.removeProject(getSlug(), getKnown());
    feedback.done("/staff/round?round=" + getSlug(), "budgets.project.removed", gone);
  }

  /** Whether the project is stored and the round still changes. */
  public boolean isRemovable() {
    return !isNew() && !getRound().hasBallots();
  }

  /** Whether the form is for a project that does not exist yet. */
  public boolean isNew() {
    return getKnown().isEmpty();
  }

  /** The round. */
  public RoundDetails getRound() {
    return rounds.getForFacilitator(getSlug());
  }

  /** Sign of the currency. */
  public String getCurrencySign() {
    return getRound().budget().currency().getSymbol(texts.locale());
  }

  /** Name of the round in the address. */
  public String getSlug() {
    return address.get("round");
  }

  /** Code of the project in the address; empty for a new one. */
  public String getKnown() {
    return address.get("project");
  }

  /** Code as typed. */
  public String getCode() {
    return code;
  }

  /** For the form. */
  public void setCode(String code) {
    this.code = code;
  }

  /** Name as typed. */
  public String getName() {
    return name;
  }

  /** For the form. */
  public void setName(String name) {
    this.name = name;
  }

  /** Description as typed. */
  public String getDescription() {
    return description;
  }

  /** For the form. */
  public void setDescription(String description) {
    this.description = description;
  }

  /** Cost as typed. */
  public String getCost() {
    return cost;
  }

  /** For the form. */
  public void setCost(String cost) {
    this.cost = cost;
  }

  /** Categories as typed. */
  public String getCategory() {
    return category;
  }

  /** For the form. */
  public void setCategory(String category) {
    this.category = category;
  }

  /** Whom it is for, as typed. */
  public String getTarget() {
    return target;
  }

  /** For the form. */
  public void setTarget(String target) {
    this.target = target;
  }

  /** Place as typed. */
  public String getPlace() {
    return place;
  }

  /** For the form. */
  public void setPlace(String place) {
    this.place = place;
  }
}
