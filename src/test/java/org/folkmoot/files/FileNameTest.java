package org.folkmoot.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of files, whoever chose them. */
class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "plan.pdf, plan.pdf",
    "plan.PDF.exe, plan.PDF.pdf",
    "C:\\Users\\ann\\plan.pdf, plan.pdf",
    "../../etc/passwd, passwd.pdf",
    "план улицы.pdf, план улицы.pdf",
    "道路の計画.docx, 道路の計画.pdf",
    "ŷ â.odt, ŷ â.pdf",
    ".htaccess, file.pdf",
    "a;b|c?.pdf, a b c.pdf",
    "'', file.pdf"
  })
  void areCleanedAndEndAsTheirContent(String given, String shown) {
    assertThat(FileName.of(given, "pdf")).isEqualTo(shown);
  }

  @Test
  void cannotTurnTheDirectionOfWriting() {
    assertThat(FileName.of("annual\u202efdp.exe", "pdf")).isEqualTo("annualfdp.pdf");
    assertThat(FileName.of("a\u0000b\r\nSet-Cookie: c\u200f.pdf", "pdf"))
        .doesNotContain("\r", "\n", "\u0000", "\u200f");
  }

  @Test
  void areNotLong() {
    assertThat(FileName.of("x".repeat(5_000) + ".pdf", "pdf").length()).isLessThan(110);
  }
}
