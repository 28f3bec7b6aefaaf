package org.folkmoot.residents.register;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.folkmoot.residents.CanonicalForm;

/**
 * A ward of a register that the council does not have.
 *
 * @param name its name in the register
 * @param similar a ward of the council whose name is nearly the same; empty if there is none
 */
public record NewWard(String name, String similar) {

  private static final int LETTERS_FOR_ONE_MISTAKE = 4;
  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  /** A name, compared with those of the council. */
  static NewWard of(String name, Collection<String> known) {
    String folded = CanonicalForm.folded(name);
    return known.stream()
        .filter(other -> distance(folded, other) <= folded.length() / LETTERS_FOR_ONE_MISTAKE)
        .min(Comparator.comparingInt(other -> distance(folded, other)))
        .map(other -> new NewWard(name, other))
        .orElse(new NewWard(name, ""));
  }

  private static int distance(String folded, String other) {
    return DISTANCE.apply(folded, CanonicalForm.folded(other));
  }

  /** All of them as a text, a line each. */
  static String written(List<NewWard> wards) {
    return wards.stream()
        .map(ward -> ward.name + "\t" + ward.similar)
        .collect(Collectors.joining("\n"));
  }

  static List<NewWard> read(String text) {
    return text.lines().map(line -> of(line.split("\t", -1))).toList();
  }

  private static NewWard of(String... parts) {
    return new NewWard(parts[0], Arrays.stream(parts).skip(1).findFirst().orElse(""));
  }
}
