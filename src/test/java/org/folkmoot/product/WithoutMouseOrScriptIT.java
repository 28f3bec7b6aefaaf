package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The site for people who use a keyboard, and for browsers that run no scripts. */
@ExtendWith(WithProduct.class)
class WithoutMouseOrScriptIT {

  @Test
  void theFirstStopOfTheKeyboardLeadsPastTheHeader(Product product) {
    try (BrowserContext visitor = Chromium.newVisitor()) {
      Page page = visitor.newPage();
      page.navigate(product.url("localhost", "/outcome?round=city-budget-2025"));

      page.keyboard().press("Tab");
      Object first = page.evaluate("document.activeElement.className");
      Object isVisible = page.evaluate("document.activeElement.getBoundingClientRect().top >= 0");
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      Object isInMain =
          page.evaluate("document.getElementById('main').contains(document.activeElement)");

      assertThat(first).isEqualTo("fm-skip");
      assertThat(isVisible).isEqualTo(true);
      assertThat(isInMain).isEqualTo(true);
    }
  }

  @Test
  void theReasonOfALoserOpensByKeyboard(Product product) {
    try (BrowserContext visitor = Chromium.newVisitor()) {
      Page page = visitor.newPage();
      page.navigate(product.url("localhost", "/outcome?round=city-budget-2025"));
      Locator reason = page.locator("details.fm-why").first();

      reason.locator("summary").focus();
      page.keyboard().press("Enter");

      assertThat(reason.locator("p").first().isVisible()).isTrue();
      assertThat(reason.locator("p").first().innerText()).matches("(?s).*\\d.*");
    }
  }

  @Test
  void signingInWorksByKeyboard(Product product) {
    try (BrowserContext visitor = Chromium.newVisitor()) {
      Page page = visitor.newPage();
      page.navigate(product.url("localhost", "/sign-in"));

      page.locator("#email").focus();
      page.keyboard().type("administrator@demo.example");
      page.keyboard().press("Tab");
      page.keyboard().type(Product.PASSWORD);
      page.keyboard().press("Enter");
      page.waitForURL(product.url("localhost", "/"));

      assertThat(page.locator(".fm-header").innerText()).contains("Demo administrator");
    }
  }

  @Test
  void readingNeedsNoScript(Product product) {
    try (BrowserContext visitor = withoutScript();
        PageCheck check = new PageCheck(visitor)) {
      Page page = check.page();
      page.navigate(product.url("localhost", "/"));
      check.press("a[href^='/outcome']");
      assertThat(Staff.funded(page)).isNotEmpty();

      page.navigate(product.url("localhost", "/projects?round=city-budget-2025"));
      page.fill("#q", "canal");
      check.press("form[role=search] button");

      assertThat(page.locator(".fm-project-list li").count()).isOne();
      assertThat(page.locator(".fm-project-list li").innerText()).contains("canal path");
    }
  }

  @Test
  void signingInAndWorkingNeedNoScript(Product product) {
    try (Staff staff = Staff.signIn(product, "localhost", "facilitator", withoutScript())) {
      staff.open("/staff/round?process=city-budget-2026");
      staff.page().fill("#budget", "not a sum");
      staff.check().press("#save");

      assertThat(staff.page().locator("#errorSummary").count()).isOne();
    }
  }

  private static BrowserContext withoutScript() {
    return Chromium.newVisitor(new Browser.NewContextOptions().setJavaScriptEnabled(false));
  }
}
