package org.folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folkmoot.kernel.SpecSource;
import org.junit.jupiter.api.Test;

/**
 * The marks in the code and the rows of {@code docs/spec-map.md} say the same. In scripts a mark is
 * a line {@code @source document, section number} of a comment, and its row names the file.
 */
class SpecTraceTest {

  private static final Path MAP = Path.of("docs", "spec-map.md");
  private static final Pattern ROW =
      Pattern.compile("\\| *([^|]+?) *\\| *([^|]+?) *\\| *`([^`|]+)` *\\|");
  private static final String ROOT = "org.folkmoot.";
  private static final Path SCRIPTS = Path.of("src", "main", "webapp", "resources", "folkmoot");
  private static final Pattern SCRIPT_MARK =
      Pattern.compile("@source (.+), section (.+?)(?: \\*/)?");

  @Test
  void everyMarkHasItsRowAndEveryRowItsMark() throws IOException {
    assertThat(marks()).isNotEmpty().isEqualTo(rows());
  }

  private static NavigableSet<String> rows() throws IOException {
    NavigableSet<String> rows = new TreeSet<>();
    for (String line : Files.readAllLines(MAP)) {
      Matcher row = ROW.matcher(line.strip());
      if (row.matches()) {
        String text = "| %s | %s | `%s` |".formatted(row.group(1), row.group(2), row.group(3));
        assertThat(rows.add(text)).as("twice: " + text).isTrue();
      }
    }
    return rows;
  }

  private static NavigableSet<String> marks() throws IOException {
    NavigableSet<String> marks = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SCRIPTS)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".js")).toList()) {
        addMarks(file, marks);
      }
    }
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.folkmoot")
            .stream()
            .map(JavaClass::reflect)
            .forEach(type -> addMarks(type, marks));
    return marks;
  }

  private static void addMarks(Path script, NavigableSet<String> marks) throws IOException {
    for (String line : Files.readAllLines(script)) {
      Matcher mark = SCRIPT_MARK.matcher(line.replaceFirst("^[ /*]*", ""));
      if (mark.matches()) {
        String name = SCRIPTS.relativize(script).toString().replace(File.separatorChar, '/');
        marks.add("| %s | %s | `%s` |".formatted(mark.group(1), mark.group(2), name));
      }
    }
  }

  private static void addMarks(Class<?> type, NavigableSet<String> marks) {
    String name = type.getName().substring(ROOT.length()).replace('$', '.');
    addMarks(type, name, marks);
    for (Method method : type.getDeclaredMethods()) {
      addMarks(method, name + "." + method.getName(), marks);
    }
  }

  private static void addMarks(AnnotatedElement element, String name, NavigableSet<String> marks) {
    Arrays.stream(element.getDeclaredAnnotationsByType(SpecSource.class))
        .map(mark -> "| %s | %s | `%s` |".formatted(mark.document(), mark.section(), name))
        .forEach(marks::add);
  }
}
