package org.folkmoot.journal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** IN-7: a spreadsheet opens no cell as a formula. */
class CsvTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "|cmd",
        "%0A",
        "＝1",
        "＋1",
        "－1",
        "＠1",
        " =1+1",
        "=cmd|' /C calc'!A0"
      })
  void aCellThatLooksLikeAFormulaIsText(String cell) {
    assertThat(Csv.row(cell)).startsWith("\"'").endsWith("\"\r\n");
  }

  @Test
  void otherCellsStayAsTheyAre() {
    assertThat(Csv.row("", "7", "2026-11-22T10:00:00Z", "a \"b\", c", "x=1\n=2"))
        .isEqualTo("\"\",\"7\",\"2026-11-22T10:00:00Z\",\"a \"\"b\"\", c\",\"x=1\n=2\"\r\n");
  }
}
