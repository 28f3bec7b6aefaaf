package org.folkmoot.archives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.texts.Texts;
import org.junit.jupiter.api.Test;

class ArchivePageTest {

  private static ArchivePage page(String title, String home) {
    Texts texts = Texts.of(Locale.forLanguageTag("cy-GB"), ZoneOffset.UTC, Map.of());
    return new ArchivePage(texts, "Cyngor Tŷ Hir", title, home, "Diwedd");
  }

  @Test
  void whatPeopleWroteIsTextAndNothingElse() {
    ArchivePage page = page("<script>alert(1)</script> Größe", "../index.html");
    page.lead("<img src=x onerror=alert(1)>");
    page.section("A & \"B\"")
        .say(List.of("<b>", "Łódź 東京"))
        .link("rounds/a.html", "<i>", "")
        .columns("<u>")
        .row("</td><script>")
        .quote("</blockquote>", List.of("<svg/onload=alert(1)>"));

    String html = page.write();

    assertThat(html)
        .contains("lang=\"cy", "Größe", "Łódź 東京", "&lt;script&gt;", "A &amp; &quot;B&quot;")
        .doesNotContain("<script", "<img", "<svg", "<i>", "http:", "https:", "//");
  }

  @Test
  void picturesHaveTheirWordsAndLieInTheZip() {
    ArchivePage page = page("Title", "../index.html");
    page.section("Pictures").picture("../../files/a-1/2.jpg", "A \"broken\" <bench>", 400, 300);

    assertThat(page.write())
        .contains(
            "<img src=\"../../files/a-1/2.jpg\" alt=\"A &quot;broken&quot; &lt;bench&gt;\""
                + " width=\"400\" height=\"300\"")
        .doesNotContain("http:", "https:");
  }

  @Test
  void theFirstPageLeadsNowhereElse() {
    assertThat(page("Title", "").write()).doesNotContain("<nav", "<a ");
    assertThat(page("Title", "../index.html").write()).contains("<nav", "href=\"../index.html\"");
  }

  @Test
  void markdownBecomesParagraphs() {
    assertThat(ArchivePage.paragraphs("# Heading\n\nOne **two** [three](https://x.example)\n\n- a"))
        .allSatisfy(paragraph -> assertThat(paragraph).doesNotContain("**", "#"));
  }
}
