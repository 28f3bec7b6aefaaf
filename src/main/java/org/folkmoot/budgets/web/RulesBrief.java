package org.folkmoot.budgets.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.folkmoot.budgets.Comparison;
import org.folkmoot.kernel.SpecSource;
import org.folkmoot.texts.HtmlTemplate;
import org.folkmoot.texts.PrintableText;

/**
 * What other rules and budgets would have made of a round, as two printed pages for people who do
 * not know the rules: a tagged PDF (PDF/UA) with its font inside. Lists that would need a third
 * page are cut, and say by how much.
 */
@SpecSource(document = "ISO 14289-1", section = "7")
final class RulesBrief {

  /** Pages that the brief may have. */
  static final int PAGES = 2;

  private static final HtmlTemplate HTML =
      HtmlTemplate.beside(RulesBrief.class, "rules-brief.html");

  /** Lines of a list, from as many as two pages hold to so few that they hold all else. */
  private static final int[] LENGTHS = {12, 8, 5, 3, 2, 1};

  /** The size of the letters in points, and the smaller ones that long names may need. */
  private static final List<String> SIZES = List.of("9.5", "8.5", "7.5");

  private RulesBrief() {}

  /** Writes the brief. */
  static byte[] render(Comparison comparison, BriefWords words) {
    byte[] pdf = new byte[0];
    for (String size : SIZES) {
      for (int length : LENGTHS) {
        Map<String, Object> values = new HashMap<>(words.values(comparison, length));
        values.put("points", size);
        pdf = pdf(HTML.write(values));
        if (pages(pdf) <= PAGES) {
          return pdf;
        }
      }
    }
    return pdf;
  }

  private static byte[] pdf(String html) {
    try (ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.useFastMode();
      builder.usePdfUaAccessibility(true);
      builder.useFont(PrintableText::openFont, "Liberation");
      builder.useUriResolver((base, address) -> null);
      builder.withHtmlContent(html, null);
      builder.toStream(pdf);
      builder.run();
      return pdf.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Name of the file. */
  static String fileName(String round) {
    return round.replaceAll("[^A-Za-z0-9-]", "-") + "-rules.pdf";
  }
}
