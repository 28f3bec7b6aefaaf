package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A stranger reports, a moderator hides, the author appeals, somebody else decides. */
@ExtendWith(WithProduct.class)
class ModerationIT {

  private static final String PROCESS = "/propose?process=safer-streets";
  private static final Pattern CASE = Pattern.compile("/appeal\\?case=(\\d+)");

  @Test
  void aReportByAStrangerGoesAllTheWayToAnAppeal(Product product) {
    String reference = publishedIdea(product);
    report(product, reference);
    String casePage = "/staff/moderation-case?kind=proposal&ref=" + reference;

    try (Staff staff = Staff.signIn(product, "moderator")) {
      Page page = staff.page();
      staff.open("/staff/moderation");
      staff.check().holds();
      staff.open(casePage);
      assertThat(page.locator("main").innerText()).contains("They sell lamps");
      staff.check().holds();
      staff.check().press("#hide");
      assertThat(page.locator("#errorSummary").innerText()).contains("Choose the rule");
      staff.check().holds();
      page.check("input[value='No advertising']");
      page.fill("#explanation-en", "A price list is no idea.");
      page.selectOption("#pause", "7");
      staff.check().press("#hide");
      assertThat(page.locator(".fm-page-note").innerText()).contains("can appeal");
    }
    Client author = Client.of(product).signedInAs("evaluator");
    Matcher found = CASE.matcher(author.get("/proposal?ref=" + reference).body());
    assertThat(found.find()).isTrue();
    String appeal = found.group();
    assertThat(Client.of(product).signedInAs("moderator").get(appeal).statusCode()).isEqualTo(404);
    assertThat(Client.of(product).get(appeal).statusCode()).isEqualTo(302);
    assertThat(author.submit(PROCESS, Map.of("title", "Next", "next", "x")).body())
        .contains("You cannot write anything here until", "Next");
    assertThat(author.submit(appeal, Map.of("text", " ", "send", "x")).body())
        .contains("Write why the decision is wrong");
    author.submit(appeal, Map.of("text", "It was a quotation", "send", "x"));
    assertThat(author.get(appeal).body())
        .contains("It was a quotation", "Somebody else will decide");

    Client moderator = Client.of(product).signedInAs("moderator");
    assertThat(moderator.get(casePage).body()).contains("You made the first decision");
    Client facilitator = Client.of(product).signedInAs("facilitator");
    facilitator.submit(casePage, Map.of("reply-en", "It was.", "grant", "x"));
    assertThat(Client.of(product).get("/proposal?ref=" + reference).body())
        .contains("Lamps for sale");
    assertThat(author.get(appeal).body()).contains("Shown again after an appeal", "It was.");
    facilitator.submit(casePage, Map.of("endPause", "x"));
    assertThat(author.submit(PROCESS, Map.of("title", "Next", "next", "x")).statusCode())
        .isEqualTo(302);
  }

  @Test
  void theLogNamesTheRuleAndNobody(Product product) {
    String page = Client.of(product).get("/moderation").body();
    String json = Client.of(product).get("/api/v1/moderation").body();
    String table = Client.of(product).get("/api/v1/moderation/log.csv").body();

    for (String log : new String[] {page, json, table}) {
      assertThat(log).contains("No advertising").doesNotContain("Bicycle lights", "Imran");
    }
    assertThat(Client.of(product).get("/api/v1/moderation?page=0").statusCode()).isEqualTo(400);
    assertThat(Client.of(product).get("/moderation?page=99999&lang=cy").body())
        .contains("Dim hysbysebu");
  }

  @Test
  void anAdministratorChoosesTheRules(Product product) {
    Client administrator = new Client(product, Product.OTHER_HOST).signedInAs("administrator");
    String path = "/staff/moderation-rules";

    assertThat(
            administrator
                .submit(path, Map.of("rules-en", "Be kind\nBe brief", "rules-cy", "x", "save", "x"))
                .body())
        .contains("Lines in Welsh: 1, in the first language: 2", "Be brief");
    administrator.submit(
        path,
        Map.of(
            "rules-en", "No advertising\nBe brief", "rules-cy", "Dim hysbysebu\nByr", "save", "x"));

    assertThat(new Client(product, Product.OTHER_HOST).get("/moderation?lang=cy").body())
        .contains("Dim hysbysebu", "Byr");
  }

  private static String publishedIdea(Product product) {
    Client author = Client.of(product).signedInAs("evaluator");
    String draft =
        author
            .submit(PROCESS, Map.of("title", "Lamps for sale", "next", "x"))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    String reference = draft.replaceFirst(".*ref=(P[0-9]+).*", "$1");
    String path = "/propose?ref=" + reference;
    author.submit(path + "&step=text", Map.of("body", "Ten pounds each.", "next", "x"));
    author.submit(path, Map.of("publish", "x"));
    return reference;
  }

  private static void report(Product product, String reference) {
    Client stranger = Client.of(product);
    String path = "/report?kind=proposal&ref=" + reference;
    assertThat(stranger.submit(path, Map.of("send", "x")).body())
        .contains("Choose a rule, or write what is wrong");
    assertThat(
            stranger
                .submit(path, Map.of("note", "They sell lamps", "email", "not one", "send", "x"))
                .body())
        .contains("They sell lamps", "not one", "errorSummary");
    assertThat(
            stranger
                .submit(
                    path, Map.of("rule", "No advertising", "note", "They sell lamps", "send", "x"))
                .statusCode())
        .isEqualTo(302);
  }
}
