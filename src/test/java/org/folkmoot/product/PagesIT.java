package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, in the brands of both councils, wide and narrow. */
@ExtendWith(WithProduct.class)
@LongRun
class PagesIT {

  private static final List<String> HOSTS = List.of(Product.MAIN_HOST, Product.OTHER_HOST);

  static Stream<Arguments> publicPages() {
    return HOSTS.stream()
        .flatMap(host -> EveryPage.PUBLIC.stream().map(path -> Arguments.of(host, path)));
  }

  /** The second council of the demo has ideas of its own, whose numbers go on. */
  private static String there(String host, String path) {
    return host.equals(Product.OTHER_HOST)
        ? path.replace("ref=P1", "ref=P7")
            .replace("refs=P1,P2", "refs=P7,P8")
            .replace("/comment?id=1", "/comment?id=30")
        : path;
  }

  @ParameterizedTest
  @MethodSource("publicPages")
  void aPublicPageHolds(String host, String path, Product product) {
    try (BrowserContext visitor = Chromium.newVisitor();
        PageCheck check = new PageCheck(visitor)) {
      check.open(product.url(host, there(host, path)), 200).holds();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "harbour.localhost"})
  void theMissingPageHolds(String host, Product product) {
    try (BrowserContext visitor = Chromium.newVisitor();
        PageCheck check = new PageCheck(visitor)) {
      check.open(product.url(host, "/no-such-page"), 404).holds();
      check.open(product.url(host, "/outcome?round=no-such-round"), 404).holds();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/projects?round=city-budget-2025",
        "/outcome?round=city-budget-2025",
        "/sign-in",
        "/help"
      })
  void aPageInWelshHolds(String path, Product product) {
    try (BrowserContext visitor =
            Chromium.newVisitor(new Browser.NewContextOptions().setLocale("cy-GB"));
        PageCheck check = new PageCheck(visitor)) {
      check.open(product.url("localhost", path), 200).holds();

      assertThat(check.page().getAttribute("html", "lang")).isEqualTo("cy");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "harbour.localhost"})
  void thePagesOfStaffHold(String host, Product product) {
    try (Staff staff = Staff.signIn(product, host, "facilitator", Chromium.newVisitor())) {
      for (String path : EveryPage.FACILITATOR) {
        staff.check().open(product.url(host, there(host, path)), 200).holds();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "harbour.localhost"})
  void thePagesOfAdministratorsHold(String host, Product product) {
    try (Staff staff = Staff.signIn(product, host, "administrator", Chromium.newVisitor())) {
      for (String path : EveryPage.ADMINISTRATOR) {
        staff.check().open(product.url(host, there(host, path)), 200).holds();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "harbour.localhost"})
  void thePagesOfResidentsHold(String host, Product product) {
    try (BrowserContext visitor = Chromium.newVisitor();
        PageCheck check = new PageCheck(visitor)) {
      signIn(product, check, host, "resident");
      for (String path : EveryPage.RESIDENT) {
        check.open(product.url(host, there(host, path)), 200).holds();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "harbour.localhost"})
  void whatTheAuthorOfAHiddenIdeaIsToldHolds(String host, Product product) {
    try (BrowserContext visitor = Chromium.newVisitor();
        PageCheck check = new PageCheck(visitor)) {
      signIn(product, check, host, "imran");
      check.press("main a[href^='/proposal?ref='] >> nth=0");
      check.holds();
      check.press("main a[href^='/appeal?case=']");
      assertThat(URI.create(check.page().url()).getPath()).isEqualTo("/appeal");
      check.holds();
    }
  }

  private static void signIn(Product product, PageCheck check, String host, String name) {
    check.open(product.url(host, "/sign-in?next=/account"), 200);
    check.page().fill("#email", name + "@demo.example");
    check.page().fill("#password", Product.PASSWORD);
    check.press("#signIn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "harbour.localhost"})
  void thePagesOfOnePersonHold(String host, Product product) {
    try (Staff staff = Staff.signIn(product, host, "administrator", Chromium.newVisitor())) {
      staff.open("/staff/people?q=councillor");
      follow(staff, "main a[href^='/staff/person?id=']", "/staff/person");
      follow(staff, "a[href^='/staff/role?change=withdraw']", "/staff/role");
      staff.page().goBack();
      follow(staff, "a[href^='/staff/delete-account']", "/staff/delete-account");
      staff.open("/staff/register");
      follow(staff, "main a[href^='/staff/register-import']", "/staff/register-import");
      staff.open("/staff/desk");
      staff.page().fill("#reference", "DEMO-2");
      follow(staff, "#findByReference", "/staff/desk-person");
      staff.open("/complaint");
      staff.page().fill("#body", "What do you keep about me?");
      staff.page().fill("#email", "pages@visitor.example");
      follow(staff, "#send", "/complaint-sent");
      staff.open("/staff/complaints");
      follow(staff, "main a[href^='/staff/complaint?id=']", "/staff/complaint");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "harbour.localhost"})
  void anImportThatFailedHolds(String host, Product product) {
    try (Staff staff = Staff.signIn(product, host, "facilitator", Chromium.newVisitor())) {
      staff.importText("/staff/import?process=city-budget-2025", "broken.pb", "not a Pabulib file");

      assertThat(staff.page().url()).contains("/staff/import-job?");
      assertThat(staff.page().locator(".fm-message--danger").count()).isOne();
      staff.check().holds();
    }
  }

  private static void follow(Staff staff, String link, String path) {
    Locator first = staff.page().locator(link).first();
    assertThat(first.count()).as(link).isOne();
    staff.check().press(link + " >> nth=0");
    assertThat(URI.create(staff.page().url()).getPath()).isEqualTo(path);
    staff.check().holds();
  }

  @Test
  void theRefusalHolds(Product product) {
    try (Staff staff = Staff.signIn(product, "councillor")) {
      staff.check().open(product.url("localhost", "/staff"), 200).holds();
      staff.check().open(product.url("localhost", "/staff/process"), 403).holds();
    }
  }

  @Test
  void formsWithErrorsHold(Product product) {
    try (Staff staff = Staff.signIn(product, "facilitator")) {
      assertFaultIsShown(product, staff, "/staff/process-about", "#save");
      assertFaultIsShown(product, staff, "/staff/round?process=city-budget-2026", "#save");
      assertFaultIsShown(product, staff, "/staff/import?process=city-budget-2026", "#submit");
      assertFaultIsShown(product, staff, "/account/password", "#save");
      staff.open("/staff/process-days?process=city-budget-2026");
      staff.page().fill("#firstVOTE", "2047-03-14");
      staff.page().fill("#lastVOTE", "2047-03-01");
      staff.check().press("#save");
      assertThat(staff.page().locator("#errorSummary").count()).isOne();
      assertThat(staff.page().inputValue("#firstVOTE")).isEqualTo("2047-03-14");
      staff.check().holds();
    }
  }

  private static void assertFaultIsShown(Product product, Staff staff, String path, String button) {
    staff.check().open(product.url("localhost", path), 200);
    staff.check().press(button);
    Page page = staff.page();
    assertThat(page.locator("#errorSummary a").count()).as(path).isPositive();
    for (Locator link : page.locator("#errorSummary a").all()) {
      assertThat(page.locator(String.valueOf(link.getAttribute("href"))).count())
          .as("target of %s on %s", link.getAttribute("href"), path)
          .isOne();
    }
    assertThat(page.title()).startsWith("Error:");
    staff.check().holds();
  }

  @Test
  void theSignInFormWithErrorsHolds(Product product) {
    try (BrowserContext visitor = Chromium.newVisitor();
        PageCheck check = new PageCheck(visitor)) {
      check.open(product.url("harbour.localhost", "/sign-in"), 200);
      check.press("#signIn");
      assertThat(check.page().locator("#errorSummary a").count()).isEqualTo(2);
      check.holds();

      check.page().fill("#email", "somebody@demo.example");
      check.page().fill("#password", "wrong");
      check.press("#signIn");
      assertThat(check.page().locator("#errorSummary a").count()).isOne();
      assertThat(check.page().inputValue("#email")).isEqualTo("somebody@demo.example");
      assertThat(check.page().inputValue("#password")).isEmpty();
      check.holds();
    }
  }
}
