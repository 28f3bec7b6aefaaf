package org.folkmoot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SnippetsTest {

  private static final String TEXT =
      "The park is loved. Nobody sits there, because there is no bench. <b>Why?</b> It rains.";

  private static List<String> found(String words, boolean isWide, String text, String language) {
    return Snippets.of(words, isWide, text, language).stream()
        .filter(SnippetPart::found)
        .map(SnippetPart::text)
        .toList();
  }

  @Test
  void formsOfWordsAreMarked() {
    assertThat(found("benches", false, TEXT, "en")).containsExactly("bench");
    assertThat(found("Caerdydd", false, "Bysiau yng Nghaerdydd.", "cy"))
        .containsExactly("Nghaerdydd");
    assertThat(found("\"no bench\"", false, TEXT, "en")).isNotEmpty();
  }

  @Test
  void similarWordsAreMarkedInAWideSearch() {
    assertThat(found("benhc", true, TEXT, "en")).contains("bench");
    assertThat(found("benhc", false, TEXT, "en")).isEmpty();
  }

  @Test
  void whatIsShownIsTakenFromTheTextAsItIs() {
    String shown = Snippets.plain(Snippets.of("rains", false, TEXT, "en").stream());

    assertThat(shown).contains("It rains.");
    assertThat(Snippets.plain(Snippets.of("why", false, TEXT, "en").stream())).contains("<b>Why?");
  }

  @Test
  void withoutWordsItIsTheBeginning() {
    assertThat(Snippets.of("castle", false, TEXT, "en"))
        .containsExactly(new SnippetPart(TEXT, false));
    assertThat(Snippets.of("castle", false, "", "en")).isEmpty();
  }
}
