package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How people show that they live here, and how staff help, in the browser. */
@ExtendWith(WithProduct.class)
class ResidentsIT {

  private static final Pattern CODE = Pattern.compile("\\w{4}-\\w{4}-\\w{4}-\\w");
  private static final String HEADER = "reference,name,date of birth,postcode,ward\n";

  @Test
  void aResidentIsVerifiedByKeyboard(Product product) {
    try (BrowserContext visitor = Chromium.newVisitor();
        PageCheck check = new PageCheck(visitor)) {
      signIn(product, Product.MAIN_HOST, check);
      Page page = check.page();
      check.open(product.url("localhost", "/verify"), 200).holds();
      page.locator("a[href='/verify/match']").focus();
      page.keyboard().press("Enter");
      page.waitForURL("**/verify/match");

      check.press("#match");
      assertThat(page.locator("#errorSummary a").count()).isEqualTo(3);
      check.holds();

      typeFacts(page, "Somebody Else");
      page.locator(".fm-message--danger").waitFor();
      assertThat(page.locator(".fm-message--danger").innerText())
          .contains("We could not verify you this way")
          .contains("4 more times");
      check.holds();

      typeFacts(page, "RESIDENT demo");
      page.waitForURL("**/verify");
      assertThat(page.locator(".fm-summary").innerText()).contains("Old Town", "25 to 44");
      check.holds();
    }
  }

  private static void typeFacts(Page page, String name) {
    page.locator("#name").focus();
    for (String text : new String[] {name, "17", "5", "1990", "zz11aa"}) {
      page.keyboard().press("Control+A");
      page.keyboard().type(text);
      page.keyboard().press("Tab");
    }
    page.keyboard().press("Enter");
  }

  @Test
  void aCodeFromTheDeskNeedsNoScript(Product product) {
    String code;
    try (Staff officer =
        Staff.signIn(product, Product.OTHER_HOST, "facilitator", withoutScript())) {
      officer.open("/staff/desk");
      officer.page().fill("#reference", "demo-1");
      officer.check().press("#findByReference");
      officer.check().press("#makeCode");
      Matcher shown = CODE.matcher(officer.page().locator(".fm-message--success").innerText());
      assertThat(shown.find()).isTrue();
      code = shown.group();
    }
    try (BrowserContext visitor = withoutScript();
        PageCheck check = new PageCheck(visitor)) {
      signIn(product, Product.OTHER_HOST, check);
      check.open(product.url(Product.OTHER_HOST, "/verify/letter"), 200);
      check.page().fill("#code", code.substring(0, 12));
      check.press("#enter");
      assertThat(check.page().locator("#errorSummary a").count()).isOne();

      check.page().fill("#code", code.replace("-", " "));
      check.press("#enter");
      assertThat(check.page().locator(".fm-summary").innerText()).contains("Old Town");
    }
  }

  @Test
  void thePagesOfTheDeskHold(Product product) {
    try (Staff officer = Staff.signIn(product, "facilitator")) {
      officer.check().open(product.url("localhost", "/staff/desk"), 200).holds();
      officer.page().fill("#reference", "no such reference");
      officer.check().press("#findByReference");
      officer.check().holds();

      officer.page().fill("#reference", "DEMO-2");
      officer.check().press("#findByReference");
      officer.check().holds();
      officer.check().press("#makeCode");
      officer.check().holds();

      officer.page().fill("#email", "councillor@demo.example");
      officer.check().press("#findAccount");
      officer.check().press("#verify");
      assertThat(officer.page().locator("#errorSummary a").count()).isOne();
      officer.check().holds();
      officer.page().locator("#documentSeen").check(new Locator.CheckOptions().setForce(true));
      officer.check().press("#verify");
      assertThat(officer.page().locator("main").innerText()).contains("Demo councillor");
    }
  }

