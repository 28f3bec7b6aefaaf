package org.folkmoot.residents;

import static org.folkmoot.pages.Markup.escaped;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.folkmoot.kernel.SpecSource;
import org.folkmoot.texts.Texts;

/**
 * Letters as one tagged PDF (PDF/UA), a page each: address where the windows of DL, C5/6 and DIN
 * long envelopes are, the code in large type, the address of the page as a QR code. The font is
 * embedded and has the letters of Welsh.
 */
@SpecSource(document = "ISO 14289-1", section = "7")
final class LetterDocument {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final String STYLE =
      """
      @page { size: A4; margin: 20mm 25mm 20mm 20mm }
      body { font-family: Liberation; font-size: 11pt; line-height: 1.45; color: #000 }
      .letter { page-break-after: always }
      .letter.last { page-break-after: auto }
      .council { font-size: 16pt; height: 12mm }
      .sender { height: 13mm }
      .address { height: 40mm; width: 85mm; line-height: 1.25 }
      .date { margin: 6mm 0 6mm 0 }
      h1 { font-size: 15pt; font-weight: normal; margin: 0 0 4mm 0 }
      .code { font-size: 22pt; letter-spacing: 1pt; border: 1pt solid #000; padding: 4mm;
              margin: 5mm 0; text-align: center }
      .where { margin-top: 4mm }
      .where img { width: 32mm; height: 32mm; display: block; margin-top: 3mm }
      """;

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
      builder.useFont(
          () -> Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT)), "Liberation");
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
    String image = QrCode.dataAddress(page);
    StringBuilder html = new StringBuilder();
    String title = escaped(texts.with("residents.letter.title", council));
    html.append("<!DOCTYPE html><html lang=\"")
        .append(texts.locale().toLanguageTag())
        .append("\"><head><title>" + title + "</title>")
        .append("<meta name=\"subject\" content=\"" + title + "\"/>")
        .append("<meta name=\"description\" content=\"" + title + "\"/>")
        .append("<style>" + STYLE + "</style></head><body>");
    for (int i = 0; i < letters.size(); i++) {
      String kind = i == letters.size() - 1 ? "letter last" : "letter";
      html.append("<div class=\"" + kind + "\">");
      append(html, letters.get(i), date, until, image);
      html.append("</div>");
    }
    return html.append("</body></html>").toString();
  }

  private void append(
      StringBuilder html, PrintedLetter letter, String date, String until, String image) {
    Addressee to = letter.addressee();
    html.append("<div class=\"council\">" + escaped(council) + "</div><div class=\"sender\"></div>")
        .append("<div class=\"address\">" + escaped(to.name()));
    to.address().forEach(line -> html.append("<br/>" + escaped(line)));
    html.append("</div><p class=\"date\">" + escaped(date) + "</p>")
        .append("<h1>" + text("residents.letter.heading") + "</h1>")
        .append("<p>" + text("residents.letter.greeting", to.name()) + "</p>")
        .append("<p>" + text("residents.letter.why", council) + "</p>")
        .append("<p class=\"code\">" + escaped(letter.code()) + "</p>")
        .append("<p>" + text("residents.letter.until", until) + "</p>")
        .append("<p>" + text("residents.letter.notYou") + "</p>")
        .append("<div class=\"where\">" + text("residents.letter.where", page))
        .append("<img src=\"" + image + "\" alt=\"" + text("residents.letter.qr", page))
        .append("\"/></div>");
  }

  private String text(String key, Object... values) {
    return escaped(texts.with(key, values));
  }
}
