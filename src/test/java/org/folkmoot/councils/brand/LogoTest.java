package org.folkmoot.councils.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.MalformedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LogoTest {

  private static final String OPEN = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>";

  @Test
  void aPlainDrawingIsWrittenAnew() {
    String drawing =
        OPEN + "<!-- draft --><title>A &amp; B</title><path d='M1 2h3' fill='#fff'/></svg>";

    assertThat(sanitize(drawing))
        .isEqualTo(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">"
                + "<title>A &amp; B</title><path d=\"M1 2h3\" fill=\"#fff\"></path></svg>");
  }

  @Test
  void whatWasWrittenIsAcceptedAgainUnchanged() {
    String once = sanitize(OPEN + "<g transform='rotate(4)'><circle r='1'/></g></svg>");

    assertThat(sanitize(once)).isEqualTo(once);
  }

  /** IN-10: what uploads of SVG have carried. */
  static Stream<Arguments> attacks() {
    return Stream.of(
        Arguments.of("script", OPEN + "<script>alert(1)</script></svg>"),
        Arguments.of("script in CDATA", OPEN + "<script><![CDATA[alert(1)]]></script></svg>"),
        Arguments.of("foreignObject", OPEN + "<foreignObject><p/></foreignObject></svg>"),
        Arguments.of("HTML namespace", OPEN + "<p xmlns='http://www.w3.org/1999/xhtml'/></svg>"),
        Arguments.of(
            "onload", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9' onload='x()'/>"),
        Arguments.of("ONCLICK", OPEN + "<path d='M0 0' ONCLICK='x()'/></svg>"),
        Arguments.of("style attribute", OPEN + "<path d='M0 0' style='fill:url(//x)'/></svg>"),
        Arguments.of("style element", OPEN + "<style>*{fill:red}</style></svg>"),
        Arguments.of("url as paint", OPEN + "<path d='M0 0' fill='url(//x#y)'/></svg>"),
        Arguments.of("image", OPEN + "<image href='//x/y.png'/></svg>"),
        Arguments.of("use", OPEN + "<use href='#a'/></svg>"),
        Arguments.of("link", OPEN + "<a href='javascript:x()'/></svg>"),
        Arguments.of("href on a path", OPEN + "<path d='M0 0' href='//x'/></svg>"),
        Arguments.of(
            "xlink",
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
                + " viewBox='0 0 9 9'><path d='M0 0' xlink:d='//x'/></svg>"),
        Arguments.of(
            "animation", OPEN + "<animate attributeName='href' to='javascript:x()'/></svg>"),
        Arguments.of("set", OPEN + "<set attributeName='onload' to='x()'/></svg>"),
        Arguments.of(
            "entity", "<!DOCTYPE svg [<!ENTITY a 'x'>]>" + OPEN + "<title>&a;</title></svg>"),
        Arguments.of(
            "external entity",
            "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
                + OPEN
                + "<title>&a;</title></svg>"),
        Arguments.of(
            "external document type", "<!DOCTYPE svg SYSTEM 'http://x/y.dtd'>" + OPEN + "</svg>"),
        Arguments.of("style sheet instruction", "<?xml-stylesheet href='//x'?>" + OPEN + "</svg>"),
        Arguments.of("nested svg", OPEN + "<svg xmlns='http://www.w3.org/2000/svg'/></svg>"),
        Arguments.of("no namespace", "<svg viewBox='0 0 9 9'/>"),
        Arguments.of("no viewBox", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
        Arguments.of("HTML after the end", OPEN + "</svg><script>x()</script>"),
        Arguments.of("GIF", "GIF89a/*" + OPEN + "</svg>*/"),
        Arguments.of("not closed", OPEN),
        Arguments.of("empty", ""),
        Arguments.of("many elements", OPEN + "<g/>".repeat(1_001) + "</svg>"),
        Arguments.of("large", OPEN + " ".repeat(70_000) + "</svg>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void anythingElseIsRefused(String name, String drawing) {
    assertThatThrownBy(() -> sanitize(drawing)).isInstanceOf(MalformedInput.class);
  }

  @Test
  void theRefusalNamesTheLine() {
    assertThatThrownBy(() -> sanitize(OPEN + "\n\n<script/></svg>"))
        .hasMessage("logo.svg, line 3: the element script has no place in a logo");
  }

  private static String sanitize(String drawing) {
    return Logo.sanitize("logo.svg", Bytes.ofUtf8(drawing));
  }
}
