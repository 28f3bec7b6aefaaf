package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who is not signed in counts a round again on a phone. */
@ExtendWith(WithProduct.class)
class RecountIT {

  private static final String PAGE = "/outcome?round=city-budget-2025";

  private static Page open(BrowserContext visitor, Product product) {
    Page page = visitor.newPage();
    page.navigate(product.url("localhost", PAGE));
    return page;
  }

  private static BrowserContext phone() {
    return Chromium.newVisitor(new Browser.NewContextOptions().setViewportSize(320, 640));
  }

  private static String result(Page page) {
    Locator result = page.locator("#recountResult .fm-message");
    result.waitFor();
    return result.innerText();
  }

  @Test
  void comesToTheSameByKeyboardOnAPhone(Product product) {
    try (BrowserContext visitor = phone()) {
      Page page = open(visitor, product);

      page.locator("#recountStart").focus();
      page.keyboard().press("Enter");

      assertThat(result(page)).contains("The same.").containsPattern("ballots \\([0-9,]+\\)");
      assertThat(page.locator("#recountStart").isVisible()).isTrue();
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
    }
  }

  @Test
  void showsTheFirstDifferenceInWords(Product product) {
    try (BrowserContext visitor = phone()) {
      visitor.route(
          "**/outcomes/*",
          route -> {
            String text = route.fetch().text();
            String swapped = text.replaceFirst("\"project\":\"[^\"]+\"", "\"project\":\"P999\"");
            route.fulfill(new Route.FulfillOptions().setBody(swapped));
          });
      Page page = open(visitor, product);

      page.click("#recountStart");

      assertThat(result(page))
          .contains(
              "Not the same.", "at step 1: this device funds", "funds P999", "tell the council");
    }
  }

  @Test
  void saysWhatToDoWhenTheNetworkIsCutOrTheFileChanged(Product product) {
    try (BrowserContext visitor = phone()) {
      Page page = open(visitor, product);
      visitor.route("**/ballots.pb", Route::abort);
      page.click("#recountStart");
      assertThat(result(page)).contains("Not counted.", "Check your connection");

      visitor.unroute("**/ballots.pb");
      visitor.route(
          "**/ballots.pb",
          route -> route.fulfill(new Route.FulfillOptions().setBody(route.fetch().text() + "\n")));
      page.click("#recountStart");
      page.locator("#recountResult:has-text('another one now')").waitFor();
      assertThat(result(page)).contains("load the page again");

      visitor.unroute("**/ballots.pb");
      page.click("#recountStart");
      page.locator("#recountResult:has-text('The same.')").waitFor();
    }
  }

  @Test
  void isNotOfferedWhereItCannotWork(Product product) {
    Browser.NewContextOptions noScript =
        new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (BrowserContext visitor = Chromium.newVisitor(noScript)) {
      Page page = open(visitor, product);
      assertThat(page.locator("#recount").isVisible()).isFalse();
      assertThat(page.locator("pre code").innerText()).contains("folkmoot-audit.jar allocate");
    }
    try (BrowserContext visitor = phone()) {
      visitor.addInitScript("delete window.BigInt");
      Page page = open(visitor, product);
      assertThat(page.locator("#recountOld").innerText()).contains("too old");
      assertThat(page.locator("#recountStart").isVisible()).isFalse();
    }
  }

  @Test
  void servesItsModulesOnly(Product product) {
    Client client = Client.of(product);
    HttpResponse<String> module = client.get("/recount/count.js");

    assertThat(module.statusCode()).isEqualTo(200);
    assertThat(module.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/javascript");
    for (String other : List.of("/recount/", "/recount/none.js", "/recount/../js/site.js")) {
      assertThat(client.get(other).statusCode()).as(other).isIn(400, 404);
    }
  }
}
