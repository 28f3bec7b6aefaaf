package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.accounts.oidc.Fault;
import org.folkmoot.accounts.oidc.ProviderStub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in by other services, which run beside the product (AU-11, AU-12, AZ-6, W-12). */
class ForeignSignInIT {

  private static final String FIRST = "Sign in with First";
  private static final String PLAIN = "Sign in with Plain";
  private static final String NEXT = "/account/details";
  private static final ProviderStub NAMED_SERVICE = new ProviderStub();
  private static final ProviderStub PLAIN_SERVICE = new ProviderStub();
  private static final Product PRODUCT =
      Product.start(
          Product.newFolder("oidc"),
          Map.of("FOLKMOOT_OIDC_LOCAL", "true", "FOLKMOOT_PROXIES", "127.0.0.1"));

  @BeforeAll
  static void start() {
    NAMED_SERVICE.nameItself(NAMED_SERVICE.issuer());
    Traveller.addService(Client.of(PRODUCT).signedInAs("administrator"), "First", NAMED_SERVICE);
    Traveller.addService(Client.of(PRODUCT).signedInAs("administrator"), "Plain", PLAIN_SERVICE);
    Client other = new Client(PRODUCT, Product.OTHER_HOST).signedInAs("administrator");
    Traveller.addService(other, "First", NAMED_SERVICE);
  }

  @AfterAll
  static void stop() {
    PRODUCT.close();
    NAMED_SERVICE.close();
    PLAIN_SERVICE.close();
  }

  @AfterEach
  void doRight() {
    NAMED_SERVICE.doRight();
    PLAIN_SERVICE.doRight();
  }

  /** Somebody new whom both services know. */
  private static Traveller traveller() {
    String subject = UUID.randomUUID().toString();
    NAMED_SERVICE.person(subject, "Ann Example", subject + "@example.org");
    PLAIN_SERVICE.person(subject, "Ann Example", subject + "@example.org");
    return new Traveller(Client.of(PRODUCT));
  }

  private static String newAddress() {
    return UUID.randomUUID() + "@example.org";
  }

  @Test
  void anAccountIsOpenedByALetterAndEnteredByTheServiceFromThenOn() {
    Traveller ann = traveller();

    assertThat(ann.openAccount(FIRST, "Ann", newAddress())).isEqualTo(NEXT);
    assertThat(ann.isSignedIn()).isTrue();

    Traveller again = new Traveller(Client.of(PRODUCT));
    assertThat(again.signIn("/sign-in?next=/account/sign-ins", FIRST))
        .isEqualTo("/account/sign-ins");
    assertThat(again.isSignedIn()).isTrue();
  }

  /** AU-11. */
  @ParameterizedTest
  @EnumSource(Fault.class)
  void whatAServiceDoesWrongSignsNobodyIn(Fault fault) {
    Traveller ann = traveller();
    ann.openAccount(FIRST, "Ann", newAddress());
    Traveller again = new Traveller(Client.of(PRODUCT));
    NAMED_SERVICE.doWrong(fault);

    String lead = again.signIn("/sign-in?next=" + NEXT, FIRST);

    assertThat(lead).startsWith("/sign-in?refused=").endsWith("&next=%2Faccount%2Fdetails");
    assertThat(again.isSignedIn()).isFalse();
    assertThat(again.client().get(lead).body())
        .contains("We could not sign you in with First. Try again or use your password.");
  }

  @Test
  void aRotatedKeyCounts() {
    Traveller ann = traveller();
    ann.openAccount(PLAIN, "Ann", newAddress());
    PLAIN_SERVICE.rotate();

    assertThat(new Traveller(Client.of(PRODUCT)).signIn("/sign-in?next=" + NEXT, PLAIN))
        .isEqualTo(NEXT);
  }

  @Test
  void anAnswerCountsOnce() {
    Traveller ann = traveller();
    ann.openAccount(FIRST, "Ann", newAddress());
    Traveller again = new Traveller(Client.of(PRODUCT));
    String back = Traveller.approve(again.leave("/sign-in?next=" + NEXT, FIRST));
    String errand = String.valueOf(again.client().cookies().get("folkmoot-errand"));

    assertThat(again.arrive(back)).isEqualTo(NEXT);
    String second =
        Client.of(PRODUCT)
            .get(back, "Cookie", "folkmoot-errand=" + errand)
            .headers()
            .firstValue("Location")
            .orElse("");

    assertThat(second).contains("/sign-in?refused=0");
  }

