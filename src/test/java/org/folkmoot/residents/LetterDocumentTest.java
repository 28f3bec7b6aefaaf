package org.folkmoot.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.folkmoot.residents.spreadsheets.UnusableFile;
import org.folkmoot.texts.PdfUa;
import org.folkmoot.texts.Texts;
import org.junit.jupiter.api.Test;

class LetterDocumentTest {

  private static final List<PrintedLetter> LETTERS =
      List.of(
          letter("Llŷr ap Rhys & Ŵan <b>", "7KPM-2XQD-HT49-V"), letter("Ann", "2222-3333-4444-5"));

  private static PrintedLetter letter(String name, String code) {
    return new PrintedLetter(new Addressee(2, "R1", name, List.of("1 Heol Tŷ", "CF10 1AA")), code);
  }

  private static byte[] pdf(Locale language) {
    Texts texts = Texts.of(language, ZoneOffset.UTC, Map.of());
    return new LetterDocument(texts, "Cyngor Tŷ Hir", "https://council.example/verify/letter")
        .render(LETTERS, "22 November 2026", "3 January 2027");
  }

  @Test
  void hasAPageForEachPersonWithNameAddressAndCode() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(Locale.UK))) {
      PDFTextStripper first = new PDFTextStripper();
      first.setEndPage(1);
      PDFTextStripper second = new PDFTextStripper();
      second.setStartPage(2);

      assertThat(document.getNumberOfPages()).isEqualTo(2);
      assertThat(first.getText(document))
          .contains("Llŷr ap Rhys & Ŵan <b>", "1 Heol Tŷ", "Cyngor Tŷ Hir", "3 January 2027")
          .contains("7KPM-2XQD-HT49-V")
          .doesNotContain("2222-3333");
      assertThat(second.getText(document)).contains("Ann", "2222-3333-4444-5");
    }
  }

  @Test
  void isTaggedAndHasItsFontsWithin() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(Locale.forLanguageTag("cy-GB")))) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(document.getDocumentCatalog().getLanguage()).startsWith("cy");
      assertThat(document.getDocumentInformation().getTitle()).contains("Cyngor Tŷ Hir");
      for (PDPage page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
    }
  }

  @Test
  void keepsPdfUa() throws Exception {
    for (Locale language : List.of(Locale.UK, Locale.forLanguageTag("cy-GB"))) {
      assertThat(PdfUa.faults(pdf(language))).isEmpty();
    }
  }

  private static List<Addressee> read(String file, int most) throws UnusableFile {
    return AddresseeFile.read(
        () -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), most);
  }

  /** The real input of a town with names in many scripts. */
  @Test
  void writesInLatinLettersWhatTheFontLacksAndSaysSo() throws IOException {
    Addressee many =
        new Addressee(2, "R1", "محمد 李 Łukasz ŵŷ Σωκράτης Борис 🌻", List.of("1 Mill Road", "東京"));
    Addressee sign = new Addressee(3, "R2", "🌻", List.of("1 Mill Road"));
    byte[] file =
        new LetterDocument(
                Texts.of(Locale.UK, ZoneOffset.UTC, Map.of()), "Council", "https://c.example")
            .render(
                List.of(
                    new PrintedLetter(many, "7KPM-2XQD-HT49-V"),
                    new PrintedLetter(sign, "7KPM-2XQD-HT49-V"),
                    letter("Ann", "2222-3333-4444-5")),
                "today",
                "tomorrow");

    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(pageOf(document, 1))
          .contains("Dear Mhmd Li Łukasz ŵŷ Σωκράτης Борис", "Dong Jing", "written in Latin")
          .doesNotContain("#");
      assertThat(pageOf(document, 2))
          .contains("Dear resident", "written in Latin")
          .doesNotContain("#");
      assertThat(pageOf(document, 3)).contains("Dear Ann").doesNotContain("written in Latin");
    }
  }

  private static String pageOf(PDDocument document, int page) throws IOException {
    PDFTextStripper text = new PDFTextStripper();
    text.setStartPage(page);
    text.setEndPage(page);
    return text.getText(document);
  }

  @Test
  void takesLinesOfAnAddressFromOneCell() throws UnusableFile {
    assertThat(read("reference,name,address\nR1,Ann,\"1 Road\r\nOld Town\"\n,,\n", 10))
        .containsExactly(new Addressee(2, "R1", "Ann", List.of("1 Road", "Old Town")));
  }

  @Test
  void joinsThePartsOfElectorNumbers() throws UnusableFile {
    assertThat(
            read("Elector Number Prefix,Elector Number,Full Name,Address1\nAA1,7,Ann,1 Road\n", 10))
        .containsExactly(new Addressee(2, "AA1-7", "Ann", List.of("1 Road")));
  }

  @Test
  void isMadeFromAFileOfAddressees() throws UnusableFile {
    List<Addressee> read = read("Cyfeirnod;Enw;Llinell 1;Llinell 2\nR1;Llŷr;1 Heol;\n", 10);

    assertThat(read).containsExactly(new Addressee(2, "R1", "Llŷr", List.of("1 Heol")));
  }

  @Test
  void refusesAFileWithoutAddresses() {
    assertThatThrownBy(() -> read("reference,name\nR1,Ann\n", 9)).isInstanceOf(UnusableFile.class);
    assertThatThrownBy(() -> read("reference,name,a\nR1,Ann,x\nR2,Ben,x\n", 1))
        .hasMessageContaining("TOO_MANY_ROWS at line 3");
  }
}
