package org.folkmoot.budgets.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same round is the same bytes after each start and on each node. */
class RepresentationsTest {

  private static final List<String> LANGUAGES =
      List.of("en", "cy", "ga", "gd", "kw", "fr", "de", "pl", "ur", "so");

  private static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    LANGUAGES.forEach(language -> texts.put(language, "A text"));
    return texts;
  }

  @Test
  void textsOfARoundStayInTheirOrder() {
    RoundRepresentation round =
        new RoundRepresentation(
            "green",
            "A text",
            "A text",
            texts(),
            texts(),
            "GBP",
            BigDecimal.TEN,
            "APPROVAL",
            0,
            0,
            "",
            "",
            false,
            false,
            "");

    assertThat(round.titles().keySet()).containsExactlyElementsOf(LANGUAGES);
    assertThat(round.descriptions().keySet()).containsExactlyElementsOf(LANGUAGES);
  }

  @Test
  void textsOfAProjectStayInTheirOrder() {
    ProjectRepresentation project =
        new ProjectRepresentation(
            "P1",
            "A text",
            "A text",
            texts(),
            texts(),
            BigDecimal.TEN,
            List.of(),
            "",
            null,
            null,
            false,
            "",
            null);

    assertThat(project.names().keySet()).containsExactlyElementsOf(LANGUAGES);
    assertThat(project.descriptions().keySet()).containsExactlyElementsOf(LANGUAGES);
  }
}
