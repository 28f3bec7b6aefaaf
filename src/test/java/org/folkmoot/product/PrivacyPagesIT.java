package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and administrators do about data, in the browser (I4, K10, AZ-7). */
@ExtendWith(WithProduct.class)
class PrivacyPagesIT {

  /** Opens an account by the demo's letters; the browser is signed in then. */
  private static String signUp(Product product, PageCheck check) {
    String email = UUID.randomUUID() + "@visitor.example";
    Page page = check.page();
    page.navigate(product.url("localhost", "/sign-up"));
    page.fill("#email", email);
    check.press("#send");
    String letter =
        new DemoLetters(Client.of(product)).latest(email, "Confirm your e-mail address");
    page.fill("#code", DemoLetters.codeIn(letter));
    check.press("#enter");
    page.fill("#name", "Passing Visitor");
    page.fill("#password", "several words nobody guesses");
    check.press("#finish");
    return email;
  }

  @Test
  void aResidentTakesTheirDataAlongAndDeletesTheAccount(Product product) throws IOException {
    try (BrowserContext visitor = Chromium.newVisitor();
        PageCheck check = new PageCheck(visitor)) {
      String email = signUp(product, check);
      Page page = check.page();

      page.navigate(product.url("localhost", "/account"));
      check.holds();
      check.press("main a[href='/account/data']");
      check.holds();
      Download readable = page.waitForDownload(() -> page.click("a[href='/account/data-file']"));
      assertThat(readable.suggestedFilename()).isEqualTo("demo-my-data.html");
      assertThat(Files.readString(readable.path())).contains(email, "Passing Visitor");
      Download forPrograms =
          page.waitForDownload(() -> page.click("a[href='/account/data-file?format=json']"));
      assertThat(Files.readString(forPrograms.path())).contains("\"email\": \"" + email + "\"");

      page.navigate(product.url("localhost", "/account/delete"));
      check.holds();
      page.locator("#delete").focus();
      page.keyboard().press("Enter");
      page.waitForURL(product.url("localhost", "/account-deleted"));
      check.holds();
      assertThat(page.locator(".fm-header").innerText()).contains("Sign in");

      page.navigate(product.url("localhost", "/demo/mail"));
      assertThat(page.locator("table tbody tr").first().innerText())
          .contains("Your account is deleted");
      page.navigate(product.url("localhost", "/sign-in"));
      page.fill("#email", email);
      page.fill("#password", "several words nobody guesses");
      check.press("#signIn");
      assertThat(page.locator("#errorSummary").count()).isOne();
    }
  }

