package org.folkmoot.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write, as HTML and as words. */
class MarkdownTest {

  @Nested
  class WithoutSigns {

    @Test
    void aTextLooksAsItWasTyped() {
      assertThat(html("It is dark.\nPeople fall.\r\n\r\nTwo in May."))
          .isEqualTo("<p>It is dark.<br />\nPeople fall.</p>\n<p>Two in May.</p>\n");
    }

    @Test
    void indentedLinesAreNoCode() {
      assertThat(html("First\n\n    second")).isEqualTo("<p>First</p>\n<p>second</p>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a < b & c > d", "<b>bold</b>", "`x`", "***", "| a | b |"})
    void signsThatAreNotTakenStandThere(String text) {
      String shown = html(text).replaceAll("<[^>]+>", "");

      assertThat(shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
          .isEqualToNormalizingWhitespace(text);
    }

    @Test
    void nothingIsNothing() {
      assertThat(html("")).isEmpty();
      assertThat(Markdown.toPlain("")).isEmpty();
    }

    @Test
    void everyScriptIsKept() {
      assertThat(html("ŵ ŷ 日本 العربية 🙂")).isEqualTo("<p>ŵ ŷ 日本 العربية 🙂</p>\n");
    }
  }

  @Nested
  class WithSigns {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            *so*, **so**             | <p><em>so</em>, <strong>so</strong></p>
            - one                    | <ul><li>one</li></ul>
            3. three                 | <ol start="3"><li>three</li></ol>
            > said                   | <blockquote><p>said</p></blockquote>
            [a](https://b.example)   | <p><a href="https://b.example" rel="nofollow noopener">a</a></p>
            <https://b.example/?x=é> | <p><a href="https://b.example/?x=%C3%A9" rel="nofollow noopener">https://b.example/?x=é</a></p>
            [a](mailto:b@c.example)  | <p><a href="mailto:b@c.example" rel="nofollow noopener">a</a></p>
            ![A map](/m.png "M")     | <p>A map</p>
            """)
    void theyBecomeElements(String text, String expected) {
      assertThat(html(text).replace("\n", "")).isEqualTo(expected);
    }

    @Test
    void headingsBeginBelowThoseOfThePageAndLeaveNoLevelOut() {
      assertThat(Markdown.toHtml("# a\n#### b\n# c\n\nd\n===", 3).replace("\n", ""))
          .isEqualTo("<h3>a</h3><h4>b</h4><h3>c</h3><h3>d</h3>");
      assertThat(Markdown.toHtml("### a\n###### b", 2).replace("\n", ""))
          .isEqualTo("<h2>a</h2><h3>b</h3>");
    }

    @Test
    void wordsAloneAreLeftForLettersAndSearch() {
      assertThat(
              Markdown.toPlain(
                  "# Why\n\nIt is *dark*.\nPeople **fall**.\n\n- one\n- two\n\n![map](x)"))
          .isEqualTo("Why\n\nIt is dark.\nPeople fall.\n\n- one\n- two\n\nmap");
    }
  }

  @Nested
  class WithMalice {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<script>alert(1)</script>",
          "a <img src=x onerror=alert(1)> b",
          "[a](javascript:alert(1))",
          "[a](JaVaScRiPt&#58;alert(1))",
          "[a](java\nscript:alert(1))",
          "[a](&#x6A;avascript:alert(1))",
          "[a](data:text/html;base64,PHNjcmlwdD4=)",
          "[a](vbscript:x)",
          "[a](//evil.example)",
          "[a](/sign-out)",
          "<javascript:alert(1)>",
          "[a]: javascript:alert(1)\n\n[a]",
          "[a](https://b.example \"\\\" onmouseover=alert(1) x=\\\"\")",
          "[a](https://b.example/\" onclick=\"alert(1))",
          "![a](javascript:alert(1))",
          "![a\" onerror=\"alert(1)](https://x.example/p.png)",
          "<svg/onload=alert(1)>",
          "<a href=\"https://b.example\" style=\"x\">c</a>",
          "# <iframe src=//evil.example>",
          "&lt;script&gt;alert(1)&lt;/script&gt;",
          "a\u0000<script>\u0000alert(1)"
        })
    void onlyHarmlessElementsLeave(String text) {
      String html = html(text);

      assertThat(html.replaceAll("</?(p|br ?/|em|strong|ul|li|h2)>", ""))
          .doesNotContainPattern("<(?!a href=\"https://[^\"]*\" rel=\"nofollow noopener\">|/a>)")
          .doesNotContainPattern("<a[^>]*(javascript|data|vbscript):");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "[", "*a ", "> ", "- ", "![", "`", "<", "**a _b ", "[a](", "&", "\\", "1. ", "a*"
        })
    void longAndDeepTextsEndSoon(String part) {
      String text = part.repeat(10_000);

      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            html(text);
            Markdown.toPlain(text);
          });
    }

    @Test
    void nestedLinesEndSoon() {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 200; i++) {
        text.append("  ".repeat(i)).append("- a\n");
      }

      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> html(text.toString()));
    }
  }

  private static String html(String text) {
    return Markdown.toHtml(text, 2);
  }
}
