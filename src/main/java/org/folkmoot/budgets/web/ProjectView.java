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
  private String slug = "";
  private String code = "";
  private @Nullable RoundDetails round;
  private @Nullable ProjectDetails project;
  private @Nullable ProjectFate fate;

  @Inject
  ProjectView(
      RoundService rounds,
      CountService counts,
      Texts texts,
      RuleWords ruleWords,
      WithdrawnRounds withdrawn) {
    this.rounds = rounds;
    this.withdrawn = withdrawn;
    this.counts = counts;
    this.texts = texts;
    this.ruleWords = ruleWords;
  }

  /**
   * Loads the project of the address.
   *
   * @throws NotFound if there is no such round or project
   */
  public void load() {
    if (withdrawn.leadAway(slug)) {
      return;
    }
    RoundDetails loaded = rounds.find(slug).orElseThrow(NotFound::new);
    round = loaded;
    project =
        rounds.listProjects(loaded).stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(NotFound::new);
    if (loaded.decided()) {
      fate =
          counts
              .findPublished(slug)
              .flatMap(outcome -> new FateWords(outcome, texts, ruleWords).of(code))
              .orElse(null);
    }
  }

  /** What became of the project; null as long as its round is not decided. */
  public @Nullable ProjectFate getFate() {
    return fate;
  }

  /** What the cost means: what it costs, was given, or would have cost. */
  public String getCostLabel() {
    ProjectFate known = fate;
    if (known == null) {
      return texts.get("budgets.project.cost");
    }
    return texts.get(known.funded() ? "budgets.fate.given" : "budgets.fate.wouldCost");
  }

  /** The round. */
  public RoundDetails getRound() {
    RoundDetails loaded = round;
    if (loaded == null) {
      throw new NotFound();
    }
    return loaded;
  }

  /** The project. */
  public ProjectDetails getProject() {
    ProjectDetails loaded = project;
    if (loaded == null) {
      throw new NotFound();
    }
    return loaded;
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
    return slug;
  }

  /** For the view parameter. */
  public void setSlug(String slug) {
    this.slug = slug;
  }

  /** Code of the project in the address. */
  public String getCode() {
    return code;
  }

  /** For the view parameter. */
  public void setCode(String code) {
    this.code = code;
  }
}
