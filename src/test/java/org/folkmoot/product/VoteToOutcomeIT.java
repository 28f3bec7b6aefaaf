package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From a counted vote about a budget to the published outcome of its round and back, in the browser
 * of a facilitator on a phone. One project leaves while people vote.
 */
@LongRun
@ExtendWith(WithProduct.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VoteToOutcomeIT {

  private static final long SECONDS_TO_VOTE = 45;
  private static final int PHONE = 390;
  private static final int TALL = 844;

  private Product product;
  private VoteSetUp staff;
  private VoteAudit audit;
  private String process = "";
  private String round = "";
  private String vote = "";

  @BeforeAll
  void peopleVoteAndAProjectLeaves(Product started) {
    product = started;
    staff = new VoteSetUp(product);
    audit = new VoteAudit(product);
    process = staff.process("The old quay");
    Facilitator facilitator = staff.facilitator();
    round =
        facilitator.createRound(
            process, "Money for the old quay", "1000", Map.of("completion", "NONE"));
    facilitator.addProject(round, "L1", "Lanterns", "500");
    facilitator.addProject(round, "R1", "Rails", "400");
    facilitator.addProject(round, "S1", "Steps", "300");
    facilitator.publish("/staff/round?round=" + round);
    ZonedDateTime end = VoteSetUp.minuteAfter(SECONDS_TO_VOTE);
    vote = staff.draft(process, "What the quay needs", round, end);
    staff.ask(vote, "knapsack", "What shall the money go to?");
    staff.confirm(vote);
    Client nobody = new Client(product, Product.OTHER_HOST);
    cast("resident", nobody, 1, 1, 0);
    cast("carys", nobody, 1, 0, 1);
    withdraw("L1");
    cast("imran", nobody, 0, 1, 1);
    audit.awaitCount(vote, end);
  }

  private void cast(String account, Client nobody, Integer... choice) {
    Client person = new Client(product, Product.OTHER_HOST).signedInAs(account);
    HttpVoter voter = HttpVoter.of(person, nobody, vote);
    HttpResponse<String> answer = voter.cast(voter.ballot(choice));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  /** As the pages have it: one asks, another one confirms. */
  private void withdraw(String code) {
    String page = "/staff/vote-withdraw?name=" + vote;
    Client first = staff.facilitator().client();
    assertThat(first.get("/staff/project?round=" + round + "&project=" + code).body())
        .contains("/staff/vote-withdraw?name=" + vote + "&amp;project=" + code)
        .doesNotContain("withdrawForm");
    HttpResponse<String> asked =
        first.submit(page, Map.of("project", code, "reason-en", "The wall fell down.", "ask", "x"));
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(302);
    assertThat(first.get(page).body()).doesNotContain("id=\"confirm\"");
    assertThat(audit.body("/vote?name=" + vote)).doesNotContain("The wall fell down.");
    assertThat(staff.second().get("/staff").body()).contains(page);
    HttpResponse<String> confirmed = staff.second().submit(page, Map.of("confirm", "x"));
    assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(302);
    assertThat(audit.body("/vote?name=" + vote)).contains("Withdrawn", "The wall fell down.");
    assertThat(audit.body("/api/v1/elections/" + vote))
        .contains("\"withdrawn\":[{", "\"project\":\"L1\"");
    assertThat(audit.body("/api/v1/elections/" + vote + "/booth"))
        .contains("The wall fell down.", "Lanterns");
  }

  @Test
  void aFacilitatorWalksFromTheVoteToThePublishedOutcomeAndBack() {
    assertThat(audit.body("/vote?name=" + vote))
        .contains("Rails", "The wall fell down.")
        .doesNotContain("/outcome?round=" + round);
    try (BrowserContext visitor = Chromium.newVisitor()) {
      PageCheck check = new PageCheck(visitor);
      Page page = check.page();
      signIn(page);
      check.open(url("/staff/vote?name=" + vote), 200).holds();
      look(page, "room");
      follow(check, "Publish the outcome of the round");
      look(page, "count");
      check.holds();
      follow(check, "Look through it");
      look(page, "preview");
      assertThat(page.locator("#winners tr[data-project]").count()).isEqualTo(2);
      follow(check, "Publish this outcome");
      look(page, "publish");
      check.holds();
      check.press("#publish");
      look(page, "outcome");
      assertThat(page.url()).contains("/outcome?round=" + round);
      assertThat(page.locator("#winners tr[data-project='L1']").count()).isZero();
      assertThat(page.locator("section[aria-labelledby='vote']").innerText())
          .contains("What the quay needs", "The wall fell down.");
      check.holds();
      follow(check, "What the quay needs");
      look(page, "vote");
      check.holds();
      assertThat(page.url()).contains("/vote?name=" + vote);
      assertThat(
              page.locator(
                      "section[aria-labelledby='result'] a[href='/outcome?round=" + round + "']")
                  .count())
          .isOne();
    }
    everyLinkLeadsSomewhere("/vote?name=" + vote, "/outcome?round=" + round);
  }

  private void signIn(Page page) {
    page.navigate(url("/sign-in?next=/staff"));
    page.fill("#email", "facilitator@demo.example");
    page.fill("#password", Product.PASSWORD);
    page.click("#signIn");
    page.waitForURL("**/staff");
  }

  private static void follow(PageCheck check, String link) {
    Locator found =
        check
            .page()
            .locator("main")
            .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
            .first();
    String before = check.page().url();
    found.click();
    check.page().waitForCondition(() -> !check.page().url().equals(before));
    check.page().waitForLoadState();
  }

  private void look(Page page, String name) {
    page.setViewportSize(PHONE, TALL);
    assertThat(
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .as("sideways scrolling of %s at %s pixels", name, PHONE)
        .isEqualTo(0);
  }

  private void everyLinkLeadsSomewhere(String... pages) {
    Client stranger = new Client(product, Product.OTHER_HOST);
    for (String page : pages) {
      String body = stranger.get(page).body();
      List<String> all =
          VoteAudit.matches(
              Pattern.compile("href=\"(/[^\"#]*)\""), body.substring(body.indexOf("<main")));
      Set<String> links = new LinkedHashSet<>(all);
      for (String link : links) {
        assertThat(stranger.get(link.replace("&amp;", "&")).statusCode())
            .as("%s on %s", link, page)
            .isIn(200, 302);
      }
    }
  }

  private String url(String path) {
    return product.url(Product.OTHER_HOST, path);
  }
}
