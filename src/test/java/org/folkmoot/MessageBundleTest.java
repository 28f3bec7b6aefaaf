package org.folkmoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The texts in all languages and the pages that show them fit together. */
class MessageBundleTest {

  private static final Path TEXTS = Path.of("src/main/resources/org/folkmoot/texts");
  private static final List<Path> SOURCES =
      List.of(Path.of("src/main/webapp"), Path.of("src/main/java"));

  /** Plural forms of whole numbers in each language, by the Unicode rules. */
  private static final Map<String, Set<String>> FORMS =
      Map.of(
          "en", Set.of("one", "other"),
          "cy", Set.of("zero", "one", "two", "few", "many", "other"));

  private static final Pattern FORM = Pattern.compile("(.+)\\.(zero|one|two|few|many|other)");
  private static final String KEY = "([a-z][a-zA-Z0-9-]*(?:\\.[a-zA-Z0-9-]+)+)";

  /** Where a text is asked for by its key. */
  private static final List<Pattern> USES =
      List.of(
          Pattern.compile("msg\\['" + KEY + "'\\]"),
          Pattern.compile(
              "texts(?:\\(\\)|\\.get\\(\\))?\\.(?:get|with)\\(\\s*[\"']" + KEY + "[\"']"),
          // the actions of the administration log are keys of sentences
          Pattern.compile("\"([a-z]+\\.journal\\.[a-zA-Z]+)\""));

  private static final Pattern COUNTED =
      Pattern.compile("texts(?:\\(\\)|\\.get\\(\\))?\\.count\\(\\s*[\"']" + KEY + "[\"']");

  /** Where a letter is made from its template. */
  private static final Pattern LETTER = Pattern.compile("Letter\\.of\\([^;\"]*\"" + KEY + "\"");

  private static final Pattern OF_A_LETTER = Pattern.compile("(.+)\\.(subject|body|action)");

  private final Map<String, String> english = read(TEXTS.resolve("messages.properties"));
  private final Map<String, String> welsh = read(TEXTS.resolve("messages_cy.properties"));

  @Test
  void allLanguagesHaveTheSameKeys() {
    assertThat(bases(welsh)).isEqualTo(bases(english));
  }

  @Test
  void aCountHasTheFormsOfItsLanguage() {
    assertThat(wrongForms(english, "en")).isEmpty();
    assertThat(wrongForms(welsh, "cy")).isEmpty();
  }

  @Test
  void aTextTakesTheSameValuesInAllLanguages() {
    for (String key : bases(english)) {
      assertThat(values(welsh, key)).as(key).isEqualTo(values(english, key));
    }
  }

  @Test
  void everyTextIsAPatternWithoutStraightApostrophes() {
    for (Map<String, String> texts : List.of(english, welsh)) {
      texts.forEach(
          (key, text) -> {
            assertThat(text).as(key).isNotBlank().doesNotContain("'");
            assertThat(new MessageFormat(text, Locale.ROOT)).as(key).isNotNull();
          });
    }
  }

  @Test
  void everyKeyThatIsUsedExists() {
    Set<String> used = new TreeSet<>();
    Set<String> counted = new TreeSet<>();
    for (String source : sources()) {
      USES.forEach(use -> used.addAll(keys(use, source)));
      counted.addAll(keys(COUNTED, source));
    }

    assertThat(used).isNotEmpty().isSubsetOf(english.keySet());
    assertThat(counted.stream().map(key -> key + ".other").toList()).isSubsetOf(english.keySet());
  }

  @Test
  void everyTemplateOfALetterHasASubjectAndABody() {
    Set<String> templates = new TreeSet<>();
    sources().forEach(source -> templates.addAll(keys(LETTER, source)));

    assertThat(templates).isNotEmpty();
    for (String template : templates) {
      assertThat(english.keySet()).contains(template + ".subject", template + ".body");
      assertThat(welsh.keySet()).contains(template + ".subject", template + ".body");
    }
  }

  @Test
  void everyKeyIsUsed() {
    String all = String.join("\n", sources());

    assertThat(bases(english)).allMatch(key -> isUsed(key, all));
  }

