package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the home page to an idea that is published, supported, answered, hidden and shown again. */
@ExtendWith(WithProduct.class)
class ProposalsIT {

  private static final String PROCESS = "process=safer-streets";

  @Test
  void aResidentProposesOthersSupportAndTheCouncilAnswers(Product product) {
    String path;
    try (BrowserContext context = Chromium.newVisitor();
        PageCheck check = new PageCheck(context)) {
      Page page = check.page();
      check.open(product.url(Product.MAIN_HOST, "/process?" + PROCESS), 200).holds();
      check.press("header a[href^='/sign-in']");
      page.fill("#email", "resident@demo.example");
      page.fill("#password", Product.PASSWORD);
      check.press("#signIn");
      check.open(product.url(Product.MAIN_HOST, "/propose?" + PROCESS), 200);

      check.press("#next");
      assertThat(page.locator("#errorSummary a").count()).isOne();
      check.holds();
      page.fill("#title", "A lamp <b>& a bin</b> by the steps");
      check.press("#next");
      check.press("#next");
      assertThat(page.locator("#errorSummary a").count()).isOne();
      page.fill("#body", "It is **dark**.\n\nPeople fall.");
      check.holds();
      check.press("#next");
      page.selectOption("#category", "light");
      check.press("#next");
      check.press("#nowhere");
      page.fill("#cost", "about five");
      check.press("#next");
      assertThat(page.locator("#errorSummary a").count()).isOne();
      page.fill("#cost", "1,200");
      check.press("#next");
      assertThat(page.locator("main").innerText())
          .contains("A lamp <b>& a bin</b> by the steps", "£1,200", "Light", "No place");
      assertThat(page.locator("#text strong").innerText()).isEqualTo("dark");
      check.holds();
      path = "/proposal?ref=" + page.url().replaceFirst(".*ref=(P[0-9]+).*", "$1");
      assertThat(Client.of(product).get(path).statusCode()).isEqualTo(404);

      check.press("#publish");
      assertThat(page.locator(".fm-page-note").innerText()).contains("Your idea is published");
      check.press("a[href^='/propose?ref=']");
      check.press("a[href$='step=text']");
      page.fill("#body", "It is dark, and two people fell.");
      check.press("#change");
      assertThat(page.locator("main").innerText()).contains("Changed once", "two people fell");
      check.holds();
    }
    assertThat(Client.of(product).get("/proposals?" + PROCESS + "&q=LAMP").body())
        .contains("A lamp &lt;b&gt;&amp; a bin&lt;/b&gt; by the steps");
    supportAsAResident(product, path);
    answer(product, path);
    hideAndShow(product, path);
  }

  private static void supportAsAResident(Product product, String path) {
    Client person = Client.of(product).signedInAs("auditor");
    assertThat(person.get(path).body()).contains("Show that you live here, then you can do it");
    Facilitator facilitator = new Facilitator(Client.of(product));
    String code = facilitator.codeFromTheDesk("demo-11");
    person.submit("/verify/letter", Map.of("code", code, "enter", "x"));

    assertThat(person.submit(path, Map.of("supportIt", "x")).statusCode()).isEqualTo(302);
    assertThat(person.get(path).body())
        .contains("1 resident supports this", "Take my support back");
    person.submit(path, Map.of("takeBack", "x"));
    assertThat(person.get(path).body()).contains("0 residents support this");
    person.submit(path, Map.of("supportIt", "x"));
  }

  private static void answer(Product product, String path) {
    try (Staff staff = Staff.signIn(product, "facilitator")) {
      staff.open("/staff/proposals?" + PROCESS + "&q=lamp");
      staff.check().holds();
      staff.check().press("#table tbody a >> nth=0");
      staff.page().check("input[value=NOT_FEASIBLE]");
      staff.check().press("#send");
      assertThat(staff.page().locator("#errorSummary a").count()).isOne();
      staff.check().holds();
      staff.page().check("label:has-text('The law does not allow it')");
      staff.page().fill("#text-en", "The steps are not ours.");
      staff.page().fill("#text-cy", "Nid ni biau’r grisiau.");
      staff.page().fill("#cost", "lots");
      staff.page().fill("#responsible-en", "Roads team");
      staff.check().press("#send");
      assertThat(staff.page().locator("#errorSummary a").count()).isOne();
      staff.page().fill("#cost", "12,000");
      staff.check().press("#send");
      assertThat(staff.page().locator(".fm-page-note").innerText()).contains("Its author gets");
    }
    assertThat(Client.of(product).get(path).body())
        .contains("It cannot be done", "The law does not allow it", "The steps are not ours.")
        .contains("£12,000", "Roads team");
    assertThat(Client.of(product).get(path + "&lang=cy").body()).contains("Nid ni biau’r grisiau.");
  }

  private static void hideAndShow(Product product, String path) {
    String reference = path.substring(path.indexOf('=') + 1);
    String staffPath = "/staff/moderation-case?kind=proposal&ref=" + reference;
    Client moderator = Client.of(product).signedInAs("moderator");
    assertThat(moderator.submit(staffPath, Map.of("hide", "x", "pause", "0")).body())
        .contains("Choose the rule that it breaks");
    moderator.submit(
        staffPath,
        Map.of("hide", "x", "rule", "No advertising", "explanation-en", "A shop.", "pause", "0"));
    assertThat(Client.of(product).get(path).body())
        .contains("This idea is hidden", "No advertising", "A shop.")
        .doesNotContain("two people fell");
    assertThat(Client.of(product).get("/api/v1/proposals/" + reference).body())
        .contains("\"state\":\"hidden\"")
        .doesNotContain("two people fell");
    moderator.submit(staffPath, Map.of("show", "x"));
    assertThat(Client.of(product).get(path).body()).contains("two people fell");
  }

