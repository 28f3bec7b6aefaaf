package org.folkmoot.residents;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.kernel.SpecSource;
import org.folkmoot.texts.HtmlTemplate;
import org.folkmoot.texts.PrintableText;
import org.folkmoot.texts.Texts;

/**
 * Letters as one tagged PDF (PDF/UA), a page each: address where the windows of DL, C5/6 and DIN
 * long envelopes are, the code in large type, the address of the page as a QR code. The font is
 * embedded and has the letters of Latin, Greek and Cyrillic scripts; what it lacks is written in
 * Latin letters, and the letter says so.
 */
@SpecSource(document = "ISO 14289-1", section = "7")
final class LetterDocument {

  private static final HtmlTemplate HTML =
      HtmlTemplate.beside(LetterDocument.class, "letters.html");

  private final Texts texts;
  private final String council;
  private final String page;

  /**
   * @param texts words, in the language of the letters
   * @param council name of the council
   * @param page address of the page on which the code is typed
   */
  LetterDocument(Texts texts, String council, String page) {
    this.texts = texts;
    this.council = council;
    this.page = page;
  }

  /**
   * The letters in their order.
   *
   * @param date day of the letter, written out
   * @param until last day of the code, written out
   */
  byte[] render(List<PrintedLetter> letters, String date, String until) {
    try (ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.useFastMode();
      builder.usePdfUaAccessibility(true);
      builder.useFont(PrintableText::openFont, "Liberation");
      builder.useUriResolver((base, address) -> address.startsWith("data:") ? address : null);
      builder.withHtmlContent(html(letters, date, until), null);
      builder.toStream(pdf);
      builder.run();
      return pdf.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String html(List<PrintedLetter> letters, String date, String until) {
    List<Map<String, Object>> written = new ArrayList<>();
    for (int i = 0; i < letters.size(); i++) {
      written.add(values(letters.get(i), i == letters.size() - 1));
    }
    Map<String, Object> values = new HashMap<>();
    values.put("language", texts.locale().toLanguageTag());
    values.put("title", texts.with("residents.letter.title", council));
    values.put("council", council);
    values.put("date", date);
    values.put("heading", texts.get("residents.letter.heading"));
    values.put("why", texts.with("residents.letter.why", council));
    values.put("until", texts.with("residents.letter.until", until));
    values.put("notYou", texts.get("residents.letter.notYou"));
    values.put("where", texts.with("residents.letter.where", page));
    values.put("qr", texts.with("residents.letter.qr", page));
    values.put("image", QrCode.dataAddress(page));
    values.put("letters", written);
    return HTML.write(values);
  }

  private Map<String, Object> values(PrintedLetter letter, boolean isLast) {
    PrintableText printable = new PrintableText();
    String name = printable.write(letter.addressee().name());
    String shown = name.isEmpty() ? texts.get("residents.letter.resident") : name;
    Map<String, Object> values = new HashMap<>();
    values.put("kind", isLast ? "last" : "");
    values.put("name", shown);
    values.put("address", letter.addressee().address().stream().map(printable::write).toList());
    values.put("greeting", texts.with("residents.letter.greeting", shown));
    values.put("code", letter.code());
    values.put(
        "transliterated",
        printable.hasChanged() ? texts.get("residents.letter.transliterated") : "");
    return values;
  }
}