  @Test
  void anAdministratorLoadsTheRegister(Product product) throws IOException {
    try (Staff administrator =
        Staff.signIn(product, Product.OTHER_HOST, "administrator", Chromium.newVisitor())) {
      PageCheck check = administrator.check();
      Page page = administrator.page();
      check.open(product.url(Product.OTHER_HOST, "/staff"), 200);
      check.press("a[href='/staff/register']");
      check.holds();
      check.press("#submit");
      assertThat(page.locator("#errorSummary a").count()).isOne();
      check.holds();

      upload(page, HEADER + "R1,Ann,1990-01-01,ZZ1 1AB,Old Town\n=2+2,Bo,never,ZZ1 1AB,Quayside\n");
      check.press("#submit");
      page.locator("#cancel").waitFor();
      check.holds();
      assertThat(page.locator(".fm-message--warning").innerText()).contains("60 people");
      Download rejected = page.waitForDownload(() -> page.click("#fetchRejected"));
      assertThat(Files.readString(rejected.path()))
          .contains("3,The date of birth is not a day")
          .contains(",'=2+2,Bo,never,");
      page.reload();
      check.press("#cancel");
      assertThat(page.locator("main").innerText()).contains("nothing was changed");
      check.holds();

      administrator.open("/staff/register");
      upload(page, HEADER + "R1,\"Ann\n");
      check.press("#submit");
      page.locator(".fm-message--danger").waitFor();
      assertThat(page.locator(".fm-message--danger").innerText()).contains("Line 2");
      check.holds();
    }
  }

  @Test
  void anAdministratorSeesFiguresAndMakesLetters(Product product) {
    try (Staff administrator =
        Staff.signIn(product, Product.OTHER_HOST, "administrator", Chromium.newVisitor())) {
      PageCheck check = administrator.check();
      Page page = administrator.page();
      check.open(product.url(Product.OTHER_HOST, "/staff/residents"), 200).holds();
      check.press("#save");
      assertThat(page.locator("main").innerText()).contains("The settings are saved");

      check.open(product.url(Product.OTHER_HOST, "/staff/letters"), 200).holds();
      upload(page, "reference,name,a\nDEMO-3,Ann,1 Road\n");
      Download letters = page.waitForDownload(() -> page.click("#print"));
      assertThat(letters.path()).isNotEmptyFile();
      assertThat(letters.suggestedFilename()).isEqualTo("letters.pdf");

      page.reload();
      upload(page, "reference,name,a\nDEMO-999,Ann,1 Road\n");
      check.press("#print");
      assertThat(page.locator("main").innerText()).contains("Line 2");
      check.holds();
    }
  }

  @Test
  void whoMayNotIsRefused(Product product) {
    try (Staff councillor = Staff.signIn(product, "councillor")) {
      councillor.check().open(product.url("localhost", "/staff/desk"), 403);
      councillor.check().open(product.url("localhost", "/staff/register"), 403);
    }
    try (Staff facilitator = Staff.signIn(product, "facilitator")) {
      facilitator.check().open(product.url("localhost", "/staff/register"), 403);
      facilitator.check().open(product.url("localhost", "/staff/desk-person?entry=0"), 404);
    }
    try (Staff administrator = Staff.signIn(product, "administrator")) {
      administrator.check().open(product.url("localhost", "/staff/register-import?id=1"), 404);
    }
  }

  private static void upload(Page page, String content) {
    page.setInputFiles(
        "#file",
        new FilePayload("register.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
  }

  private static void signIn(Product product, String host, PageCheck check) {
    check.open(product.url(host, "/sign-in?next=/verify"), 200);
    check.page().fill("#email", "resident@demo.example");
    check.page().fill("#password", Product.PASSWORD);
    check.press("#signIn");
  }

  private static BrowserContext withoutScript() {
    return Chromium.newVisitor(
        new Browser.NewContextOptions().setLocale("en-GB").setJavaScriptEnabled(false));
  }
}