  /** AZ-7: the address of the file is worth nothing without the sign-in. */
  @Test
  void theFileAnswersToTheSignInAlone(Product product) {
    HttpResponse<String> nobody = Client.of(product).get("/account/data-file?format=json");
    HttpResponse<String> own =
        Client.of(product).signedInAs("facilitator").get("/account/data-file?format=json");
    HttpResponse<String> other =
        Client.of(product).signedInAs("councillor").get("/account/data-file?format=json");

    assertThat(nobody.statusCode()).isEqualTo(302);
    assertThat(nobody.headers().firstValue("Location").orElseThrow()).contains("/sign-in?next=");
    assertThat(own.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(own.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;");
    assertThat(own.body()).contains("facilitator@demo.example");
    assertThat(other.body())
        .contains("councillor@demo.example")
        .doesNotContain("facilitator@demo.example");
  }

  @Test
  void aVisitorAsksWithoutScriptAndAnAdministratorAnswers(Product product) {
    String reference;
    try (BrowserContext visitor =
            Chromium.newVisitor(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        PageCheck check = new PageCheck(visitor)) {
      Page page = check.page();
      page.navigate(product.url("localhost", "/privacy"));
      check.press("main a[href='/complaint']");
      check.press("#send");
      assertThat(page.locator("#errorSummary a").count()).isEqualTo(2);
      page.fill("#body", "What do you keep about me?\nPlease tell.");
      page.fill("#email", "asking@visitor.example");
      check.press("#send");
      assertThat(page.url()).contains("/complaint-sent?ref=");
      reference = page.locator("#reference").innerText();
      assertThat(page.locator("#due").innerText()).matches(".*\\d{1,2} \\w+ \\d{4}.*");
    }
    try (Staff staff = Staff.signIn(product, "administrator")) {
      staff.check().press("a[href='/staff/complaints']");
      staff.check().holds();
      assertThat(staff.page().locator("table").innerText()).contains("30 days left");
      staff.check().press("text=" + reference);
      staff.check().holds();
      staff.check().press("#send");
      assertThat(staff.page().locator("#errorSummary a").count()).isOne();
      staff.check().holds();
      staff.page().fill("#answer", "Nothing at all.");
      staff.check().press("#send");
      assertThat(staff.page().url()).endsWith("/staff/complaints");
      assertThat(
              staff
                  .page()
                  .locator("tr", new Page.LocatorOptions().setHasText(reference))
                  .innerText())
          .contains("Answered");
      staff.open("/demo/mail");
      assertThat(staff.page().locator("table tbody tr").first().innerText()).contains(reference);
    }
  }

  @Test
  void thePagesOfAdministratorsHold(Product product) {
    try (Staff staff = Staff.signIn(product, "administrator")) {
      for (String path : new String[] {"/staff", "/staff/retention", "/staff/privacy"}) {
        staff.check().open(product.url("localhost", path), 200).holds();
      }
      staff.page().fill("#contact", "nonsense");
      staff.check().press("#save");
      assertThat(staff.page().locator("#errorSummary a").count()).isOne();
      staff.page().fill("#contact", "dpo@demo.example");
      staff.check().press("#save");
      staff.check().open(product.url("localhost", "/privacy"), 200).holds();
      assertThat(staff.page().locator("#contact").innerText()).contains("dpo@demo.example");
    }
  }

  @Test
  void anAdministratorDeletesAnAccountOnRequest(Product product) {
    String email;
    try (BrowserContext visitor = Chromium.newVisitor();
        PageCheck check = new PageCheck(visitor)) {
      email = signUp(product, check);
    }
    try (Staff staff = Staff.signIn(product, "administrator")) {
      staff.open("/staff/people?q=" + email);
      staff.check().press("main a[href^='/staff/person?id=']");
      staff.check().press("a[href^='/staff/delete-account']");
      staff.check().holds();
      assertThat(staff.page().locator("main").innerText()).contains(email);
      staff.check().press("#delete");
      assertThat(staff.page().url()).endsWith("/staff/people");
      staff.open("/staff/people?q=" + email);
      assertThat(staff.page().locator("main a[href^='/staff/person?id=']").count()).isZero();
      staff.check().open(product.url("localhost", "/staff/log"), 200);
      assertThat(staff.page().locator("main").innerText()).contains("because its person asked");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/privacy", "/complaint", "/account-deleted"})
  void thePagesForEverybodyHoldInWelshToo(String path, Product product) {
    for (String language : new String[] {"en-GB", "cy-GB"}) {
      try (BrowserContext visitor =
              Chromium.newVisitor(new Browser.NewContextOptions().setLocale(language));
          PageCheck check = new PageCheck(visitor)) {
        check.open(product.url("harbour.localhost", path), 200).holds();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"complaints", "complaint?id=1", "retention", "privacy", "delete-account"})
  void nobodyElseReachesThePagesOfAdministrators(String page, Product product) {
    assertThat(Client.of(product).signedInAs("facilitator").get("/staff/" + page).statusCode())
        .isEqualTo(403);
    assertThat(Client.of(product).get("/staff/" + page).statusCode()).isEqualTo(302);
  }

  @Test
  void aReferenceOfAnotherCouncilIsNotThere(Product product) {
    HttpResponse<String> sent =
        Client.of(product)
            .submit(
                "/complaint",
                Map.of(
                    "kind", "OTHER", "body", "Why?", "email", "one@visitor.example", "send", "x"));
    String receipt = sent.headers().firstValue("Location").orElseThrow();
    String path = receipt.substring(receipt.indexOf("/complaint-sent"));

    assertThat(Client.of(product).get(path).statusCode()).isEqualTo(200);
    assertThat(new Client(product, Product.OTHER_HOST).get(path).statusCode()).isEqualTo(404);
    assertThat(Client.of(product).get("/complaint-sent?ref=AAAA-AAAA").statusCode()).isEqualTo(404);
  }
}
