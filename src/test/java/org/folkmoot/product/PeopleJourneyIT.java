package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do with their accounts, in a browser and without a mouse where a form is sent. */
@ExtendWith(WithProduct.class)
class PeopleJourneyIT {

  private static final String PASSWORD = "violet kettle harbour nine";
  private static final String OTHER_PASSWORD = "seven quiet lanterns drift";

  @Test
  void aResidentOpensAnAccountByACode(Product product) {
    String email = newAddress();
    try (BrowserContext visitor = Chromium.newVisitor();
        PageCheck check = new PageCheck(visitor)) {
      Page page = check.page();
      check.open(product.url("localhost", "/sign-in"), 200);
      check.press("a[href='/sign-up']");
      check.holds();
      check.press("#send");
      assertThat(page.locator("#errorSummary a").count()).isOne();
      check.holds();
      page.fill("#email", email);
      check.press("#send");
      check.holds();
      page.fill("#code", "WRNG-CDE2");
      check.press("#enter");
      assertThat(page.title()).startsWith("Error:");
      check.holds();

      page.fill(
          "#code", DemoLetters.codeIn(letter(product, email, "Confirm")).toLowerCase(Locale.ROOT));
      check.press("#enter");
      check.holds();
      page.fill("#name", "Carys");
      page.fill("#password", "passwordpassword");
      check.press("#finish");
      assertThat(page.locator("#errorSummary").textContent()).contains("others guess soon");
      assertThat(page.inputValue("#name")).isEqualTo("Carys");
      check.holds();
      page.fill("#password", PASSWORD);
      check.press("#finish");

      assertThat(page.url()).endsWith("/account");
      assertThat(page.locator("main").textContent()).contains("Carys", email);
      check.holds();
    }
  }

  /** A mail scanner opens links before people do; only the button uses one up (AU-8). */
  @Test
  void lookingAtALinkDoesNotUseItUp(Product product) {
    String email = newAddress();
    Client person = Client.of(product);
    person.submit("/sign-up", Map.of("email", email, "send", "x"));
    String link = DemoLetters.linkIn(letter(product, email, "Confirm"));
    for (int scan = 0; scan < 3; scan++) {
      assertThat(Client.of(product).get(link).statusCode()).isEqualTo(200);
    }

    Map<String, String> form = Map.of("name", "Dai", "password", PASSWORD, "finish", "x");
    assertThat(person.submit(link, form).statusCode()).isEqualTo(302);
    assertThat(Client.of(product).get(link).body()).contains("no longer counts");
    assertThat(person.get("/account").body()).contains("Dai", email);
    assertThat(person.get(link).headers().firstValue("Referrer-Policy")).contains("no-referrer");
  }

  /** AU-4: the page says the same, the letter tells the difference. */
  @Test
  void aKnownAddressIsToldByLetterOnly(Product product) {
    Client client = Client.of(product);
    String unknown = newAddress();

    var known = client.submit("/sign-up", Map.of("email", "trustee@demo.example", "send", "x"));
    var other = client.submit("/sign-up", Map.of("email", unknown, "send", "x"));

    assertThat(known.statusCode()).isEqualTo(other.statusCode()).isEqualTo(302);
    assertThat(path(known)).isEqualTo(path(other));
    assertThat(letter(product, "trustee@demo.example", "already have an account"))
        .doesNotContain("sign-up-finish");
    assertThat(letter(product, unknown, "Confirm")).contains("sign-up-finish");
  }

  private static String path(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
  }

  @Test
  void aForgottenPasswordIsReplacedByLetterAndEndsEverySignIn(Product product) {
    String email = newAddress();
    Client elsewhere = account(product, email, "Eluned");
    Client person = Client.of(product);

    person.submit("/forgot-password", Map.of("email", email, "send", "x"));
    String link = DemoLetters.linkIn(letter(product, email, "Choose a new password"));
    person.submit(link, Map.of("password", OTHER_PASSWORD, "reset", "x"));

    assertThat(elsewhere.get("/account").statusCode()).as("signed out").isEqualTo(302);
    assertThat(person.trySignIn(email, PASSWORD).statusCode()).isEqualTo(200);
    assertThat(person.trySignIn(email, OTHER_PASSWORD).statusCode()).isEqualTo(302);
    assertThat(person.get(link).body()).contains("no longer counts");
  }

