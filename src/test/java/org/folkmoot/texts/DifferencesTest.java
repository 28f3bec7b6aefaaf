package org.folkmoot.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import org.folkmoot.texts.Differences.Fate;
import org.folkmoot.texts.Differences.Part;
import org.junit.jupiter.api.Test;

/** What changed, word by word. */
class DifferencesTest {

  @Test
  void namesTheWordsThatWereRemovedAndAdded() {
    assertThat(Differences.between("A bench to sit on.", "A long bench to rest on."))
        .containsExactly(
            new Part(Fate.KEPT, "A "),
            new Part(Fate.ADDED, "long "),
            new Part(Fate.KEPT, "bench to "),
            new Part(Fate.REMOVED, "sit "),
            new Part(Fate.ADDED, "rest "),
            new Part(Fate.KEPT, "on."));
  }

  @Test
  void knowsEmptyAndEqualTexts() {
    assertThat(Differences.between("", "")).isEmpty();
    assertThat(Differences.between("a", "a")).containsExactly(new Part(Fate.KEPT, "a"));
    assertThat(Differences.between("", "a")).containsExactly(new Part(Fate.ADDED, "a"));
    assertThat(Differences.between("a\r\nb", "a\nb")).hasSize(1);
  }

  @Test
  void isMadeOfBothTextsWhateverTheyAre() {
    long seed = 20261130;
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      String before = text(random);
      String after = text(random);

      assertThat(without(Fate.ADDED, before, after)).as("seed %s", seed).isEqualTo(before);
      assertThat(without(Fate.REMOVED, before, after)).as("seed %s", seed).isEqualTo(after);
    }
  }

  private static String text(Random random) {
    return random
        .ints(random.nextInt(30), 0, 6)
        .mapToObj(i -> "ab \nŵ.".substring(i, i + 1))
        .collect(Collectors.joining());
  }

  private static String without(Fate fate, String before, String after) {
    return Differences.between(before, after).stream()
        .filter(part -> part.fate() != fate)
        .map(Part::text)
        .collect(Collectors.joining());
  }

  @Test
  void endsSoonForTheLongestTextsWithNothingInCommon() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> Differences.between("a ".repeat(2_000), "b ".repeat(2_000)));
  }
}
