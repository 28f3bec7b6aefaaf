package org.folkmoot.budgets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.folkmoot.texts.LocalizedText;

/**
 * Something that residents would miss in a round.
 *
 * @param part what is missing
 * @param language the language in which it is missing, if it is there in another
 * @param projects names of the projects that lack it, in the order of the round
 */
public record RoundGap(Part part, Optional<Locale> language, List<LocalizedText> projects) {

  /** What can be missing. */
  public enum Part {
    /** Not one project, so there is nothing to vote on. */
    PROJECTS,
    /** The title in a language. */
    TITLE,
    /** The description in a language. */
    DESCRIPTION,
    /** Names of projects in a language. */
    PROJECT_NAME,
    /** Descriptions of projects in a language. */
    PROJECT_DESCRIPTION,
    /** What projects are: a moderator hid it, and people would vote on a code. */
    HIDDEN_PROJECT
  }

  /** Copies the names. */
  public RoundGap {
    projects = List.copyOf(projects);
  }

  /** All that is missing in a round, language by language. */
  static List<RoundGap> in(
      RoundDetails round, List<ProjectDetails> projects, List<Locale> languages) {
    List<RoundGap> gaps = new ArrayList<>();
    if (projects.isEmpty()) {
      gaps.add(new RoundGap(Part.PROJECTS, Optional.empty(), List.of()));
    }
    List<LocalizedText> hidden =
        projects.stream().filter(ProjectDetails::hidden).map(ProjectDetails::name).toList();
    if (!hidden.isEmpty()) {
      gaps.add(new RoundGap(Part.HIDDEN_PROJECT, Optional.empty(), hidden));
    }
    for (Locale language : languages) {
      if (lacks(round.title(), language)) {
        gaps.add(new RoundGap(Part.TITLE, Optional.of(language), List.of()));
      }
      if (lacks(round.description(), language)) {
        gaps.add(new RoundGap(Part.DESCRIPTION, Optional.of(language), List.of()));
      }
      gaps.addAll(of(Part.PROJECT_NAME, language, projects, ProjectDetails::name));
      gaps.addAll(of(Part.PROJECT_DESCRIPTION, language, projects, ProjectDetails::description));
    }
    return List.copyOf(gaps);
  }

  private static List<RoundGap> of(
      Part part,
      Locale language,
      List<ProjectDetails> projects,
      Function<ProjectDetails, LocalizedText> text) {
    List<LocalizedText> lacking =
        projects.stream()
            .filter(project -> lacks(text.apply(project), language))
            .map(ProjectDetails::name)
            .toList();
    return lacking.isEmpty()
        ? List.of()
        : List.of(new RoundGap(part, Optional.of(language), lacking));
  }

  private static boolean lacks(LocalizedText text, Locale language) {
    return !text.missing(List.of(language)).isEmpty();
  }
}