  /** AU-7. */
  @Test
  void theHostOfARequestNeverReachesALetter(Product product) {
    String email = newAddress();
    account(product, email, "Ffion");

    Client.of(product)
        .submit(
            "/forgot-password",
            Map.of("email", email, "send", "x", "X-Forwarded-Host", "evil.example"));

    assertThat(letter(product, email, "Choose a new password"))
        .contains(product.url("localhost", "/reset-password"))
        .doesNotContain("evil");
  }

  @Test
  void aSecondFactorIsAskedForFromThenOn(Product product) throws Exception {
    String email = newAddress();
    account(product, email, "Gwen");
    try (BrowserContext visitor = Chromium.newVisitor();
        PageCheck check = new PageCheck(visitor)) {
      Page page = check.page();
      signIn(product, check, email);
      check.open(product.url("localhost", "/account/second-factor"), 200).holds();
      check.press("#begin");
      check.holds();
      String seed = String.valueOf(page.locator("main code").textContent());
      String code = AppCodes.now(seed);
      page.fill("#code", code);
      check.press("#confirmCode");
      check.holds();
      String recovery = page.locator(".fm-codes code").first().textContent();

      Client thief = Client.of(product);
      thief.trySignIn(email, PASSWORD);
      assertThat(thief.get("/account").headers().firstValue("Location").orElse(""))
          .contains("/second-step");

      visitor.clearCookies();
      signIn(product, check, email);
      assertThat(page.url()).contains("/second-step");
      check.holds();
      page.fill("#secret", code);
      check.press("#confirm");
      assertThat(page.locator("#errorSummary").textContent())
          .as("the same code again (AU-9)")
          .contains("was used before");
      check.holds();
      page.fill("#secret", recovery.toLowerCase(Locale.ROOT).replace("-", " "));
      check.press("#confirm");
      assertThat(page.url()).doesNotContain("second-step");

      visitor.clearCookies();
      signIn(product, check, email);
      page.fill("#secret", recovery);
      check.press("#confirm");
      assertThat(page.locator("#errorSummary").count()).as("recovery codes work once").isOne();
    }
  }

  @Test
  void anAdministratorGivesARoleAndTakesItBack(Product product) {
    String email = newAddress();
    Client person = account(product, email, "Heledd");
    try (Staff staff = Staff.signIn(product, "administrator")) {
      Page page = staff.page();
      staff.check().open(product.url("localhost", "/staff/people?q=" + email), 200).holds();
      staff.check().press("main table a");
      staff.check().holds();
      page.selectOption("#role", "AUDITOR");
      staff.check().press("#choose");
      staff.check().holds();
      staff.check().press("#change");
      assertThat(page.locator("main").textContent()).contains("Heledd has the role now");
      staff.check().holds();

      assertThat(person.get("/staff/log").statusCode()).isEqualTo(200);
      assertThat(letter(product, email, "new role")).contains("Auditor");

      staff.check().press("a[href*='change=withdraw']");
      staff.check().holds();
      staff.check().press("#change");

      assertThat(person.get("/staff/log").statusCode()).as("from the next request").isEqualTo(403);
      staff.check().open(product.url("localhost", "/staff/log"), 200);
      assertThat(page.locator("main").textContent())
          .contains("Gave Heledd the role of auditor", "Withdrew the role of auditor");
    }
  }

  @Test
  void somebodyIsInvitedToAProcessAndMayWorkThereOnly(Product product) {
    String email = newAddress();
    try (Staff staff = Staff.signIn(product, "administrator")) {
      staff
          .check()
          .open(product.url("localhost", "/staff/team?process=city-budget-2026"), 200)
          .holds();
      staff.page().fill("#email", email);
      staff.page().selectOption("#role", "FACILITATOR");
      staff.check().press("#add");
      staff.check().holds();
    }
    Client person = Client.of(product);
    String link = DemoLetters.linkIn(letter(product, email, "invited"));

    person.submit(link, Map.of("name", "Ieuan", "password", PASSWORD, "finish", "x"));

    assertThat(person.get("/staff/process?process=city-budget-2026").statusCode()).isEqualTo(200);
    assertThat(person.get("/staff/process?process=city-budget-2025").statusCode()).isEqualTo(403);
    assertThat(person.get("/staff/process").statusCode()).as("a new one").isEqualTo(403);
  }

