package org.folkmoot.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IN-7: a spreadsheet opens no cell as a formula, and reads letters of all scripts. */
class CsvTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "|cmd",
        "%0A",
        "＝1",
        "＋1",
        "－1",
        "＠1",
        " =1+1",
        "\u00a0=1+1",
        "\u3000=1+1",
        "=cmd|' /C calc'!A0"
      })
  void aCellThatLooksLikeAFormulaIsText(String cell) throws Exception {
    assertThat(CSVFormat.RFC4180.parse(new StringReader(written(cell).substring(1))).getRecords())
        .singleElement()
        .satisfies(row -> assertThat(row.get(0)).isEqualTo("'" + cell));
  }

  /**
   * Some spreadsheets begin a cell at a semicolon or a tab, too, and do not see our quotes then.
   */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '~',
      value = {
        "x;=1+1 -> x;'=1+1",
        "x; +1 -> x; '+1",
        "x;-1;@SUM(A1) -> x;'-1;'@SUM(A1)",
        "x;\"=1 -> x;\"'=1",
        "x\\t|cmd -> x\\t'|cmd",
        "x\\r＝1 -> x\\r'＝1",
        "x\\n=1 -> x\\n'=1",
        "\\t=1 -> '\\t'=1"
      })
  void soIsWhatLooksLikeOneWhereAnotherSpreadsheetSplits(String cell, String safe)
      throws Exception {
    String text = written(cell.translateEscapes()).substring(1);

    assertThat(CSVFormat.RFC4180.parse(new StringReader(text)).getRecords())
        .singleElement()
        .satisfies(row -> assertThat(row.get(0)).isEqualTo(safe.translateEscapes()));
  }

  @Test
  void otherCellsStayAsTheyAre() {
    assertThat(written("", "7", "2026-11-22T10:00:00Z", "a \"b\", c", "x=1; y\nz-1"))
        .isEqualTo("\ufeff\"\",7,2026-11-22T10:00:00Z,\"a \"\"b\"\", c\",\"x=1; y\nz-1\"\r\n");
  }

  @Test
  void theFirstSignTellsThatItIsUtf8() {
    assertThat(written("Siân, ŵyl, Łódź")).startsWith("\ufeff");
  }

  private static String written(String... cells) {
    StringBuilder text = new StringBuilder();
    Csv.begin(text).row(cells);
    return text.toString();
  }
}
