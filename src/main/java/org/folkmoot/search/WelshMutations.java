package org.folkmoot.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Undoes the changes of the first letter that Welsh words undergo: soft (<i>Gaerdydd</i>), nasal
 * (<i>Nghaerdydd</i>) and aspirate mutation (<i>chath</i>), and the h before vowels
 * (<i>hysgol</i>). Which one it was cannot be told from the word alone, and it may be none: so a
 * word stands for every radical that it may come from, itself first. Two words are forms of one if
 * these sets meet. Pure; expects folded words.
 */
final class WelshMutations {

  /** Shorter ones are words of their own more often than forms of others. */
  private static final int SHORTEST = 3;

  /** Beginnings and what they may have been, the longest first. */
  private static final List<Map.Entry<String, List<String>>> BEGINNINGS =
      List.of(
          Map.entry("ngh", List.of("c")),
          Map.entry("ng", List.of("g")),
          Map.entry("mh", List.of("p")),
          Map.entry("nh", List.of("t")),
          Map.entry("ph", List.of("p")),
          Map.entry("th", List.of("t")),
          Map.entry("ch", List.of("c")),
          Map.entry("dd", List.of("d")),
          // letters of their own, which never come from others
          Map.entry("ff", List.of()),
          Map.entry("ll", List.of()),
          Map.entry("rh", List.of()),
          Map.entry("b", List.of("p")),
          Map.entry("d", List.of("t")),
          Map.entry("f", List.of("b", "m")),
          Map.entry("g", List.of("c")),
          Map.entry("l", List.of("ll", "gl")),
          Map.entry("m", List.of("b")),
          Map.entry("n", List.of("d")),
          Map.entry("r", List.of("rh", "gr")));

  private static final String VOWELS = "aeiouwy";

  private WelshMutations() {}

  /** The word and every radical that it may be a form of. */
  static List<String> radicalsOf(String word) {
    if (word.length() < SHORTEST) {
      return List.of(word);
    }
    List<String> found = new ArrayList<>(List.of(word));
    if (VOWELS.indexOf(word.charAt(0)) >= 0) {
      found.add("g" + word);
    } else if (word.charAt(0) == 'h' && VOWELS.indexOf(word.charAt(1)) >= 0) {
      found.add(word.substring(1));
    } else {
      BEGINNINGS.stream()
          .filter(beginning -> word.startsWith(beginning.getKey()))
          .findFirst()
          .ifPresent(
              beginning -> {
                String rest = word.substring(beginning.getKey().length());
                beginning.getValue().forEach(radical -> found.add(radical + rest));
              });
    }
    return found;
  }
}