  /** What was typed is there again after signing in. */
  @Test
  void aHalfFilledFormSurvivesSigningIn(Product product) {
    String email = newAddress();
    account(product, email, "Lowri");
    try (BrowserContext visitor = Chromium.newVisitor();
        PageCheck check = new PageCheck(visitor)) {
      Page page = check.page();
      signIn(product, check, email);
      check.open(product.url("localhost", "/account/details"), 200);
      page.fill("#name", "Lowri ferch Ŵyn");
      page.check("input[value='cy']");
      visitor.clearCookies();
      check.press("#save");
      assertThat(page.url()).contains("/sign-in?next=");
      page.fill("#email", email);
      page.fill("#password", PASSWORD);
      check.press("#signIn");

      assertThat(page.url()).endsWith("/account/details");
      assertThat(page.inputValue("#name")).isEqualTo("Lowri ferch Ŵyn");
      assertThat(page.isChecked("input[value='cy']")).isTrue();
      assertThat(page.locator("main").textContent()).contains("was kept");
      check.holds();
      check.press("#save");
      assertThat(page.locator("main").textContent()).contains("Lowri ferch Ŵyn", "Cymraeg");
    }
  }

  /** W-1 (CVE 2026-23891: the name of a person). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=x onerror=alert(1)>",
        "\"><script>alert(1)</script>",
        "\"><b id=injected>",
        "#{7*6}${7*6}",
        "</title><svg onload=alert(1)>"
      })
  void aNameIsTextWhereverItIsShown(String name, Product product) {
    String email = newAddress();
    Client person = account(product, email, name);
    Client administrator = Client.of(product).signedInAs("administrator");
    String people = administrator.get("/staff/people?q=" + email).body();
    Matcher id = Pattern.compile("/staff/person\\?id=(\\d+)").matcher(people);
    assertThat(id.find()).isTrue();

    for (String page :
        List.of(
            people,
            administrator.get("/staff/person?id=" + id.group(1)).body(),
            administrator.get("/staff/role?change=grant&role=AUDITOR&id=" + id.group(1)).body(),
            person.get("/").body(),
            person.get("/account").body(),
            person.get("/account/details").body())) {
      assertThat(page)
          .doesNotContain("<img src=x", "<script>alert", "<b id=injected", "<svg onload", ">4242");
    }
  }

  @Test
  void everySignInIsListedAndCanBeEnded(Product product) {
    String email = newAddress();
    Client lost = account(product, email, "Mair");
    try (BrowserContext visitor = Chromium.newVisitor();
        PageCheck check = new PageCheck(visitor)) {
      signIn(product, check, email);
      check.open(product.url("localhost", "/account/sign-ins"), 200).holds();
      check.press("#endOthers");
      check.holds();

      assertThat(check.page().locator(".fm-ruled > li").count()).isOne();
      assertThat(lost.get("/account").statusCode()).isEqualTo(302);
      check.open(product.url("localhost", "/account"), 200).holds();
    }
  }

  @Test
  void anAccountMovesToANewAddressByALetter(Product product) {
    String email = newAddress();
    String wanted = newAddress();
    Client person = account(product, email, "Nia");

    person.submit("/account/email", Map.of("email", wanted, "send", "x"));
    assertThat(person.get("/account").body()).contains("We are sending an e-mail to " + wanted);
    assertThat(person.get("/account").body()).contains(email).doesNotContain(wanted);
    assertThat(letter(product, email, "about to change")).contains("somebody");
    person.submit(DemoLetters.linkIn(letter(product, wanted, "Confirm")), Map.of("take", "x"));

    assertThat(person.get("/account").body()).contains(wanted).doesNotContain(email);
    assertThat(Client.of(product).trySignIn(email, PASSWORD).statusCode()).isEqualTo(200);
    assertThat(Client.of(product).trySignIn(wanted, PASSWORD).statusCode()).isEqualTo(302);
  }

  private static void signIn(Product product, PageCheck check, String email) {
    check.open(product.url("localhost", "/sign-in"), 200);
    check.page().fill("#email", email);
    check.page().fill("#password", PASSWORD);
    check.press("#signIn");
  }

  /** Somebody with a new account, signed in. */
  private static Client account(Product product, String email, String name) {
    Client person = Client.of(product);
    person.submit("/sign-up", Map.of("email", email, "send", "x"));
    String link = DemoLetters.linkIn(letter(product, email, "Confirm"));
    Map<String, String> form = Map.of("name", name, "password", PASSWORD, "finish", "x");
    assertThat(person.submit(link, form).statusCode()).isEqualTo(302);
    return person;
  }

  private static String letter(Product product, String email, String subject) {
    return new DemoLetters(Client.of(product)).latest(email, subject);
  }

  private static String newAddress() {
    return UUID.randomUUID() + "@example.org";
  }
}
