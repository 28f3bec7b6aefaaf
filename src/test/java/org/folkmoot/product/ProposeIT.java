package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One question a page: kept on the device, saved while typing, over the end of a sign-in. */
@ExtendWith(WithProduct.class)
class ProposeIT {

  private static final String START = "/propose?process=safer-streets";

  @Test
  void onAPhoneFromTheHomePageToAnIdeaThatIsDiscussedAndTakenBack(Product product) {
    String path;
    try (BrowserContext phone =
            Chromium.newVisitor(new Browser.NewContextOptions().setLocale("en-GB"));
        PageCheck check = new PageCheck(phone)) {
      Page page = check.page();
      page.setViewportSize(320, 640);
      check.open(product.url(Product.MAIN_HOST, "/"), 200);
      check.press("main a[href='/process?process=safer-streets'] >> nth=0");
      check.press("a[href='" + START + "']");

      page.fill("#title", "A bench on the hill");
      check.press("#next");
      assertThat(page.locator("h1").innerText()).isEqualTo("Why, and how?");
      check.press("#back");
      assertThat(page.inputValue("#title")).isEqualTo("A bench on the hill");
      check.press("#next");
      page.fill("#body", "It is *steep*.");
      page.click("#preview");
      page.waitForSelector("#look em");
      check.holds();
      page.setViewportSize(320, 640);
      check.press("main a[href*='from%3Ddevice']");
      signIn(page);
      page.waitForURL(Pattern.compile(".*/propose\\?ref=P\\d+&step=text"));
      assertThat(page.inputValue("#body")).as("taken from the device").isEqualTo("It is *steep*.");
      assertThat(page.evaluate("localStorage.length")).isEqualTo(0);

      page.fill("#body", "It is *steep* and long.");
      page.waitForCondition(() -> page.locator("#saving").innerText().startsWith("Saved at"));
      page.fill("#body", "It is *steep* and very long.");
      check.press("#next");
      page.goBack();
      page.waitForCondition(() -> page.inputValue("#body").equals("It is *steep* and very long."));

      phone.clearCookies();
      page.fill("#body", "Nothing of this is lost.");
      check.press("#next");
      signIn(page);
      page.waitForURL(Pattern.compile(".*&step=text"));
      assertThat(page.inputValue("#body")).isEqualTo("Nothing of this is lost.");
      check.press("#next");
      page.navigate(page.url().replaceFirst("&step=.*", ""));
      check.press("#publish");
      assertThat(page.locator("main").innerText()).contains("Nothing of this is lost.");
      path = page.url().substring(page.url().indexOf("/proposal"));
      comment(product, path);
      page.reload();
      assertThat(page.locator("main").innerText()).contains("I would sit there.");
      page.click("details:has(#reason) summary");
      page.fill("#reason", "There is one now.");
      check.press("#withdraw");
      assertThat(page.locator("main").innerText()).contains("There is one now.");
    }
    assertThat(Client.of(product).get(path).body()).contains("There is one now.");
  }

  private static void signIn(Page page) {
    page.fill("#email", "resident@demo.example");
    page.fill("#password", Product.PASSWORD);
    page.press("#password", "Enter");
  }

  private static void comment(Product product, String path) {
    Client other = Client.of(product).signedInAs("councillor");
    other.submit(path, Map.of("comment", "I would sit there.", "stance", "FOR", "write", "x"));
  }

