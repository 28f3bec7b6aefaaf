package org.folkmoot.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the filters believe about forms is what the pages have. */
class FormPagesTest {

  private static final Path PAGES = Path.of("src", "main", "webapp");
  private static final Pattern FIELD =
      Pattern.compile("<fm:(?:field|password) id=\"([^\"]+)\"[^>]*");

  @Test
  void everyPageWithAFileAndNoOtherMayBeSentOne() throws IOException {
    Set<String> withFile = new TreeSet<>();
    pages()
        .forEach(
            (path, text) -> {
              if (text.contains("multipart=\"true\"")) {
                withFile.add(path);
              }
            });

    assertThat(BodyLimits.uploads().keySet()).containsExactlyInAnyOrderElementsOf(withFile);
  }

  /** Who may not use the page is known by then; a file of strangers would be read. */
  @Test
  void noPageWithAFileIsForStrangers() {
    assertThat(BodyLimits.uploads().keySet())
        .allSatisfy(
            page ->
                assertThat(AccessTable.find(page).orElseThrow()).isNotEqualTo(Access.EVERYBODY));
  }

  @Test
  void theNamesOfSecretsAreThoseOfPasswordsAndCodes() throws IOException {
    Set<String> secret = new TreeSet<>();
    Set<String> open = new TreeSet<>();
    for (String text : pages().values()) {
      Matcher field = FIELD.matcher(text);
      while (field.find()) {
        boolean isSecret =
            field.group().startsWith("<fm:password")
                || field.group().contains("one-time-code")
                || field.group().contains("platform.setup.code");
        (isSecret ? secret : open).add(field.group(1));
      }
    }

    assertThat(KeptForm.SECRETS).containsExactlyInAnyOrderElementsOf(secret);
    assertThat(open).isNotEmpty().doesNotContainAnyElementsOf(KeptForm.SECRETS);
  }

  private static Map<String, String> pages() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.walk(PAGES)) {
      files
          .filter(file -> file.toString().endsWith(".xhtml"))
          .filter(file -> !file.toString().contains("WEB-INF"))
          .forEach(
              file -> {
                String path = "/" + PAGES.relativize(file).toString().replace('\\', '/');
                pages.put(path.replaceFirst("\\.xhtml$", ""), read(file));
              });
    }
    return pages;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
