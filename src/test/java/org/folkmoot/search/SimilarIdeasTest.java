package org.folkmoot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is shown as similar, on labelled titles: {@code ideas.tsv} are ideas that there are, {@code
 * typed.tsv} what people type, with the ideas that say the same or none. The limit in {@link
 * Likeness} was chosen on them.
 */
class SimilarIdeasTest {

  /** Of what is shown, so much is really alike. */
  private static final double PRECISION = 0.9;

  /** Of what is alike, so much is shown. */
  private static final double RECALL = 0.9;

  private static final Library LIBRARY = new Library();
  private static final Map<Long, String> NAMES = new HashMap<>();

  private record Typed(String text, String alike) {}

  @BeforeAll
  static void putIdeas() {
    lines("ideas.tsv")
        .forEach(
            idea ->
                NAMES.put(LIBRARY.add(Locale.forLanguageTag(idea[1]), idea[2], idea[3]), idea[0]));
  }

  @AfterAll
  static void close() throws IOException {
    LIBRARY.close();
  }

  @Test
  void moreThanNineOfTenAreRight() {
    int shown = 0;
    int alike = 0;
    int right = 0;
    List<String> wrong = new ArrayList<>();
    for (Typed typed : lines("typed.tsv").map(line -> new Typed(line[1], line[2])).toList()) {
      List<String> found = find(typed.text());
      boolean isExpected = !typed.alike().equals("-");
      boolean isFound = found.contains(typed.alike());
      alike += isExpected ? 1 : 0;
      right += isFound ? 1 : 0;
      shown += found.size();
      if (isExpected != isFound || found.size() > (isFound ? 1 : 0)) {
        wrong.add(typed.text() + ": " + found + " instead of " + typed.alike());
      }
    }

    assertThat((double) right / shown).as("precision, wrong: %s", wrong).isGreaterThan(PRECISION);
    assertThat((double) right / alike).as("recall, wrong: %s", wrong).isGreaterThan(RECALL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Benches along the can", "Benches along the canal pa", "benches along the canal"})
  void theLastWordMayBeUnfinished(String typed) {
    assertThat(find(typed)).contains("b1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "the", "A", "bench", "!!!", "-", "\"", "the of and"})
  void whatSaysTooLittleIsLikeNothing(String typed) {
    assertThat(find(typed)).isEmpty();
  }

  @Test
  void longTextsAreLookedAtInPart() {
    assertThat(find("Benches along the canal path. ".repeat(1_000))).startsWith("b1");
  }

  private static List<String> find(String text) {
    return LIBRARY.findAlike(text).stream()
        .map(id -> Objects.requireNonNull(NAMES.get(id)))
        .toList();
  }

  private static Stream<String[]> lines(String file) {
    try (InputStream stream =
        Objects.requireNonNull(SimilarIdeasTest.class.getResourceAsStream(file))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", -1));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