  @Test
  void twoWindowsAndALostConnectionOverwriteNothing(Product product) {
    try (BrowserContext visitor = Chromium.newVisitor();
        PageCheck first = new PageCheck(visitor);
        PageCheck second = new PageCheck(visitor)) {
      first.open(product.url(Product.MAIN_HOST, "/sign-in?next=" + START.replace("?", "%3F")), 200);
      signIn(first.page());
      first.page().waitForURL("**" + START);
      first.page().fill("#title", "Two windows");
      first.press("#next");
      String place = first.page().url().replace("step=text", "step=place");
      first.open(place, 200);
      second.open(place, 200);

      first.page().fill("#place", "First Street");
      waitForLine(first.page(), "Saved at");
      second.page().fill("#place", "Second Street");
      waitForLine(second.page(), "changed in another window");
      second.press("#next");
      assertThat(second.page().locator("#errorSummary").innerText()).contains("First Street");
      assertThat(second.page().inputValue("#place")).isEqualTo("Second Street");
      second.holds();
      second.press("#next");

      first.open(place.replace("step=place", "step=text"), 200);
      visitor.setOffline(true);
      first.page().fill("#body", "Written in a tunnel.");
      waitForLine(first.page(), "No connection");
      visitor.setOffline(false);
      waitForLine(first.page(), "Saved at");
      second.open(place.replaceFirst("&step=.*", ""), 200);
      assertThat(second.page().locator("main").innerText())
          .contains("Second Street", "Written in a tunnel.");

      second.open(product.url(Product.MAIN_HOST, "/account/ideas"), 200);
      second.press("li:has-text('Two windows') >> a[href*='delete=']");
      second.holds();
      second.press("#delete");
      assertThat(second.page().locator("main").innerText()).doesNotContain("Two windows");
    }
  }

  private static void waitForLine(Page page, String words) {
    page.waitForCondition(() -> page.locator("#saving").innerText().contains(words));
  }

  @Test
  void withoutScriptsEveryStepSavesAndTheLastOneLeadsToWhatLacks(Product product) {
    Client resident = Client.of(product).signedInAs("resident");
    String text =
        resident
            .submit(START, Map.of("title", "No script", "next", "x"))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    String check = text.substring(text.indexOf("/propose")).replaceFirst("&step=.*", "");

    assertThat(
            resident
                .submit(check, Map.of("publish", "x"))
                .headers()
                .firstValue("Location")
                .orElseThrow())
        .contains("step=text");
    assertThat(resident.get(check + "&step=text&lacks=answer").body())
        .contains("errorSummary", "Write why and how");
    assertThat(
            resident.submit(check + "&step=text", Map.of("body", "a **b**", "preview", "x")).body())
        .contains("<strong>b</strong>", "a **b**");
    assertThat(Client.of(product).submit(START, Map.of("title", "Lost?", "next", "x")).body())
        .contains("Sign in first", "Lost?");
    assertThat(
            Client.of(product)
                .send(
                    "POST",
                    "/api/v1/drafts?process=safer-streets",
                    java.net.http.HttpRequest.BodyPublishers.ofString("{\"title\":\"x\"}"),
                    "Content-Type",
                    "application/json")
                .statusCode())
        .isEqualTo(403);
    resident.submit(
        "/account/ideas?delete=" + check.replaceFirst(".*=", ""), Map.of("delete", "x"));
  }

  @Test
  void whoeverWritesReadsFirstForWhomItIs(Product product) {
    assertThat(Client.of(product).get(START).body()).contains("For: Everybody with an account.");

    Facilitator facilitator = new Facilitator(Client.of(product));
    String process = facilitator.draftProcess("Only for residents");
    LocalDate today = LocalDate.now(Clock.systemUTC());
    facilitator
        .client()
        .submit(
            "/staff/process-days?process=" + process,
            Map.of(
                "firstIDEAS",
                today.minusDays(1).toString(),
                "lastIDEAS",
                today.plusDays(9).toString(),
                "save",
                "x"));
    facilitator
        .client()
        .submit(
            "/staff/process-people?process=" + process,
            Map.of("whoIDEAS", "RESIDENTS", "save", "x"));
    facilitator.publish("/staff/process?process=" + process);
    String page = "/propose?process=" + process;

    assertThat(Client.of(product).get(page).body())
        .contains("For: Residents who have shown that they live here.", "sign in and show");
    Client unproved = Client.of(product).signedInAs("trustee");
    for (String path : List.of(page, "/process?process=" + process)) {
      assertThat(unproved.get(path).body())
          .contains("This is for residents. Show that you live here", "href=\"/verify\"");
    }
    facilitator
        .client()
        .submit(
            "/staff/process-end?process=" + process + "&way=withdraw",
            Map.of("reason-en", "Only a test.", "reason-cy", "Prawf yn unig.", "end", "x"));
  }
}
