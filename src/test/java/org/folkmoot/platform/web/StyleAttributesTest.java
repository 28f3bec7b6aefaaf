package org.folkmoot.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Only pages with a widget of PrimeFaces may have style attributes. */
class StyleAttributesTest {

  private static final Path WEB = Path.of("src", "main", "webapp");

  @Test
  void theListIsThatOfThePagesWithAWidget() throws IOException {
    try (Stream<Path> files = Files.walk(WEB)) {
      Set<String> withWidget =
          files
              .filter(file -> file.toString().endsWith(".xhtml"))
              .filter(StyleAttributesTest::hasWidget)
              .map(file -> "/" + WEB.relativize(file).toString().replaceFirst("\\.xhtml$", ""))
              .collect(Collectors.toSet());

      assertThat(withWidget).isNotEmpty().isEqualTo(SecurityHeaders.WITH_STYLE_ATTRIBUTES);
    }
  }

  private static boolean hasWidget(Path file) {
    try {
      return Files.readString(file).contains("<p:");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
