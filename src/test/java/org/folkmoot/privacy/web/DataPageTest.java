package org.folkmoot.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.people.DataSection;
import org.folkmoot.privacy.PersonalData;
import org.folkmoot.texts.Texts;
import org.junit.jupiter.api.Test;

/** Somebody's data as a page and as JSON. */
class DataPageTest {

  private static final PersonalData DATA =
      new PersonalData(
          "Town & Country",
          Instant.parse("2026-07-01T11:00:00Z"),
          List.of(
              new DataSection(
                  "requests",
                  List.of(
                      Map.of("body", "<script>alert(\"1\")</script>"), Map.of("kind", "ACCESS"))),
              new DataSection("account", List.of(Map.of("number", 7L, "closed", false))),
              new DataSection("roles", List.of())));

  private static String page(Locale locale) {
    return new DataPage(Texts.of(locale, ZoneId.of("Europe/London"), Map.of())).write(DATA);
  }

  @Test
  void whatIsTypedIsTextInThePage() {
    assertThat(page(Locale.UK))
        .contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;", "Town &amp; Country")
        .doesNotContain("<script");
  }

  @Test
  void thePageSpeaksTheLanguageOfTheReader() {
    assertThat(page(Locale.UK))
        .contains("<html lang=\"en\">", "Know what is kept about me", "1 July 2026, 12:00")
        .contains("<h2>Roles</h2>\n<p>Nothing.</p>");
    assertThat(page(new Locale("cy", "GB"))).contains("<html lang=\"cy\">", "<h2>Rolau</h2>");
  }

  @Test
  void jsonKeepsTypesAndNames() {
    assertThat(DataJson.write(DATA))
        .contains("\"collectedAt\": \"2026-07-01T11:00:00Z\"", "\"number\": 7", "\"closed\": false")
        .contains("\"roles\": [")
        .contains("<script>alert(\\\"1\\\")</script>");
  }
}
