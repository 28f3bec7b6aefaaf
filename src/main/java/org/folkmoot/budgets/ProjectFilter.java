package org.folkmoot.budgets;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which projects a resident wants to see. Words are looked for in name and description, in every
 * language, and in the code, without regard to case and accents; all of them must occur.
 *
 * @param words text as typed, may be empty
 * @param category one category, or empty for all
 * @param place one place, or empty for all
 * @param sort order of the list
 */
public record ProjectFilter(String words, String category, String place, ProjectSort sort) {

  /**
   * The projects that fit, in the wanted order.
   *
   * @param reader by whose language they are put in alphabetical order
   */
  public List<ProjectDetails> apply(List<ProjectDetails> projects, Locale reader) {
    List<String> wanted =
        Arrays.stream(folded(words).split("\\s+", -1)).filter(word -> !word.isEmpty()).toList();
    return sort.sorted(
        projects.stream()
            .filter(project -> category.isEmpty() || project.categories().contains(category))
            .filter(project -> place.isEmpty() || project.place().equals(place))
            .filter(project -> contains(project, wanted))
            .toList(),
        reader);
  }

  /** How many of category, place and words are set. */
  public int chosen() {
    return (int)
        List.of(words.strip(), category, place).stream().filter(part -> !part.isEmpty()).count();
  }

  private static boolean contains(ProjectDetails project, List<String> words) {
    String text =
        folded(
            String.join(" ", project.name().byLanguage().values())
                + ' '
                + String.join(" ", project.description().byLanguage().values())
                + ' '
                + project.code());
    return words.stream().allMatch(text::contains);
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }
}