  @Test
  void theApiListsPartByPart(Product product) {
    Client client = Client.of(product);

    String first = client.get("/api/v1/processes/safer-streets/proposals?limit=2").body();
    assertThat(first).contains("\"reference\":\"P", "\"next\":\"/api/v1/processes/safer-streets");
    String next = first.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1").replace("\\u0026", "&");
    assertThat(client.get(next).statusCode()).isEqualTo(200);
    assertThat(client.get("/api/v1/processes/safer-streets/proposals?limit=0").statusCode())
        .isEqualTo(400);
    assertThat(client.get("/api/v1/processes/none/proposals").statusCode()).isEqualTo(404);
    assertThat(client.get("/api/v1/proposals/P0").statusCode()).isEqualTo(404);
    assertThat(client.get("/api/v1/processes/safer-streets/proposals?state=not-feasible").body())
        .contains("A cable car over the station")
        .doesNotContain("A safe way across");
  }

  @Test
  void ideasAreFoundByTheCategoriesThatAFacilitatorSets(Product product) {
    Client client = Client.of(product);
    assertThat(client.get("/proposals?" + PROCESS + "&category=light").body())
        .contains("Lights in the subway")
        .doesNotContain("A cable car");
    assertThat(client.get("/api/v1/processes/safer-streets/categories").body())
        .contains("\"id\":\"slower-traffic\"", "Traffig arafach");
    assertThat(client.get("/api/v1/processes/safer-streets/proposals?category=light").body())
        .contains("\"category\":\"light\"")
        .doesNotContain("A cable car");
    try (Staff staff = Staff.signIn(product, "facilitator")) {
      staff.open("/staff/proposals?" + PROCESS);
      staff.check().press("a[href^='/staff/categories']");
      staff.check().holds();
      staff.check().press("#save");
      assertThat(staff.page().locator("#errorSummary a").count()).isOne();
      staff.page().fill("#name-en", "Parking <b>");
      staff.page().fill("#name-cy", "Parcio <b>");
      staff.check().press("#save");
      assertThat(staff.page().locator("main").innerText()).contains("Parking <b>");
      staff.check().press("a[href$='category=parking-b']");
      staff.check().holds();
      staff.page().selectOption("#position", "1");
      staff.page().fill("#name-en", "Parking");
      staff.check().press("#save");
      assertThat(staff.page().locator(".fm-summary dt").first().innerText()).isEqualTo("Parking");
      staff.check().press("a[href$='category=parking-b']");
      staff.check().press("#remove");
      assertThat(staff.page().locator("main").innerText()).doesNotContain("Parking");
      staff.open("/staff/categories?" + PROCESS + "&category=light");
      assertThat(staff.page().locator("main").innerText()).contains("give it another category");
      assertThat(staff.page().locator("#remove").count()).isZero();
    }
  }

  @Test
  void manyIdeasGetOneAnswerThatIsCheckedFirst(Product product) {
    try (Staff staff = Staff.signIn(product, "facilitator")) {
      staff.open("/staff/proposals?" + PROCESS + "&answer=none");
      staff.check().press("#answerTicked");
      assertThat(staff.page().locator("main").innerText()).contains("Tick at least one row");
      staff.page().check("input[name=ticked][value=P3]");
      staff.page().check("input[name=ticked][value=P4]");
      staff.check().press("#answerTicked");
      assertThat(staff.page().locator("h1").innerText()).isEqualTo("Answer 2 ideas");
      staff.check().holds();
      staff.page().check("input[value=NOT_FEASIBLE]");
      staff.check().press("#send");
      assertThat(staff.page().locator("#errorSummary a").count()).isOne();
      staff.page().check("label:has-text('It costs more than it brings')");
      staff.page().fill("#text-en", "No <i>money</i>.");
      staff.check().press("#send");
      assertThat(staff.page().locator("main").innerText()).contains("2 ideas get this answer");
      staff.check().holds();
      staff.page().fill("#text-en", "No <i>money</i> this year.");
      staff.check().press("#send");
      assertThat(staff.page().inputValue("#send"))
          .as("checked once more")
          .isEqualTo("Publish 2 answers");
      staff.check().press("#send");
      assertThat(staff.page().locator(".fm-page-note").innerText())
          .contains("2 answers are published");
      staff
          .page()
          .selectOption("#reason", new SelectOption().setLabel("It costs more than it brings"));
      staff.check().press("form[role=search] button[type=submit]");
      assertThat(staff.page().locator("#table").innerText())
          .contains("It costs more than it brings");
      staff.check().holds();
    }
    assertThat(
            Client.of(product)
                .get("/api/v1/processes/safer-streets/proposals?state=not-feasible")
                .body())
        .contains("A cable car over the station")
        .contains("\"state\":\"not-feasible\"");
  }

  @Test
  void whatIsNobodysBusinessIsNotFound(Product product) {
    Client resident = Client.of(product).signedInAs("resident");

    assertThat(resident.get("/propose?ref=P1").statusCode()).isEqualTo(404);
    assertThat(Client.of(product).get("/propose?ref=P1").statusCode()).isEqualTo(302);
    assertThat(resident.get("/proposal?ref=nothing").statusCode()).isEqualTo(404);
    assertThat(resident.get("/proposals?process=none").statusCode()).isEqualTo(404);
    assertThat(resident.get("/staff/proposal?ref=P1").statusCode()).isEqualTo(403);
    assertThat(new Client(product, Product.OTHER_HOST).get("/proposal?ref=P1").statusCode())
        .isEqualTo(404);
  }
}
