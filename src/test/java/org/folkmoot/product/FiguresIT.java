package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Figures, open data and the page of a ward, as people see them. */
@ExtendWith(WithProduct.class)
class FiguresIT {

  @Test
  void aVisitorFindsAWardAndItsFigures(Product product) {
    try (BrowserContext context = Chromium.newVisitor();
        PageCheck check = new PageCheck(context)) {
      check.open(product.url(Product.MAIN_HOST, "/"), 200);
      check.press("footer a[href='/ward']");
      check.holds();
      check.press("main a:has-text('Hillcrest')");
      assertThat(check.page().locator("h1").innerText()).isEqualTo("Hillcrest");
      check.holds();
      check.press("a[href*='brief=1']");
      check.holds();
      check.press("footer a[href='/figures']");
      check.press("main a[href='/figures?round=city-budget-2025']");
      assertThat(check.page().locator("main").innerText())
          .contains("Spending against votes, by ward", "How people are protected");
      check.holds();
      check.press("footer a[href='/data']");
      assertThat(check.page().locator("main").innerText()).contains("Creative Commons");
      check.holds();
    }
    assertThat(Client.of(product).get("/ward?ward=1").statusCode()).isEqualTo(404);
    assertThat(Client.of(product).get("/figures?vote=none").statusCode()).isEqualTo(404);
  }

  @Test
  void aCouncillorDeclaresAnInterestAndEndsIt(Product product) {
    try (Staff staff = Staff.signIn(product, "councillor")) {
      staff.check().press("header a[href='/ward']");
      staff.open("/staff/interests");
      staff.check().press("#declare");
      assertThat(staff.page().locator("#errorSummary a").count()).isOne();
      staff.check().holds();
      staff.page().fill("#words", "My sister runs the <b>bakery</b>.");
      staff.check().press("#declare");
      assertThat(staff.page().locator("main").innerText())
          .contains("Everybody can read it now", "My sister runs the <b>bakery</b>.");
      staff.check().holds();
      staff.check().press("a[href*='interest=']");
      staff.check().press("#end");
      assertThat(staff.page().locator("main").innerText()).contains("ended on");
    }
    assertThat(Client.of(product).signedInAs("facilitator").get("/staff/interests").statusCode())
        .isEqualTo(403);
  }
}
