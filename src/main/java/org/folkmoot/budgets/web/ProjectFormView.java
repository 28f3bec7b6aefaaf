package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.budgets.ProjectCodeTaken;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.ProjectForm;
import org.folkmoot.budgets.ProjectService;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.budgets.TextRefused;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The facilitator's form of a project. */
@Named
@RequestScoped
public class ProjectFormView {

  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/ -]{0,59}");

  /** Chosen for a place that is none of the wards. */
  private static final String OTHER = "other";

  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_DESCRIPTION = 4_000;

  private final Address address;
  private final RoundService rounds;
  private final ProjectService projects;
  private final WardService wardService;
  private final CurrentCouncil currentCouncil;
  private final Texts texts;
  private final Feedback feedback;
  private String code = "";
  private final LocalizedInput name = new LocalizedInput(this::languages);
  private final LocalizedInput description = new LocalizedInput(this::languages);
  private String cost = "";
  private long version;
  private String category = "";
  private String target = "";
  private String ward = "";
  private String place = "";
  private boolean dearer;
  private boolean warned;
  private @Nullable RoundDetails round;
  private @Nullable ProjectDetails stored;
  private @Nullable List<WardDetails> wards;

  @Inject
  ProjectFormView(
      RoundService rounds,
      ProjectService projects,
      WardService wardService,
      CurrentCouncil currentCouncil,
      Texts texts,
      Feedback feedback,
      Address address) {
    this.rounds = rounds;
    this.projects = projects;
    this.wardService = wardService;
    this.currentCouncil = currentCouncil;
    this.texts = texts;
    this.feedback = feedback;
    this.address = address;
  }

  private List<Locale> languages() {
    return currentCouncil.get().languages();
  }

  /**
   * Fills the form with the project of the address, if it names one.
   *
   * @throws NotFound if there is none
   */
  public void load() {
    if (isNew()) {
      code = projects.proposeCode(getRound());
      return;
    }
    ProjectDetails project = getStored();
    version = project.version();
    code = project.code();
    name.show(project.name());
    description.show(project.description());
    cost = project.cost().typed();
    category = project.category();
    target = project.target();
    showPlace(project.place());
  }

  private void showPlace(String known) {
    Optional<WardDetails> one = wardOf(known);
    ward = one.map(found -> String.valueOf(found.id())).orElse(known.isEmpty() ? "" : OTHER);
    place = one.isPresent() ? "" : known;
  }

  private Optional<WardDetails> wardOf(String name) {
    return getWards().stream()
        .filter(one -> WardService.keyOf(one.name()).equals(WardService.keyOf(name)))
        .findFirst();
  }

  /** The project as it was stored when this page was asked for. */
  public ProjectDetails getStored() {
    ProjectDetails known = stored;
    if (known == null) {
      known = readStored();
      stored = known;
    }
    return known;
  }

  private ProjectDetails readStored() {
    return rounds.listProjects(getRound()).stream()
        .filter(project -> project.code().equals(getKnown()))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Saves what was typed; leads back to the round. */
  public void save() {
    feedback.check(name, "name", "budgets.project.nameMissing", LONGEST_NAME);
    feedback.check(description, "description", "", LONGEST_DESCRIPTION);
    Optional<Amount> sum = texts.parseMoney(cost, getRound().budget().currency());
    if (sum.isEmpty()) {
      feedback.wrong("cost", texts.moneyProblem(cost, getRound().budget().currency()));
    } else if (sum.get().minorUnits() > getRound().budget().minorUnits() && !dearer) {
      warned = true;
      feedback.fault("cost", "budgets.project.dearer", sum.get(), getRound().budget());
    }
    if (isNew() && !CODE.matcher(code.strip()).matches()) {
      feedback.fault("projectCode", "budgets.project.codeWrong");
    }
    if (OTHER.equals(ward) && place.isBlank()) {
      feedback.fault("place", "budgets.project.placeMissing");
    }
    if (feedback.isFaulty() || sum.isEmpty()) {
      return;
    }
    try {
      store(sum.get());
      feedback.done("/staff/round?round=" + getSlug(), "budgets.project.saved", name.read());
    } catch (TextRefused e) {
      feedback.fault(e.field(), e.messageKey(), e.arguments().toArray());
    } catch (ChangedMeanwhile e) {
      tellWhatIsThere(sum.get());
    } catch (ProjectCodeTaken e) {
      feedback.fault("projectCode", e.messageKey(), e.arguments().toArray());
    }
  }

  private void tellWhatIsThere(Amount sum) {
    ProjectDetails now = readStored();
    version = now.version();
    feedback
        .changedMeanwhile()
        .compare("name", name, now.name())
        .compare("description", description, now.description())
        .compare("cost", sum, now.cost(), texts.money(now.cost()))
        .compare(getWards().isEmpty() ? "place" : "ward", chosenPlace().strip(), now.place())
        .compare("category", category, now.category())
        .compare("target", target, now.target());
  }

  private void store(Amount sum) {
    if (isNew()) {
      projects.add(
          getSlug(),
          new ProjectForm(
              code.strip(),
              name.read(),
              description.read(),
              sum,
              category,
              target,
              chosenPlace(),
              null,
              null));
    } else {
      ProjectDetails before = getStored();
      projects.change(
          getSlug(),
          version,
          new ProjectForm(
              getKnown(),
              name.read(),
              description.read(),
              sum,
              category,
              target,
              chosenPlace(),
              before.latitude(),
              before.longitude()));
    }
  }

  /** The ward that was chosen, or another place; a typed ward is that ward. */
  private String chosenPlace() {
    if (getWards().isEmpty() || OTHER.equals(ward)) {
      return wardOf(place).map(WardDetails::name).orElse(place);
    }
    return getWards().stream()
        .filter(one -> String.valueOf(one.id()).equals(ward))
        .map(WardDetails::name)
        .findFirst()
        .orElse("");
  }

  /** Whether the form is for a project that does not exist yet. */
  public boolean isNew() {
    return getKnown().isEmpty();
  }

  /** Whether the person was told that the project costs more than there is. */
  public boolean isWarned() {
    return warned || "true".equals(address.get("warned"));
  }

  /** The round. */
  public RoundDetails getRound() {
    RoundDetails known = round;
    if (known == null) {
      known = rounds.getForFacilitator(getSlug());
      round = known;
    }
    return known;
  }

  /** The wards of the council. */
  public List<WardDetails> getWards() {
    List<WardDetails> known = wards;
    if (known == null) {
      known = wardService.list();
      wards = known;
    }
    return known;
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

  /** Version of the project that was read. */
  public long getVersion() {
    return version;
  }

  /** For the form. */
  public void setVersion(long version) {
    this.version = version;
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
  public LocalizedInput getName() {
    return name;
  }

  /** Description as typed. */
  public LocalizedInput getDescription() {
    return description;
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

  /** The chosen ward by its id, {@code other} for another place, or empty. */
  public String getWard() {
    return ward;
  }

  /** For the form. */
  public void setWard(@Nullable String ward) {
    this.ward = ward == null ? "" : ward;
  }

  /** Whether more than the whole budget is meant. */
  public boolean isDearer() {
    return dearer;
  }

  /** For the form. */
  public void setDearer(boolean dearer) {
    this.dearer = dearer;
  }
}
