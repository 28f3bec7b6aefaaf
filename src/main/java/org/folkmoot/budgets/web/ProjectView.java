package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import org.folkmoot.budgets.CountService;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The page of one project. */
@Named
@RequestScoped
public class ProjectView {

  private final RoundService rounds;
  private final CountService counts;
  private final Texts texts;
  private final WithdrawnRounds withdrawn;
  private final RuleWords ruleWords;
  private final Address address;
  private @Nullable RoundDetails round;
  private @Nullable ProjectDetails project;
  private @Nullable ProjectFate fate;
  private boolean fateKnown;

  @Inject
  ProjectView(
      RoundService rounds,
      CountService counts,
      Texts texts,
      RuleWords ruleWords,
      WithdrawnRounds withdrawn,
      Address address) {
    this.rounds = rounds;
    this.withdrawn = withdrawn;
    this.counts = counts;
    this.texts = texts;
    this.ruleWords = ruleWords;
    this.address = address;
  }

  /**
   * Looks for the project of the address; of a withdrawn process its page tells the reason.
   *
   * @throws NotFound if there is no such round or project
   */
  public void load() {
    if (!withdrawn.leadAway(getSlug())) {
      getProject();
    }
  }

  /** What became of the project; null as long as its round is not decided. */
  public @Nullable ProjectFate getFate() {
    if (!fateKnown && getRound().decided()) {
      fate =
          counts
              .findPublished(getSlug())
              .flatMap(outcome -> new FateWords(outcome, texts, ruleWords).of(getCode()))
              .orElse(null);
    }
    fateKnown = true;
    return fate;
  }

  /** What the cost means: what it costs, was given, or would have cost. */
  public String getCostLabel() {
    ProjectFate known = getFate();
    if (known == null) {
      return texts.get("budgets.project.cost");
    }
    return texts.get(known.funded() ? "budgets.fate.given" : "budgets.fate.wouldCost");
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

  /** The project. */
  public ProjectDetails getProject() {
    ProjectDetails known = project;
    if (known == null) {
      known =
          rounds.listProjects(getRound()).stream()
              .filter(one -> one.code().equals(getCode()))
              .findFirst()
              .orElseThrow(NotFound::new);
      project = known;
    }
    return known;
  }

  /** What its discussion calls it. */
  public String getReference() {
    return getSlug() + "/" + getCode();
  }

  /** Whether the project has a point on the map. */
  public boolean isLocated() {
    return getProject().latitude() != null && getProject().longitude() != null;
  }

  /** The point in degrees north and east. */
  public String getPoint() {
    return plain(getProject().latitude()) + ", " + plain(getProject().longitude());
  }

  private static String plain(@Nullable BigDecimal degrees) {
    return degrees == null ? "" : degrees.stripTrailingZeros().toPlainString();
  }

  /** Name of the round in the address. */
  public String getSlug() {
    return address.get("round");
  }

  /** Code of the project in the address. */
  public String getCode() {
    return address.get("project");
  }
}
