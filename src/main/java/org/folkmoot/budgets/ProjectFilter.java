package org.folkmoot.budgets;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which projects a resident wants to see. Words are looked for in name, description and code
 * without regard to case and accents; all of them must occur.
 *
 * @param words text as typed, may be empty
 * @param category one category, or empty for all
 * @param place one place, or empty for all
 * @param sort order of the list
 */
public record ProjectFilter(String words, String category, String place, ProjectSort sort) {

  /** The projects that fit, in the wanted order. */
  public List<ProjectDetails> apply(List<ProjectDetails> projects) {
    List<String> wanted =
        Arrays.stream(folded(words).split("\\s+", -1)).filter(word -> !word.isEmpty()).toList();
    return sort.sorted(
        projects.stream()
            .filter(project -> category.isEmpty() || project.categories().contains(category))
            .filter(project -> place.isEmpty() || project.place().equals(place))
            .filter(project -> contains(project, wanted))
            .toList());
  }

  /** How many of category, place and words are set. */
  public int chosen() {
    return (int)
        List.of(words.strip(), category, place).stream().filter(part -> !part.isEmpty()).count();
  }

  private static boolean contains(ProjectDetails project, List<String> words) {
    String text = folded(project.name() + ' ' + project.description() + ' ' + project.code());
    return words.stream().allMatch(text::contains);
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }
}
