package org.folkmoot.texts;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Whether a PDF can be read by readers of every kind: PDF/UA-1 as veraPDF checks it. */
public final class PdfUa {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private PdfUa() {}

  /**
   * What a document does not keep of ISO 14289-1 of all that a program can check; empty if nothing.
   */
  public static List<String> faults(byte[] pdf) throws Exception {
    VeraPDFFoundry verapdf = Foundries.defaultInstance();
    try (PDFAParser parser =
            verapdf.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        PDFAValidator validator = verapdf.createValidator(PDFAFlavour.PDFUA_1, false)) {
      ValidationResult result = validator.validate(parser);
      List<String> faults =
          result.getTestAssertions().stream()
              .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
              .map(PdfUa::fault)
              .distinct()
              .toList();
      return faults.isEmpty() && !result.isCompliant() ? List.of("does not keep it") : faults;
    }
  }

  private static String fault(TestAssertion found) {
    return found.getRuleId().getClause() + ": " + found.getMessage() + " " + found.getLocation();
  }
}