  @TestFactory
  Stream<DynamicTest> aBrandRewordsTextsThatExist() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("themes"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("texts_"))
          .sorted()
          .toList()
          .stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.toString(),
                      () -> assertThat(read(file).keySet()).isSubsetOf(english.keySet())));
    }
  }

  /** The checks see what they are there for. */
  @Nested
  class ABadBundle {

    @Test
    void lacksAFormOrHasOneThatTheLanguageLacks() {
      assertThat(wrongForms(Map.of("a.b.other", "x"), "en")).containsExactly("a.b lacks one");
      assertThat(wrongForms(Map.of("a.b.other", "", "a.b.one", "", "a.b.two", ""), "en"))
          .containsExactly("a.b has two");
      assertThat(wrongForms(Map.of("a.b.other", "", "a.b.two", ""), "cy")).isEmpty();
      assertThat(wrongForms(Map.of("a.one", "a step called one"), "en")).isEmpty();
    }

    @Test
    void hasAKeyTwice() throws IOException {
      Path file = Files.createTempFile("messages", ".properties");
      Files.writeString(file, "a.b = 1\na.b = 2\n");

      assertThatThrownBy(() -> read(file)).hasMessage("a.b stands twice");
      Files.delete(file);
    }

    @Test
    void hasAKeyThatNobodyUses() {
      assertThat(isUsed("a.b", "#{msg['a.b']}")).isTrue();
      assertThat(isUsed("role.resident", "#{msg['role.'.concat(role)]}")).isTrue();
      assertThat(isUsed("a.b", "\"a.bc\" a.b 'x.a.b'")).isFalse();
      assertThat(isUsed("a.b.subject", "Letter.of(to, language, \"a.b\")")).isTrue();
      assertThat(isUsed("a.b.title", "Letter.of(to, language, \"a.b\")")).isFalse();
    }

    @Test
    void isFoundOutInPagesAndInCode() {
      assertThat(keys(USES.get(0), "#{msg['a.b']} #{msg['c.'.concat(d)]}")).containsExactly("a.b");
      assertThat(keys(USES.get(1), "texts.with(\"a.b\", 1) #{texts.get('c.d')}"))
          .containsExactly("a.b", "c.d");
      assertThat(keys(COUNTED, "texts.count(\n  \"a.b\", n)")).containsExactly("a.b");
    }
  }

  private static Set<String> bases(Map<String, String> texts) {
    return texts.keySet().stream()
        .map(
            key -> {
              Matcher form = FORM.matcher(key);
              return form.matches() && texts.containsKey(form.group(1) + ".other")
                  ? form.group(1)
                  : key;
            })
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> wrongForms(Map<String, String> texts, String language) {
    List<String> wrong = new ArrayList<>();
    for (String base : bases(texts)) {
      if (!texts.containsKey(base + ".other")) {
        continue;
      }
      for (String form : FORMS.get("cy")) {
        boolean exists = texts.containsKey(base + "." + form);
        if (exists && !FORMS.get(language).contains(form)) {
          wrong.add(base + " has " + form);
        }
        if (!exists && language.equals("en") && FORMS.get("en").contains(form)) {
          wrong.add(base + " lacks " + form);
        }
      }
    }
    return wrong;
  }

  /** Numbers of the values that a text takes, in any of its plural forms. */
  private static Set<String> values(Map<String, String> texts, String base) {
    Set<String> numbers = new TreeSet<>();
    Stream.concat(Stream.of(base), FORMS.get("cy").stream().map(form -> base + "." + form))
        .filter(texts::containsKey)
        .forEach(
            key -> {
              Matcher value = Pattern.compile("\\{(\\d+)[,}]").matcher(texts.get(key));
              while (value.find()) {
                numbers.add(value.group(1));
              }
            });
    return numbers;
  }

  private static List<String> keys(Pattern use, String source) {
    List<String> keys = new ArrayList<>();
    Matcher matcher = use.matcher(source);
    while (matcher.find()) {
      keys.add(matcher.group(1));
    }
    return keys;
  }

  /** Whether the key, or a beginning of it that ends with a dot, is quoted somewhere. */
  private static boolean isUsed(String key, String sources) {
    Matcher letter = OF_A_LETTER.matcher(key);
    if (isQuoted(key, sources) || (letter.matches() && isQuoted(letter.group(1), sources))) {
      return true;
    }
    for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
      if (isQuoted(key.substring(0, dot + 1), sources)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isQuoted(String text, String sources) {
    return sources.contains("'" + text + "'") || sources.contains("\"" + text + "\"");
  }

  private static List<String> sources() {
    List<String> sources = new ArrayList<>();
    for (Path root : SOURCES) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file :
            files.filter(path -> path.toString().matches(".*\\.(xhtml|java)")).toList()) {
          sources.add(Files.readString(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sources;
  }

  private static Map<String, String> read(Path file) {
    Map<String, String> texts = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] parts = line.split("\\s*=\\s*", 2);
        if (texts.put(parts[0], parts[1]) != null) {
          throw new IllegalStateException(parts[0] + " stands twice");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
