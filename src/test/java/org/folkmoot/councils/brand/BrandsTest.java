package org.folkmoot.councils.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.kernel.MalformedInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandsTest {

  private static final List<String> LANGUAGES = List.of("en", "cy");
  private static final Path TOKENS = Path.of("src/main/webapp/resources/folkmoot/css/tokens.css");

  private final Brands shipped =
      new Brands(Optional.empty(), LANGUAGES, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  @ParameterizedTest
  @ValueSource(strings = {"default", "harbour", "cwm"})
  void eachShippedBrandCanBeShown(String name) {
    Brand brand = shipped.get(name);

    assertThat(brand.css()).startsWith("@layer council {").contains("--fm-color-primary: #");
    assertThat(brand.logo()).startsWith("<svg ").contains("<title>");
    assertThat(brand.texts("en")).as("words are the council's, not the brand's").isEmpty();
    assertThat(brand.texts("cy")).isEmpty();
    assertThat(brand.texts("fr")).isEmpty();
    assertThat(brand.fingerprint()).matches("[0-9a-f]{16}");
  }

  @Test
  void shippedBrandsDiffer() {
    assertThat(List.of(shipped.get("default"), shipped.get("harbour"), shipped.get("cwm")))
        .doesNotHaveDuplicates()
        .extracting(Brand::fingerprint)
        .doesNotHaveDuplicates();
  }

  @Test
  void theDefaultBrandIsCompleteAndSaysWhatTheStyleSheetSays() throws IOException {
    Theme theme = Brand.theme(new BrandFolder.OnClassPath("themes/default/"));
    String css = Files.readString(TOKENS);

    assertThat(theme.light()).containsOnlyKeys(ColorRole.values());
    assertThat(theme.dark()).containsOnlyKeys(ColorRole.values());
    String light = css.substring(css.indexOf(":root {"), css.indexOf("@media"));
    String dark = css.substring(css.indexOf(":root[data-theme=\"dark\"]"));
    String darkBySystem = css.substring(css.indexOf("@media"), css.indexOf(":root[data-theme"));
    for (ColorRole role : ColorRole.values()) {
      assertThat(declared(light, light, role)).isEqualTo(theme.light().get(role));
      assertThat(declared(dark, light, role)).isEqualTo(theme.dark().get(role));
      assertThat(declared(darkBySystem, light, role)).isEqualTo(theme.dark().get(role));
    }
  }

  private static Color declared(String block, String primitives, ColorRole role) {
    String value = value(block, role.property());
    Matcher reference = Pattern.compile("var\\((--fm-[a-z0-9-]+)\\)").matcher(value);
    return ColorTest.color(reference.matches() ? value(primitives, reference.group(1)) : value);
  }

  private static String value(String block, String property) {
    Matcher matcher = Pattern.compile(property + ": ([^;]+);").matcher(block);
    assertThat(matcher.find()).as(property).isTrue();
    return matcher.group(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "../default", "/etc", "Default", "a/b", "a\\b", "default "})
  void aNameThatIsNotAFolderNameIsRefused(String name) {
    assertThatThrownBy(() -> shipped.get(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anUnknownBrandIsRefused() {
    assertThatThrownBy(() -> shipped.get("absent"))
        .isInstanceOf(MalformedInput.class)
        .hasMessage("themes/absent/theme.json: expected this file");
  }

  @Nested
  class InTheOperatorsDirectory {

    @TempDir private Path directory;
    private final Ticking clock = new Ticking();
    private Brands brands;

    @BeforeEach
    void aBrandOfItsOwn() throws IOException {
      Files.createDirectory(directory.resolve("town"));
      write("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>");
      theme("#004080", "#a0c8ff");
      brands = new Brands(Optional.of(directory), LANGUAGES, clock);
    }

    @Test
    void itsColorsAreInTheStyleSheet() {
      assertThat(brands.get("town").css())
          .contains("  --fm-color-primary: #004080;\n", "  --fm-color-primary: #a0c8ff;\n");
    }

    @Test
    void shippedBrandsCanBeUsedToo() {
      assertThat(brands.get("harbour").css()).isEqualTo(shipped.get("harbour").css());
    }

    @Test
    void aChangeIsNoticedWithoutARestart() throws IOException {
      Brand before = brands.get("town");

      theme("#403000", "#a0c8ff");
      clock.later(3);

      assertThat(brands.get("town").css()).contains("--fm-color-primary: #403000;");
      assertThat(brands.get("town").fingerprint()).isNotEqualTo(before.fingerprint());
    }

    @Test
    void theFolderIsComparedAtMostEveryTwoSeconds() throws IOException {
      Brand before = brands.get("town");

      theme("#403000", "#a0c8ff");
      clock.later(1);

      assertThat(brands.get("town")).isSameAs(before);
    }

    @Test
    void theLastGoodBrandStaysWhenAChangeIsRefused() throws IOException {
      Brand before = brands.get("town");

      theme("#f0f0f0", "#a0c8ff");
      clock.later(3);

      assertThat(brands.get("town")).isEqualTo(before);
    }

    @Test
    void aBrandThatWasNeverGoodIsReadAgainOnlyWhenItChanges() throws IOException {
      theme("#f0f0f0", "#a0c8ff");
      Throwable first = catchThrowable(() -> brands.get("town"));

      assertThat(catchThrowable(() -> brands.get("town"))).isSameAs(first);
      theme("#004080", "#a0c8ff");
      clock.later(3);
      assertThat(brands.get("town").css()).contains("--fm-color-primary: #004080;");
    }

    @Test
    void tooLittleContrastIsRefusedWithThePairAndTheRatio() throws IOException {
      theme("#8090a0", "#a0c8ff");

      assertThatThrownBy(() -> brands.get("town"))
          .isInstanceOf(BrandRefused.class)
          .hasMessageContaining(
              "light theme: primary on background has a contrast of 3.27:1 and needs 4.5:1")
          .hasMessageContaining(
              "light theme: on-primary on primary has a contrast of 3.27:1 and needs 4.5:1");
    }

    @Test
    void aColorThatIsSetForLightOnlyIsRefused() throws IOException {
      write("theme.json", "{\"light\": {\"primary\": {\"$value\": \"#004080\"}}}");

      assertThatThrownBy(() -> brands.get("town"))
          .isInstanceOfSatisfying(
              BrandRefused.class,
              refusal ->
                  assertThat(refusal.reasons())
                      .containsExactly(
                          "dark theme: primary is set for light and must be set here too"));
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws IOException {
      write("theme.json", " ".repeat(262_145));

      assertThatThrownBy(() -> brands.get("town"))
          .hasMessageEndingWith("theme.json: expected at most 262144 bytes");
    }

    private void theme(String light, String dark) throws IOException {
      write(
          "theme.json",
          """
          {"light": {"primary": {"$value": "%s"}, "primary-strong": {"$value": "#101010"}},
           "dark": {"primary": {"$value": "%s"}, "primary-strong": {"$value": "#f0f0f0"}}}\
          """
              .formatted(light, dark));
    }

    private void write(String file, String content) throws IOException {
      Path path = directory.resolve("town").resolve(file);
      Files.writeString(path, content);
      Files.setLastModifiedTime(
          path, java.nio.file.attribute.FileTime.from(clock.instant().plusSeconds(++clock.writes)));
    }
  }

  /** A clock that goes when it is told to. */
  private static final class Ticking extends Clock {

    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private int writes;

    void later(int seconds) {
      now = now.plusSeconds(seconds);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