  /** The code of somebody else's answer, under a state of one's own. */
  @Test
  void aCodeOfAnotherRequestIsRefused() {
    Traveller ann = traveller();
    ann.openAccount(FIRST, "Ann", newAddress());
    Traveller victim = new Traveller(Client.of(PRODUCT));
    Traveller attacker = new Traveller(Client.of(PRODUCT));
    String ofVictim = Traveller.approve(victim.leave("/sign-in", FIRST));
    String ofAttacker = Traveller.approve(attacker.leave("/sign-in", FIRST));
    String code = ofVictim.replaceFirst(".*code=([^&]+).*", "$1");

    String lead = attacker.arrive(ofAttacker.replaceFirst("code=[^&]+", "code=" + code));

    assertThat(lead).startsWith("/sign-in?refused=");
    assertThat(attacker.isSignedIn()).isFalse();
  }

  @Test
  void anAnswerToAnotherBrowserIsRefusedAndStillCountsInItsOwn() {
    Traveller ann = traveller();
    ann.openAccount(FIRST, "Ann", newAddress());
    Traveller attacker = new Traveller(Client.of(PRODUCT));
    String back = Traveller.approve(attacker.leave("/sign-in?next=" + NEXT, FIRST));
    Traveller victim = new Traveller(Client.of(PRODUCT));
    victim.leave("/sign-in", FIRST);

    assertThat(victim.arrive(back)).startsWith("/sign-in?refused=0");
    assertThat(victim.isSignedIn()).isFalse();
    assertThat(new Traveller(Client.of(PRODUCT)).arrive(back)).startsWith("/sign-in?refused=0");
    assertThat(attacker.arrive(back)).isEqualTo(NEXT);
  }

