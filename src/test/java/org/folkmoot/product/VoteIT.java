package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A vote is set up, confirmed by a second person, seen by residents, and stopped. */
@ExtendWith(WithProduct.class)
class VoteIT {

  private static final Pattern LOOKED = Pattern.compile("value=\"([0-9a-f]{64})\"");

  @Test
  void twoPeopleSetUpAVoteThatResidentsFind(Product product) {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    Facilitator facilitator = new Facilitator(new Client(product, Product.OTHER_HOST));
    Client first = facilitator.client();
    String process =
        facilitator.createProcess(
            "The pier", today.minusDays(2).toString(), today.plusDays(5).toString());

    HttpResponse<String> nameless =
        first.submit("/staff/vote-about?process=" + process, VoteForms.about("", today));
    assertThat(nameless.body()).contains("Enter a name.", "Everybody walks here.");

    String name = VoteForms.draft(first, process, "A name for the pier", today);
    assertThat(first.get("/staff/vote?name=" + name).body()).contains("Nothing is asked yet");
    assertThat(first.get("/vote?name=" + name).statusCode()).isEqualTo(404);

    assertThat(VoteForms.ask(first, name, "Long Pier").body())
        .contains("Enter at least two options");
    assertThat(VoteForms.ask(first, name, "Long Pier\nGull Pier").statusCode()).isEqualTo(302);
    assertThat(first.get("/staff/vote-preview?name=" + name).body())
        .contains("Gull Pier", "Choose one.");
    assertThat(first.get("/staff/vote-confirm?name=" + name).body())
        .contains("You cannot confirm this vote");

    Client second = new Client(product, Product.OTHER_HOST).signedInAs("administrator");
    assertThat(second.get("/staff").body()).contains("waits for a second person to confirm it");
    HttpResponse<String> confirmed = VoteForms.confirm(second, name);
    assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(302);
    assertThat(second.get("/staff/vote?name=" + name).body()).contains("Works");

    Client stranger = new Client(product, Product.OTHER_HOST);
    assertThat(stranger.get("/vote?name=" + name).body()).contains("Gull Pier", "What we promise");
    assertThat(stranger.get("/votes").body()).contains("A name for the pier");
    HttpResponse<String> json = stranger.get("/api/v1/elections/" + name);
    assertThat(json.statusCode()).as(json.body()).isEqualTo(200);
    assertThat(json.body()).contains("A name for the pier");
    assertThat(stranger.get("/vote/find?name=" + name + "&reference=123456789012").body())
        .contains("This is not in the list");

    String end = "/staff/vote-end?name=" + name;
    assertThat(first.submit(end, stopped("wrong name")).body())
        .contains("Type the name as it stands here.", "The pier fell down.");
    assertThat(first.submit(end, stopped("A name for the pier")).statusCode()).isEqualTo(302);
    assertThat(stranger.get("/vote?name=" + name).body())
        .contains("This vote was stopped", "The pier fell down.");
    assertThat(stranger.get("/api/v1/elections/" + name).body())
        .contains("\"aborted\"", "The pier fell down.");
    assertThat(stranger.get("/api/v1/elections/" + name + "/log/entries").body())
        .contains("aborted|1|");
  }

  /** A later end by two people, an announcement, a letter to the second person, a report. */
  @Test
  void whatHappensToAVoteIsToldToEverybody(Product product) {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    Facilitator facilitator = new Facilitator(new Client(product, Product.OTHER_HOST));
    Client first = facilitator.client();
    Client second = new Client(product, Product.OTHER_HOST).signedInAs("administrator");
    Client stranger = new Client(product, Product.OTHER_HOST);
    String process =
        facilitator.createProcess(
            "The quay", today.minusDays(2).toString(), today.plusDays(5).toString());
    String name = VoteForms.draft(first, process, "A name for the quay", today);
    VoteForms.ask(first, name, "Long Quay\nGull Quay");

    assertThat(first.submit("/staff/vote?name=" + name, Map.of("ask", "x")).statusCode())
        .isEqualTo(302);
    assertThat(first.get("/staff/vote?name=" + name).body())
        .contains("We wrote to those who can confirm it");
    String letters = "/staff/vote-letters?name=" + name;
    assertThat(first.submit(letters, Map.of("days", "3", "choose", "x")).statusCode())
        .isEqualTo(302);
    assertThat(VoteForms.confirm(second, name).statusCode()).isEqualTo(302);

    String extend = "/staff/vote-extend?name=" + name;
    assertThat(first.submit(extend, later(today.plusDays(1))).body())
        .contains("A vote never ends earlier.", "The ferry was late.");
    assertThat(first.submit(extend, later(today.plusDays(7))).statusCode()).isEqualTo(302);
    assertThat(first.get(extend).body())
        .contains("You asked for it")
        .doesNotContain("Confirm the new end");
    assertThat(stranger.get("/vote?name=" + name).body()).doesNotContain("The ferry was late.");
    assertThat(second.get("/staff").body()).contains("a later end of a vote waits");
    assertThat(second.submit(extend, Map.of("confirm", "x")).statusCode()).isEqualTo(302);
    assertThat(stranger.get("/vote?name=" + name).body())
        .contains("The end was moved from", "The ferry was late.");
    assertThat(stranger.get("/api/v1/elections/" + name).body())
        .contains("\"extensions\":[{", "The ferry was late.");
    assertThat(stranger.get("/api/v1/elections/" + name + "/log/entries").body())
        .contains("extended|1|");

    assertThat(first.submit(letters, Map.of("text-en", "", "next", "x")).body())
        .contains("Enter a text.");
    String text = "The desk is open.";
    HttpResponse<String> looked = first.submit(letters, Map.of("text-en", text, "next", "x"));
    assertThat(looked.body()).contains("So it will be read", "Send it to everybody who is asked");
    assertThat(stranger.get("/vote?name=" + name).body()).doesNotContain(text);
    Matcher digest = LOOKED.matcher(looked.body());
    assertThat(digest.find()).isTrue();
    Map<String, String> seen = Map.of("text-en", text, "looked", digest.group(1), "next", "x");
    assertThat(first.submit(letters, seen).statusCode()).isEqualTo(302);
    assertThat(stranger.get("/vote?name=" + name).body()).contains("Announcements", text);

    String report = "/vote/report?name=" + name;
    assertThat(stranger.submit(report, Map.of("send", "x")).body()).contains("Write what you saw.");
    HttpResponse<String> sent =
        stranger.submit(report, Map.of("words", "My line is gone.", "email", "", "send", "x"));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    assertThat(stranger.get(sent.headers().firstValue("Location").orElseThrow()).body())
        .contains("Your report is in", "V-");
    assertThat(second.get("/staff").body()).contains("that something is wrong");
  }

  private static Map<String, String> later(LocalDate day) {
    return Map.of(
        "lastDay",
        day.toString(),
        "lastTime",
        "20:00",
        "reason-en",
        "The ferry was late.",
        "ask",
        "x");
  }

  private static Map<String, String> stopped(String name) {
    return Map.of("reason-en", "The pier fell down.", "typedName", name, "abort", "x");
  }
}
