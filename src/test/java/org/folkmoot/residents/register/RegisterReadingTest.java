package org.folkmoot.residents.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.councils.CouncilKeysInMemory;
import org.folkmoot.residents.AgeBand;
import org.folkmoot.residents.RegisterFacts;
import org.folkmoot.residents.RegisterHashes;
import org.folkmoot.residents.spreadsheets.FileFault;
import org.folkmoot.residents.spreadsheets.UnusableFile;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IN-6: what a hostile or careless spreadsheet may contain. */
@SuppressWarnings("StringConcatToTextBlock")
class RegisterReadingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String HEADER = "reference,name,date of birth,postcode,ward\n";
  private static final String ROW = "R1,Llŷr ap Rhys,1987-06-05,CF10 1AA,Old Town\n";

  private final RegisterHashes hashes = new RegisterHashes(CouncilKeysInMemory.create());
  private final List<StagedRow> staged = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();
  private final RegisterReading reading =
      new RegisterReading(
          hashes,
          TODAY,
          (rows, references, postcodes, characters) -> {
            staged.addAll(rows);
            kept.addAll(references);
          });

  private void read(String text) throws IOException {
    read(text.getBytes(StandardCharsets.UTF_8));
  }

  private void read(byte[] file) throws IOException {
    reading.read(() -> new ByteArrayInputStream(file));
  }

  private String rejected() {
    return new String(reading.rejected().toBytes(), StandardCharsets.UTF_8);
  }

  @Nested
  class AGoodFile {

    @Test
    void becomesHashesOnly() throws IOException {
      read(HEADER + ROW);

      assertThat(staged).hasSize(1);
      assertThat(staged.get(0).toString())
          .doesNotContain("Rhys")
          .doesNotContain("1987")
          .doesNotContain("CF10");
      assertThat(staged.get(0).ageBand()).isEqualTo(AgeBand.AGE_25_44);
      assertThat(staged.get(0).eighteenFrom()).isNull();
      assertThat(reading.wardNames()).containsExactly("Old Town");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "ward,postcode,date of birth,name,reference\nOld Town,CF101AA,05/06/1987,Llyr ap Rhys,R1",
          "Ward;Cod post;Dyddiad geni;Enw;Cyfeirnod\r\nOld Town;CF10 1AA;5/6/1987;Rhys Llŷr ap;r1",
          "REF\tSurname\tForename\tDOB\tPostcode\tWard\n"
              + "R1\tap Rhys\tLlŷr\t5/6/1987\tCF101AA\told  town",
          "\ufeffref,name,dob,postcode,ward,shoe size\n"
              + "R1,\"ap Rhys, Llŷr\",5/6/1987,CF101AA,Old Town,43\n\n"
        })
    void findsTheSamePersonInAnyLayout(String file) throws IOException {
      read(HEADER + ROW);
      StagedRow expected = staged.remove(0);
      RegisterReading other =
          new RegisterReading(
              hashes,
              TODAY,
              (rows, references, postcodes, characters) -> {
                staged.addAll(rows);
                kept.addAll(references);
              });

      other.read(() -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));

      assertThat(staged).containsExactly(expected);
    }

    @Test
    void mayBeWindows1252() throws IOException {
      RegisterReadingTest.this.read(
          (HEADER + ROW.replace("Llŷr", "Siân")).getBytes(Charset.forName("windows-1252")));

      assertThat(staged.get(0).matchHash())
          .isEqualTo(
              hashes.ofFacts(
                  RegisterFacts.parse("Sian ap Rhys", "1987-06-05", "CF101AA").orElseThrow()));
    }

    @Test
    void keepsTheMonthOfMinorsOnly() throws IOException {
      read(HEADER + "R1,Ann,2012-06-05,CF101AA,Old Town\nR2,Ben,2008-06-05,CF101AA,Old Town\n");

      assertThat(staged.get(0).eighteenFrom()).isEqualTo(LocalDate.of(2030, 6, 1));
      assertThat(staged.get(1).eighteenFrom()).isNull();
    }
  }

  /** What Excel and the software of electoral registers write. */
  @Nested
  class AnExport {

    @Test
    void mayBeUtf16WithTabs() throws IOException {
      read(HEADER + ROW);
      StagedRow expected = staged.remove(0);
      String table = (HEADER + ROW).replace(',', '\t');
      for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
        for (String mark : List.of("\ufeff", "")) {
          assertThat(readAnew((mark + table).getBytes(charset))).containsExactly(expected);
        }
      }
    }

    @Test
    void mayNameItsSeparator() throws IOException {
      assertThat(readAnew(bytes("sep=;\r\n" + (HEADER + ROW).replace(',', ';')))).hasSize(1);
      assertThat(readAnew(bytes("\ufeffsep=,\r\n" + HEADER + ROW))).hasSize(1);
    }

    @Test
    void mayHaveRowsOfSeparatorsAndMidnights() throws IOException {
      List<StagedRow> rows =
          readAnew(
              bytes(
                  "Reference,Full Name,D.O.B.,Post Code,Ward Name,,\r\n"
                      + "R1,Llŷr ap Rhys,05/06/1987 00:00,CF10 1AA,Old Town,,\r\n"
                      + ",,,,,,\r\n\u00a0, ,\t,,,,\r\n"
                      + "R2,Ann,1987-06-05T00:00:00,CF10 1AB,Old Town\r\n"
                      + ",,,,,,\r\n".repeat(500)
                      + ",,,,,Total: 2,\r\n"));

      assertThat(rows).hasSize(2);
    }

    @Test
    void isNoWorkbook() {
      assertThatThrownBy(() -> readAnew(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}))
          .hasMessageContaining("WORKBOOK");
      assertThatThrownBy(
              () -> readAnew(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
          .hasMessageContaining("WORKBOOK");
    }

    @Test
    void isReadInTheNeededColumnsOnly() throws IOException {
      List<StagedRow> rows =
          readAnew(
              bytes(
                  HEADER.replace("ward\n", "ward,address,notes\n")
                      + "R1,Ann,1987-06-05,CF10 1AA,Old Town,\"1 High Street\r\nOld Town\",\r\n"
                      + "R2,Ben,1987-06-05,CF10 1AA,Old Town,x,"
                      + "long ".repeat(13_000)
                      + "\n"
                      + "R3,Eve,1987-06-05,CF10 1AA,Old Town,\u0000\n"
                      + "R4,Zoe,1987-06-05,CF10 1AA,Old Town\n"));

      assertThat(rows).hasSize(4);
    }

    @Test
    void joinsThePartsOfElectorNumbers() throws IOException {
      List<StagedRow> rows =
          readAnew(
              bytes(
                  "Elector Number Prefix,Elector Number,Elector Number Suffix,Surname,Forename,"
                      + "Date of birth,PostCode,Ward\n"
                      + "AA1,1,0,Adams,Ann,1980-01-01,ZZ7 1AA,Old Town\n"
                      + "AB2,1,0,Clark,Cat,1982-01-01,ZZ7 1AC,Riverside\n"
                      + "AB2,\"1,0\",2,Clark,Dan,1982-01-01,ZZ7 1AC,Riverside\n"
                      + "AB2,AB2-7.0,,Clark,Eve,1982-01-01,ZZ7 1AC,Riverside\n"));

      assertThat(rows)
          .extracting(StagedRow::referenceHash)
          .containsExactly(
              hashes.ofReference("AA1-1"),
              hashes.ofReference("ab2-1"),
              hashes.ofReference("AB2-1/2"),
              hashes.ofReference("AB2-7"));
    }

    private byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<StagedRow> readAnew(byte[] file) throws IOException {
      List<StagedRow> rows = new ArrayList<>();
      new RegisterReading(
              hashes, TODAY, (some, references, postcodes, characters) -> rows.addAll(some))
          .read(() -> new ByteArrayInputStream(file));
      return rows;
    }
  }

  /** What can be read and yet is probably wrong. */
  @Nested
  class ADoubt {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "R1,Si?n ap Rhys,1987-06-05,CF10 1AA,Old Town       | LOST_LETTERS",
          "R1,Ll\uFFFDr ap Rhys,1987-06-05,CF10 1AA,Old Town | LOST_LETTERS",
          "R1,Ann,1987-06-05,CF10 1AA,T? Gwyn                 | LOST_LETTERS",
          "R1,SiÃ¢n ap Rhys,1987-06-05,CF10 1AA,Old Town      | GARBLED_LETTERS",
          "R1,LlÅ·r,1987-06-05,CF10 1AA,Old Town              | GARBLED_LETTERS",
          "R1,Ann,06/25/1987,CF10 1AA,Old Town                | MONTH_FIRST",
          "1.23E+11,Ann,1987-06-05,CF10 1AA,Old Town          | ROUNDED_REFERENCE",
          "\"1,23e+11\",Ann,1987-06-05,CF10 1AA,Old Town    | ROUNDED_REFERENCE",
        })
    void isToldWithItsLine(String row, Doubt doubt) throws IOException {
      read(HEADER + "R9,Siân Ô ÉÎ Müller,1990-12-11,CF10 1AC,Tŷ Gwyn\n" + row + "\n");

      assertThat(reading.doubts()).containsExactly(new DoubtCount(doubt, 1, List.of(3L)));
      assertThat(DoubtCount.read(DoubtCount.written(reading.doubts()))).isEqualTo(reading.doubts());
    }
  }

  @Nested
  class ARejectedRow {

    @Test
    void handsItsReferenceOn() throws IOException {
      read(
          HEADER
              + "R1,Ann,never,CF10 1AA,Old Town\n"
              + "r1,Ann,never,CF10 1AA,Old Town\n"
              + "R2,,1987-06-05,CF10 1AA,Old Town\n"
              + ",Ben,1987-06-05,CF10 1AA,Old Town\n"
              + "\"R\n3\",Eve,1987-06-05,CF10 1AA,Old Town\n");

      assertThat(kept).containsExactly(hashes.ofReference("R1"), hashes.ofReference("R2"));
      assertThat(reading.rejected().count()).isEqualTo(5);
      assertThat(reading.unreadable()).isEqualTo(2);
      assertThat(RejectedRows.list(reading.rejected().toBytes(), 4))
          .containsExactly(
              new RejectedRow("2", "R1", "BIRTH_UNREADABLE"),
              new RejectedRow("3", "r1", "BIRTH_UNREADABLE"),
              new RejectedRow("4", "R2", "NO_NAME"),
              new RejectedRow("5", "", "NO_REFERENCE"));
    }
  }

  @Nested
  class ABadRow {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "R2,Ann,1987-06-05,CF10 1AA                        | WARD",
          "1.23E+11,Ann,1987-06-05,CF10 1AA,Old Town         | REFERENCE_ROUNDED",
          "R2,Ann,1987-06-05,CF10 1AA,Old Town,more          | CELLS",
          "R2,A\u0000nn,1987-06-05,CF10 1AA,Old Town         | CONTROL_CHARACTER",
          ",Ann,1987-06-05,CF10 1AA,Old Town                 | NO_REFERENCE",
          "R2,-,1987-06-05,CF10 1AA,Old Town                 | NO_NAME",
          "R2,Ann,1987-13-05,CF10 1AA,Old Town               | BIRTH_UNREADABLE",
          "R2,Ann,,CF10 1AA,Old Town                         | BIRTH_UNREADABLE",
          "R2,Ann,2026-11-23,CF10 1AA,Old Town               | BIRTH_UNLIKELY",
          "R2,Ann,1896-11-21,CF10 1AA,Old Town               | BIRTH_UNLIKELY",
          "R2,Ann,1987-06-05,?,Old Town                      | POSTCODE",
          "R2,Ann,1987-06-05,CF10 1AA,                       | WARD",
          "R2,Ann,1987-06-05,CF10 1AA,=cmd                   | WARD",
          "r1,Ann,1987-06-05,CF10 1AA,Old Town               | REFERENCE_TWICE",
          "R2,Rhys Llyr AP,5/6/1987,cf101aa,Riverside        | PERSON_TWICE",
        })
    void isRejectedWithItsLineAndReasonWhileOthersGoIn(String row, String reason)
        throws IOException {
      read(HEADER + ROW + row + "\nR3,Eve,1990-01-01,CF10 1AA,Riverside\n");

      assertThat(staged).hasSize(2);
      assertThat(reading.rejected().count()).isOne();
      assertThat(rejected()).startsWith("3," + reason + ",");
    }

    @Test
    void isNamedByTheLineOnWhichItBegins() throws IOException {
      read(HEADER + "R1,\"An\nn\",1987-06-05,CF10 1AA,Old Town\n" + ",Ann,,,\n");

      assertThat(rejected()).startsWith("2,CONTROL_CHARACTER,").contains("\r\n4,NO_REFERENCE,");
    }

    @Test
    void withALongCellIsRejected() throws IOException {
      read(HEADER + ROW + "R2," + "x".repeat(301) + ",1987-06-05,CF10 1AA,Old Town\n");

      assertThat(rejected()).startsWith("3,CELL_TOO_LONG,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "|x", "%x", " =1", "＝1", "＠x"})
    void comesBackWithoutFormulas(String cell) throws IOException {
      read(HEADER + "R1," + cell + ",1987-06-05,CF10 1AA,\n");

      String file =
          new String(
              RejectedRows.forSpreadsheet(
                  reading.rejected().toBytes(),
                  Map.of("WARD", "No ward", "NO_NAME", "No name")::get),
              StandardCharsets.UTF_8);

      assertThat(file).startsWith("\ufeff2,No ").contains(",'" + cell + ",");
    }
  }

  @Nested
  class ABadFile {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "name,date of birth,postcode,ward\n",
          "reference,reference,name,date of birth,postcode,ward\n",
          "reference,surname,date of birth,postcode,ward\n",
          "elector number prefix,name,date of birth,postcode,ward\n"
        })
    void withoutItsColumnsIsRefused(String file) {
      assertFault(file.getBytes(StandardCharsets.UTF_8), FileFault.HEADER, 1);
    }

    @Test
    void thatIsEmptyIsRefused() {
      assertFault(new byte[0], FileFault.NO_ROWS, 0);
    }

    @Test
    void withAMillionColumnsIsRefused() {
      byte[] file = (HEADER + ROW + ",".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);

      assertFault(file, FileFault.ROW_TOO_LONG, 3);
    }

    @Test
    void withAnUnclosedQuoteIsRefusedWhereItBegins() {
      String rows = "R9,Ann,1987-06-05,CF10 1AA,Old Town\n".repeat(20_000);

      assertFault(
          (HEADER + ROW + "R2,\"Ann,1987\n" + rows).getBytes(StandardCharsets.UTF_8),
          FileFault.ROW_TOO_LONG,
          3);
      assertFault(
          (HEADER + ROW + "R2,\"Ann").getBytes(StandardCharsets.UTF_8), FileFault.QUOTES, 3);
    }

    @Test
    void withAQuoteWithinACellIsRefused() {
      assertFault(
          (HEADER + "R2,\"Ann\" Smith,x,y,z\n").getBytes(StandardCharsets.UTF_8),
          FileFault.QUOTES,
          2);
    }

    @Test
    void withMixedEncodingsIsRefusedWhereTheyMix() {
      ByteArrayOutputStream mixed = new ByteArrayOutputStream();
      mixed.writeBytes((HEADER + ROW).getBytes(StandardCharsets.UTF_8));
      mixed.writeBytes("R2,Siân,1987-06-05,CF10 1AA,X\n".getBytes(Charset.forName("windows-1252")));

      assertFault(mixed.toByteArray(), FileFault.ENCODING, 3);
    }

    @Test
    void ofAnotherEncodingIsRefused() {
      assertFault(
          new byte[] {(byte) 0xFF, (byte) 0xFE, 'r', 0, 0, (byte) 0xD8, 'x', 0},
          FileFault.ENCODING,
          1);
      assertFault(new byte[] {'r', (byte) 0x81}, FileFault.ENCODING, 1);
    }

    private void assertFault(byte[] file, FileFault fault, long line) {
      assertThatThrownBy(() -> RegisterReadingTest.this.read(file))
          .asInstanceOf(type(UnusableFile.class))
          .satisfies(
              refused -> {
                assertThat(refused.fault()).isEqualTo(fault);
                assertThat(refused.line()).isEqualTo(line);
              });
    }
  }
}
