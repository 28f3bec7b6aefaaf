package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Search and filters of a list: folded on a phone, open where there is room, without script. */
@ExtendWith(WithProduct.class)
class FiltersIT {

  private static final String PROJECTS = "/projects?round=city-budget-2025";
  private static final String SUMMARY = ".fm-filters > summary";

  @ParameterizedTest
  @CsvSource({
    "en-GB, Search and filter, Search and filter: 1 filter chosen",
    "cy-GB, Chwilio a hidlo, Chwilio a hidlo: 1 hidlydd wedi’i ddewis"
  })
  void aPhoneShowsTheProjectsFirst(String language, String none, String one, Product product) {
    try (BrowserContext visitor = withoutScript(language);
        PageCheck check = new PageCheck(visitor)) {
      Page page = check.page();
      page.setViewportSize(320, 640);
      page.navigate(product.url("localhost", PROJECTS));
      assertThat(page.isVisible("#q")).as("the search before anybody asks for it").isFalse();
      assertThat(page.innerText(SUMMARY)).isEqualTo(none);

      page.focus(SUMMARY);
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      page.keyboard().type("canal");
      page.keyboard().press("Enter");
      page.waitForURL("**q=canal**");

      assertThat(page.locator(".fm-project-list li").count()).isOne();
      assertThat(page.innerText(SUMMARY)).isEqualTo(one);
      assertThat(page.isVisible("#q")).isFalse();
      page.click(SUMMARY);
      assertThat(page.inputValue("#q")).isEqualTo("canal");
      check.press(".fm-filters a");
      assertThat(page.innerText(SUMMARY)).isEqualTo(none);
    }
  }

  @Test
  void aWideScreenHasRoomForThem(Product product) {
    try (BrowserContext visitor = withoutScript("en-GB");
        PageCheck check = new PageCheck(visitor)) {
      Page page = check.page();
      page.navigate(product.url("localhost", PROJECTS));

      assertThat(page.isVisible(SUMMARY)).isFalse();
      page.fill("#q", "canal");
      check.press(".fm-filters button");
      assertThat(page.locator(".fm-project-list li").count()).isOne();
    }
  }

  @Test
  void theLogFoldsThemToo(Product product) {
    try (Staff staff = Staff.signIn(product, "administrator")) {
      staff.page().setViewportSize(320, 640);
      staff.open("/staff/log?from=2020-01-01&to=2020-01-02");

      assertThat(staff.page().innerText(SUMMARY)).isEqualTo("Search and filter: 2 filters chosen");
      assertThat(staff.page().isVisible("#person")).isFalse();
      staff.page().click(SUMMARY);
      assertThat(staff.page().inputValue("#from")).isEqualTo("2020-01-01");
      staff.check().holds();
    }
  }

  private static BrowserContext withoutScript(String language) {
    return Chromium.newVisitor(
        new Browser.NewContextOptions().setLocale(language).setJavaScriptEnabled(false));
  }
}
