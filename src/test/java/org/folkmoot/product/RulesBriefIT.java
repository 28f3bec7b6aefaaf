package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A councillor takes the comparison of rules along as a printed brief. */
@ExtendWith(WithProduct.class)
class RulesBriefIT {

  /** Milliseconds that a machine with much else to do may take for all rules and budgets. */
  private static final double PATIENCE = 240_000;

  private static final String ROUND = "?round=city-budget-2025";

  @Test
  void aCouncillorTakesItAlong(Product product) throws IOException {
    try (Staff staff = Staff.signIn(product, "councillor")) {
      Page page = staff.page();
      staff.open("/staff/compare-rules" + ROUND);
      if (page.locator("[id$='ask']").count() > 0) {
        page.locator("[id$='ask']").click();
      }
      page.locator("#brief").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
      page.waitForLoadState();
      assertThat(page.locator("table:has(caption:text('share of the votes'))").count())
          .isPositive();
      staff.check().holds();

      Download file = page.waitForDownload(() -> page.locator("#brief").click());

      assertThat(file.suggestedFilename()).isEqualTo("city-budget-2025-rules.pdf");
      try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file.path()))) {
        assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
        assertThat(new PDFTextStripper().getText(document)).contains("Brief for councillors");
      }
    }
  }

  @Test
  void nobodyElseGetsIt(Product product) {
    assertThat(Client.of(product).get("/staff/rules-brief" + ROUND).statusCode()).isEqualTo(302);
    assertThat(
            Client.of(product)
                .signedInAs("moderator")
                .get("/staff/rules-brief" + ROUND)
                .statusCode())
        .isEqualTo(403);
    assertThat(
            Client.of(product)
                .signedInAs("councillor")
                .get("/staff/rules-brief?round=none")
                .statusCode())
        .isEqualTo(404);
  }
}
