package org.folkmoot.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterWriterTest {

  private final LetterWriter writer = Letters.writer("Town & Country");

  @Nested
  class ALetterWithCodeAndLink {

    private final WrittenLetter written =
        writer.write(
            Letters.to("ann@example.org", "Ann").withCode("427 931").withLink("/reset?t=a&b=c"));

    @Test
    void saysEverythingInItsTextPart() {
      assertThat(written.subject()).isEqualTo("Ann, a letter for you");
      assertThat(written.plain())
          .isEqualTo(
              """
              Town & Country

              Hello Ann,

              it is about trees.

                  427 931

              Look at trees:
              https://town.example/reset?t=a&b=c

              --\s
              Town & Country sent this e-mail from https://town.example. It was written by a machine.
              """);
    }

    @Test
    void saysTheSameInItsHtmlPart() {
      assertThat(written.html())
          .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
          .contains("<title>Ann, a letter for you</title>")
          .contains("<p class=\"council\">Town &amp; Country</p>")
          .contains("<p>Hello Ann,</p>", "<p>it is about trees.</p>")
          .contains("<p class=\"code\">427 931</p>")
          .contains(
              "<a class=\"button\" href=\"https://town.example/reset?t=a&amp;b=c\">Look at"
                  + " trees</a>");
    }

    @Test
    void wearsTheColorsOfTheBrand() {
      assertThat(written.html()).contains("background: #005c7e; color: #ffffff");
    }

    @Test
    void loadsNothingAndTellsNobody() {
      assertThat(written.html())
          .doesNotContain("<img", "<script", "<link", "url(", "@import", "style=")
          .doesNotContainPattern("<[^>]* on[a-z]+=");
    }
  }

  @Test
  void aLetterWithoutThemHasNoTraceOfThem() {
    WrittenLetter written = writer.write(Letters.to("ann@example.org", "Ann"));

    assertThat(written.html()).doesNotContain("class=\"code\"", "<a ");
    assertThat(written.plain()).doesNotContain("Look at");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"><a href='https://evil.example'>",
        "</title></style><b>",
        "&lt;b&gt;"
      })
  void aValueIsNeverMarkup(String value) {
    String html = writer.write(Letters.to("ann@example.org", value)).html();
    String usual = writer.write(Letters.to("ann@example.org", "Ann")).html();

    assertThat(tags(html)).isEqualTo(tags(usual));
  }

  private static String tags(String html) {
    return html.replaceAll("(?s)>[^<]*", ">");
  }

  @Test
  void aValueIsNoPatternOfItsOwn() {
    WrittenLetter written = writer.write(Letters.to("ann@example.org", "{1} '{0}'"));

    assertThat(written.subject()).isEqualTo("{1} '{0}', a letter for you");
  }

  @Test
  void aSubjectIsOneLineAndNotEndless() {
    String subject =
        writer
            .write(Letters.to("ann@example.org", "a\r\nb\u2028c\u0000d" + "x".repeat(500)))
            .subject();

    assertThat(subject).startsWith("a b c dxxx").hasSize(151).endsWith("…");
  }

  @Test
  void lineBreaksOfAValueStayWithinItsParagraph() {
    WrittenLetter written = writer.write(Letters.to("ann@example.org", "Ann\nLee"));

    assertThat(written.html()).contains("<p>Hello Ann<br>Lee,</p>");
  }

  @Test
  void aTemplateWithoutItsTextsIsAMistake() {
    Letter letter = Letter.of("ann@example.org", Locale.UK, "no.such.template");

    assertThatThrownBy(() -> writer.write(letter))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no text no.such.template.subject");
  }

  @Test
  void aLinkNeedsTheWordsOfItsButton() {
    LetterWriter wordless = Letters.writer("Town", Map.of("x.y.subject", "S", "x.y.body", "B"));
    Letter letter = Letter.of("ann@example.org", Locale.UK, "x.y");

    assertThat(wordless.write(letter).subject()).isEqualTo("S");
    assertThatThrownBy(() -> wordless.write(letter.withLink("/"))).hasMessage("no text x.y.action");
  }

  /** AU-7: no letter leads to another place, whatever a feature hands over. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "reset",
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "/a b",
        "/a\r\nb"
      })
  void aLinkIsAPathOfOurs(String path) {
    assertThatThrownBy(() -> Letters.to("ann@example.org", "Ann").withLink(path))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noLogLearnsWhomALetterIsForOrItsCode() {
    Letter letter = Letters.to("ann@example.org", "Ann").withCode("427 931");

    assertThat(letter.toString() + Letters.parcel("ann@example.org", "Ann"))
        .doesNotContain("ann@", "Ann", "427");
  }

  @Test
  void listsLinksAndSaysHowToStopIt() {
    WrittenLetter written =
        Letters.writer("Town")
            .write(
                Letters.to("ann@example.org", "Ann")
                    .withSections(
                        List.of(
                            new Letter.Section(
                                "Streets <b>",
                                List.of(new Letter.Line("Ben answered\nyou", "/comment?id=7")))))
                    .stoppedAt("/unsubscribe?token=a.b.c"));

    assertThat(written.plain())
        .contains("Streets <b>\n* Ben answered you\n  https://town.example/comment?id=7")
        .contains("Stop e-mails like this:\nhttps://town.example/unsubscribe?token=a.b.c");
    assertThat(written.html())
        .contains("Streets &lt;b&gt;", "<a href=\"https://town.example/comment?id=7\">Ben answered")
        .contains("<a href=\"https://town.example/unsubscribe?token=a.b.c\">");
    assertThat(Letters.writer("Town").write(Letters.to("ann@example.org", "Ann")).html())
        .doesNotContain("unsubscribe", "<ul>");
  }
}