  /** AZ-6, CVE 2026-45414: the same service, browser and person, another council. */
  @Test
  void anAnswerToAnotherCouncilIsRefusedAndItsIdentitiesAreNotKnownThere() {
    Traveller ann = traveller();
    ann.openAccount(FIRST, "Ann", newAddress());
    Traveller here = new Traveller(Client.of(PRODUCT));
    String back = Traveller.approve(here.leave("/sign-in", FIRST));
    Traveller there = new Traveller(here.client().movedTo(Product.OTHER_HOST));

    assertThat(there.arrive(back)).startsWith("/sign-in?refused=0");
    assertThat(there.isSignedIn()).isFalse();
    Traveller stranger = new Traveller(new Client(PRODUCT, Product.OTHER_HOST));
    String address = stranger.leave("/sign-in", FIRST);
    assertThat(address).contains("redirect_uri=http%3A%2F%2Fharbour.localhost%3A");
    assertThat(stranger.arrive(Traveller.approve(address))).isEqualTo("/service-sign-up");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "https://else.example", "http://127.0.0.1:1"})
  void anAnswerInTheNameOfAnotherServiceIsRefused(String issuer) {
    Traveller ann = traveller();
    ann.openAccount(FIRST, "Ann", newAddress());
    Traveller again = new Traveller(Client.of(PRODUCT));
    String back = Traveller.approve(again.leave("/sign-in", FIRST));

    String lead =
        again.arrive(back.replaceFirst("&iss=[^&]*", issuer.isEmpty() ? "" : "&iss=" + issuer));

    assertThat(lead).startsWith("/sign-in?refused=");
    assertThat(again.isSignedIn()).isFalse();
  }

  /** Mix-up: begun at one service, answered by the other. */
  @Test
  void theCodeOfOneServiceIsWorthNothingAtAnother() {
    Traveller ann = traveller();
    ann.openAccount(FIRST, "Ann", newAddress());
    Traveller victim = new Traveller(Client.of(PRODUCT));
    String toPlain = victim.leave("/sign-in", PLAIN);
    String toFirst = toPlain.replace(PLAIN_SERVICE.issuer(), NAMED_SERVICE.issuer());

    assertThat(victim.arrive(Traveller.approve(toFirst))).startsWith("/sign-in?refused=");
    assertThat(victim.isSignedIn()).isFalse();
  }

  /** AU-11: the same address under another subject is somebody else, verified or not. */
  @Test
  void anEqualAddressIsNeverLinked() {
    String email = newAddress();
    Traveller owner = traveller();
    owner.openAccount(FIRST, "Ann", email);
    Traveller other = traveller();
    NAMED_SERVICE.person(UUID.randomUUID().toString(), "Not Ann", email);

    assertThat(other.signIn("/sign-in", FIRST)).isEqualTo("/service-sign-up");
    String codePage = other.ask("Not Ann", email);

    assertThat(codePage).startsWith("/service-sign-up-code?ref=");
    assertThat(other.newestLetter()).contains("It has an account already").contains(email);
    assertThat(other.submit(codePage, Map.of("code", "AAAA-AAAA", "enter", "x"))).isEmpty();
    assertThat(other.isSignedIn()).isFalse();
  }

  /** AU-12. */
  @Test
  void theLastWayInStaysAndAnotherMayGo() {
    Traveller ann = traveller();
    ann.openAccount(FIRST, "Ann", newAddress());

    assertThat(ann.press("/account/services", "Unlink First").body())
        .contains("This is your only way to sign in");

    assertThat(ann.signIn("/account/services", "Link Plain"))
        .isEqualTo("/account/services?linked=yes");
    assertThat(ann.newestLetter()).contains("can be entered with Plain");
    assertThat(ann.press("/account/services", "Unlink First").statusCode()).isEqualTo(302);
    assertThat(ann.newestLetter()).contains("First no longer leads into your account");
    assertThat(new Traveller(Client.of(PRODUCT)).signIn("/sign-in", FIRST))
        .isEqualTo("/service-sign-up");
    assertThat(new Traveller(Client.of(PRODUCT)).signIn("/sign-in?next=" + NEXT, PLAIN))
        .isEqualTo(NEXT);
  }

  /** AU-12: linking asks the service to let the person sign in there anew. */
  @Test
  void linkingWithAnOldSignInThereIsRefused() {
    Traveller ann = traveller();
    ann.openAccount(FIRST, "Ann", newAddress());
    PLAIN_SERVICE.claim("auth_time", 1_700_000_000L);

    String address = ann.leave("/account/services", "Link Plain");

    assertThat(address).contains("max_age=0");
    assertThat(ann.arrive(Traveller.approve(address))).startsWith("/account/services?refused=");
    assertThat(ann.client().get("/account/services").body()).contains("Link Plain");
  }

  @Test
  void whoeverIsLinkedElsewhereIsNotLinkedAgain() {
    Traveller ann = traveller();
    ann.openAccount(PLAIN, "Ann", newAddress());
    Traveller ben = new Traveller(Client.of(PRODUCT));
    NAMED_SERVICE.person(UUID.randomUUID().toString(), "Ben", newAddress());
    ben.openAccount(FIRST, "Ben", newAddress());

    assertThat(ben.signIn("/account/services", "Link Plain"))
        .isEqualTo("/account/services?taken=yes");
  }

  /** Somebody signs out and another in while the way to the service is open. */
  @Test
  void aLinkThatSomebodyElseBeganIsRefused() {
    Traveller ann = traveller();
    ann.openAccount(FIRST, "Ann", newAddress());
    String back = Traveller.approve(ann.leave("/account/services", "Link Plain"));
    ann.client().signedInAs("councillor");

    assertThat(ann.arrive(back)).startsWith("/account/services?refused=");
  }

  /**
   * Pre-hijacking, classic and by a service that verifies nothing: nothing waits for the victim.
   */
  @Test
  void nobodyPreparesAnAccountForTheAddressOfSomebodyElse() {
    String victim = newAddress();
    Traveller attacker = traveller();
    NAMED_SERVICE.person(UUID.randomUUID().toString(), "Attacker", victim);
    attacker.signIn("/sign-in", FIRST);
    attacker.ask("Attacker", victim);
    attacker.submit("/sign-up", Map.of("email", victim, "send", "x"));

    Traveller owner = new Traveller(Client.of(PRODUCT));
    NAMED_SERVICE.person(UUID.randomUUID().toString(), "Victim", victim);
    owner.openAccount(FIRST, "Victim", victim);

    assertThat(owner.isSignedIn()).isTrue();
    assertThat(attacker.isSignedIn()).isFalse();
    assertThat(owner.client().get("/account/sign-ins").body()).doesNotContain("Sign out there");
  }

  /** Pre-hijacking, the other three: sessions, linked identities and moves of address end. */
  @Test
  void aPasswordByLetterEndsWhateverAnIntruderLeftBehind() {
    String email = newAddress();
    Traveller intruder = traveller();
    intruder.openAccount(FIRST, "Intruder", email);
    intruder.submit("/account/email", Map.of("email", "intruder@example.net", "send", "x"));
    Traveller owner = new Traveller(Client.of(PRODUCT));
    owner.submit("/forgot-password", Map.of("email", email, "send", "x"));
    String link =
        owner.newestLetter().replaceFirst("(?s).*(/reset-password\\?token=[^\\s<\"]+).*", "$1");

    assertThat(link).startsWith("/reset-password?token=");
    owner.submit(link, Map.of("password", "seven green lanterns wander", "reset", "x"));

    assertThat(intruder.isSignedIn()).isFalse();
    assertThat(new Traveller(Client.of(PRODUCT)).signIn("/sign-in", FIRST))
        .isEqualTo("/service-sign-up");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://evil.example"})
  void theWayBackStaysOnTheSite(String next) {
    Traveller ann = traveller();
    ann.openAccount(FIRST, "Ann", newAddress());

    assertThat(
            new Traveller(Client.of(PRODUCT))
                .signIn("/sign-in?next=" + next.replace("\\", "%5C"), FIRST))
        .isEqualTo("/");
  }

  @Test
  void theLogSaysWhyAndNothingOfThePerson() {
    Traveller ann = traveller();
    NAMED_SERVICE.doWrong(Fault.FORGED_SIGNATURE);
    long before = PRODUCT.logSize();

    String back = Traveller.approve(ann.leave("/sign-in", FIRST));
    ann.arrive(back);

    assertThat(PRODUCT.log(before))
        .contains("token-invalid")
        .doesNotContain(
            back.replaceFirst(".*code=([^&]+).*", "$1"),
            back.replaceFirst(".*state=([^&]+).*", "$1"),
            "eyJ",
            "Ann");
  }

  @Test
  void onlyAdministratorsSetServicesUp() {
    for (String page : new String[] {"/staff/sign-in-services", "/staff/sign-in-service"}) {
      assertThat(Client.of(PRODUCT).signedInAs("facilitator").get(page).statusCode())
          .isEqualTo(403);
    }
  }

  /** The whole way in a browser, with a form that was half filled when the sign-in ended. */
  @Test
  void somebodyComesBackToAHalfFilledForm() {
    String email = newAddress();
    NAMED_SERVICE.person(UUID.randomUUID().toString(), "Ann Example", email);
    PLAIN_SERVICE.person(UUID.randomUUID().toString(), "Ann Example", email);
    try (BrowserContext visitor = Chromium.newVisitor();
        PageCheck check = new PageCheck(visitor)) {
      Page page = check.page();
      check.open(PRODUCT.url("localhost", "/sign-in?next=" + NEXT), 200).holds();
      page.click("input[value='" + FIRST + "']");
      page.waitForURL("**/service-sign-up");
      check.holds();
      assertThat(page.inputValue("#email")).isEqualTo(email);
      check.press("#send");
      check.holds();
      page.fill("#code", "AAAA-AAAA");
      check.press("#enter");
      check.holds();
      page.fill("#code", codeOf(email));
      check.press("#enter");
      assertThat(page.url()).endsWith(NEXT);

      page.fill("#name", "Ann, half filled");
      visitor.clearCookies(new BrowserContext.ClearCookiesOptions().setName("folkmoot-person"));
      check.press("#save");
      assertThat(page.url()).contains("/sign-in?next=");
      page.click("input[value='" + FIRST + "']");
      page.waitForURL("**" + NEXT);
      assertThat(page.inputValue("#name")).isEqualTo("Ann, half filled");

      check.open(PRODUCT.url("localhost", "/account/services"), 200).holds();
      page.click("input[value='Link Plain']");
      page.waitForURL("**/account/services?linked=yes");
      check.holds();
      check.press("input[value='Unlink Plain']");
      check.holds();
      check.open(PRODUCT.url("localhost", "/account"), 200).holds();
    }
  }

  @Test
  void thePagesOfAdministratorsHold() {
    try (Staff staff = Staff.signIn(PRODUCT, "localhost", "administrator", Chromium.newVisitor())) {
      staff.check().open(PRODUCT.url("localhost", "/staff/sign-in-services"), 200).holds();
      staff.check().press("a[href^='/staff/sign-in-service?service=']");
      staff.check().holds();
      staff.check().open(PRODUCT.url("localhost", "/staff/sign-in-service"), 200).holds();
      staff.check().press("#save");
      staff.check().holds();
      staff.page().fill("#name", "Nobody");
      staff.page().fill("#issuer", "http://login.example.org");
      staff.page().fill("#clientId", "folkmoot");
      staff.page().fill("#secret", "secret");
      staff.check().press("#save");
      assertThat(staff.page().locator("#errorSummary").textContent()).contains("https://");
      staff.check().holds();
    }
  }

  private static String codeOf(String email) {
    String letter = new Traveller(Client.of(PRODUCT)).newestLetter();
    assertThat(letter).contains(email);
    return letter.replace(email, "").replaceFirst("(?s).*\\b([A-Z2-9]{4}-[A-Z2-9]{4})\\b.*", "$1");
  }
}
