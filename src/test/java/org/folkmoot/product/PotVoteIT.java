package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A budget in three pots, from the set-up to the results: a resident casts all in one visit,
 * another one leaves some open, and one pot has too few voters to be opened. It waits for a minute
 * to end.
 */
@LongRun
@ExtendWith(WithProduct.class)
class PotVoteIT {

  /** Enough for five ballots in the browser of a busy machine. */
  private static final long SECONDS_TO_VOTE = 150;

  private static final Pattern POT = Pattern.compile("/staff/vote-pots\\?name=([a-z0-9-]+)");

  @Test
  void threePotsInOneVisit(Product product) {
    VoteSetUp staff = new VoteSetUp(product);
    Facilitator facilitator = staff.facilitator();
    Client second = staff.second();
    Client reader = new Client(product, Product.OTHER_HOST);
    ZonedDateTime end = VoteSetUp.minuteAfter(SECONDS_TO_VOTE);
    String process = staff.process("Money for the wards");
    String round = round(facilitator, process);
    String name = staff.draft(process, "Our money", round, end);
    staff.ask(name, "knapsack", "What shall the money go to?");
    List<String> pots = pots(facilitator.client(), name);
    assertThat(reader.get("/vote?name=" + pots.get(1)).statusCode()).isEqualTo(404);

    assertThat(second.get("/staff/vote-confirm?name=" + name).body())
        .contains("Votes of this visit", "Our money: Old Town", "Our money: Riverside", "Fountain");
    staff.confirm(name);
    assertThat(reader.get("/vote?name=" + pots.get(1)).body())
        .contains("Other votes of the same visit", "Our money: Riverside", "at least 2 people");

    try (BoothVoter resident = BoothVoter.ofDemo(product, "resident");
        BoothVoter carys = BoothVoter.ofDemo(product, "carys")) {
      resident.cast(name, "Lamps");
      says(resident.page(), "1 of 3 votes cast");
      next(resident.page(), "Next: Our money: Old Town");
      resident.fillIn("Fountain");
      next(resident.page(), "Next: Our money: Riverside");
      resident.fillIn("Pier");
      says(resident.page(), "3 of 3 votes cast");

      carys.cast(name, "Benches");
      next(carys.page(), "Next: Our money: Old Town");
      says(carys.page(), "1 of 3 votes cast");
      carys.page().navigate(product.url(Product.OTHER_HOST, "/"));
      carys.page().getByText("Your ballot in “Our money: Riverside” is not counted yet.").waitFor();
      carys.page().getByText("Your ballot in “Our money: Old Town” is not counted yet.").waitFor();
      assertThat(Instant.now(Clock.systemUTC())).isBefore(end.toInstant());
    }

    await(reader, "/vote?name=" + name, "id=\"result\"", end);
    await(reader, "/vote?name=" + pots.get(2), "id=\"result\"", end);
    await(reader, "/vote?name=" + pots.get(1), "This vote was stopped", end);
    assertThat(reader.get("/vote?name=" + name).body())
        .contains("Other votes of the same visit", "/vote?name=" + pots.get(1));
    assertThat(reader.get("/vote?name=" + pots.get(1)).body())
        .contains("Fewer than 2 people voted.");
    assertThat(reader.get("/api/v1/elections/" + pots.get(1) + "/result").statusCode())
        .isEqualTo(404);
    assertThat(reader.get("/api/v1/elections/" + pots.get(2) + "/ballots.pb").body())
        .contains("budget;500", "num_votes;1", "Pier");
    assertThat(reader.get("/api/v1/elections/" + name).body())
        .contains("\"pots\":[\"" + String.join("\",\"", pots) + "\"]");
    assertThat(second.get("/staff/vote?name=" + name).body())
        .contains("Votes of this visit", "Our money: Riverside");
    assertAllOutcomesOnOnePage(product, reader, process, round, name);
  }

  /** What each pot gave money to, on one page that vote, process, round and results lead to. */
  private static void assertAllOutcomesOnOnePage(
      Product product, Client reader, String process, String round, String name) {
    String all = "/vote/pots?name=" + name;
    for (String page :
        List.of(
            "/vote?name=" + name,
            "/process?process=" + process,
            "/projects?round=" + round,
            "/results")) {
      assertThat(reader.get(page).body()).as(page).contains("href=\"" + all + "\"");
    }
    try (PageCheck check = new PageCheck(Chromium.newVisitor())) {
      check.open(product.url(Product.OTHER_HOST, all), 200).holds();
      assertThat(check.page().locator("main").innerText())
          .contains("Lamps", "Pier", "Fewer than 2 people voted.", "2 voted", "1 voted", "of £500");
    }
  }

  private static String round(Facilitator facilitator, String process) {
    String round = facilitator.createRound(process, "Money for the wards", "1500");
    facilitator.addProject(round, "L1", "Lamps", "300");
    facilitator.addProject(round, "B1", "Benches", "400");
    facilitator.addProject(round, "F1", "Fountain", "500", "Old Town");
    facilitator.addProject(round, "P1", "Pier", "450", "Riverside");
    facilitator.publish("/staff/round?round=" + round);
    return round;
  }

  /** Makes a pot of each ward; everybody is asked, and one pot stays locked below two voters. */
  private static List<String> pots(Client client, String name) {
    String page = "/staff/vote-pots?name=";
    assertThat(client.submit(page + name, Map.of("makeByWard", "x")).statusCode()).isEqualTo(302);
    List<String> pots =
        new ArrayList<>(
            POT.matcher(client.get(page + name).body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList());
    assertThat(pots).hasSize(3).startsWith(name);
    assertThat(client.get("/staff/vote?name=" + name).body())
        .contains("3 votes in one visit", "Votes of this visit");
    assertThat(client.get("/staff/vote?name=" + pots.get(1)).body())
        .contains("Fewer people are asked than may be counted apart");
    Map<Integer, String> parts = Map.of(0, "REST:", 1, "WARD:Old Town", 2, "WARD:Riverside");
    for (int i = 0; i < pots.size(); i++) {
      String least = i == 1 ? "2" : "0";
      Map<String, String> typed =
          Map.of(
              "part", parts.getOrDefault(i, ""),
              "sum", "500",
              "leastPeople", "0",
              "leastBallots", least,
              "save", "x");
      var saved = client.submit(page + pots.get(i), typed);
      assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
    }
    return pots;
  }

  private static void says(Page page, String text) {
    page.getByText(text, new Page.GetByTextOptions().setExact(true)).waitFor();
  }

  private static void next(Page page, String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).click();
  }

  private static void await(Client reader, String path, String text, ZonedDateTime end) {
    long seconds = ChronoUnit.SECONDS.between(Instant.now(Clock.systemUTC()), end.toInstant());
    Product.await(seconds + 90, () -> reader.get(path).body().contains(text));
    assertThat(reader.get(path).body()).contains(text);
  }
}
