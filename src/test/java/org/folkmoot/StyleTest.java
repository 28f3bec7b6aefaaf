package org.folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The style sheets hold nothing that no page has. PrimeFaces writes its own class names. */
class StyleTest {

  private static final Path WEB = Path.of("src", "main", "webapp");

  private static final Path CODE = Path.of("src", "main", "java");
  private static final Pattern NESTED = Pattern.compile("\\{[^{}]*\\}");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern CLASS = Pattern.compile("\\.(fm-[\\w-]+)");

  @Test
  void everyClassOfTheStyleSheetsIsOnAPage() throws IOException {
    String written = read(WEB, ".xhtml") + read(WEB, ".js") + read(CODE, ".java");
    Set<String> unused =
        classes().stream()
            .filter(name -> !isUsed(name, written))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(classes()).hasSizeGreaterThan(100);
    assertThat(unused).isEmpty();
  }

  @Test
  void aClassThatNoPageHasWouldBeFound() {
    assertThat(isUsed("fm-tab", "<div class=\"fm-table fm-tabs\">")).isFalse();
    assertThat(isUsed("fm-tag--info", "<span class=\"fm-tag fm-tag--#{kind}\">")).isTrue();
    assertThat(isUsed("fm-tag--info", "<span class=\"fm-tag\">")).isFalse();
  }

  private static Set<String> classes() throws IOException {
    String rules = COMMENT.matcher(read(WEB.resolve("resources"), ".css")).replaceAll("");
    Set<String> names = new TreeSet<>();
    Matcher name = CLASS.matcher(NESTED.matcher(rules).replaceAll("{}"));
    while (name.find()) {
      names.add(name.group(1));
    }
    return names;
  }

  /** By its whole name, or by the beginning of a modifier that the page computes. */
  private static boolean isUsed(String name, String written) {
    int modifier = name.indexOf("--");
    String beginning = modifier < 0 ? "" : Pattern.quote(name.substring(0, modifier + 2));
    return Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])")
            .matcher(written)
            .find()
        || (modifier >= 0 && Pattern.compile(beginning + "(#\\{|')").matcher(written).find());
  }

  private static String read(Path root, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !file.endsWith("primefaces.css"))
          .map(StyleTest::read)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
