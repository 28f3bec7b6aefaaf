package org.folkmoot.processes.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same process is the same bytes after each start and on each node. */
class ProcessRepresentationTest {

  private static final List<String> LANGUAGES =
      List.of("en", "cy", "ga", "gd", "kw", "fr", "de", "pl", "ur", "so");

  @Test
  void textsStayInTheirOrder() {
    Map<String, String> texts = new LinkedHashMap<>();
    LANGUAGES.forEach(language -> texts.put(language, "A text"));
    ProcessRepresentation process =
        new ProcessRepresentation("park", "A text", "A text", texts, texts, List.of(), Map.of());

    assertThat(process.titles().keySet()).containsExactlyElementsOf(LANGUAGES);
    assertThat(process.summaries().keySet()).containsExactlyElementsOf(LANGUAGES);
  }
}
