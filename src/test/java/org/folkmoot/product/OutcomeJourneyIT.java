package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the outcome of a round to the promise, the delivery and the money, as people walk it. */
@ExtendWith(WithProduct.class)
class OutcomeJourneyIT {

  private static final String HOST = Product.OTHER_HOST;
  private static final Pattern IDEA = Pattern.compile("\"(/proposal\\?ref=P\\d+)\"");
  private static final Pattern OLD_TOWN = Pattern.compile("\"(/ward\\?ward=\\d+)\">Old Town<");

  /** The demo: half delivered, one late, one decided otherwise than the vote. */
  @Test
  void theDemoShowsWhatBecameOfTheVoteInThreeClicks(Product product) {
    Client stranger = Client.of(product);

    assertThat(stranger.get("/").body()).contains("href=\"/results\"");
    assertThat(stranger.get("/results").body())
        .contains("href=\"/decisions\"", "/outcome?round=city-budget-2025");
    assertThat(stranger.get("/decisions").body())
        .contains("href=\"/decisions?state=overdue\"", "Differs from the vote");
    assertThat(stranger.get("/decisions?state=overdue").body()).contains("days late");
    String outcome = stranger.get("/outcome?round=city-budget-2025").body();
    assertThat(outcome)
        .contains("The railway said no after the vote.", "/delivery?round=city-budget-2025");
    String delivery = stranger.get("/delivery?round=city-budget-2025").body();
    assertThat(delivery).contains("Which ward got what", "Delivered on", "days late");
    Matcher idea = IDEA.matcher(stranger.get("/proposals?process=city-budget-2025").body());
    assertThat(idea.find()).isTrue();
    assertThat(stranger.get(idea.group(1)).body())
        .contains("/project?round=city-budget-2025", "/decision?ref=", "/delivery?ref=");
    assertThat(stranger.get("/data/calendar.ics").body())
        .contains("Full council\\, item 7", "Promised by this day");
    assertThat(Client.of(product).signedInAs("councillor").get("/ward").body())
        .contains("My ward: ");
    Matcher ward = OLD_TOWN.matcher(stranger.get("/ward").body());
    assertThat(ward.find()).isTrue();
    assertThat(stranger.get(ward.group(1)).body())
        .contains("Promised", "Toilets everyone can use in Castle Park", "days late");
  }

  @Test
  void aPromiseIsRecordedKeptAndShownFromIdeaToDelivery(Product product) {
    Facilitator facilitator = new Facilitator(new Client(product, HOST));
    String process = facilitator.createProcess("After the vote");
    String round = facilitator.importRound(process, "after.pb", SmallFiles.of("After the vote", 2));
    facilitator.publish("/staff/round?round=" + round);
    facilitator.decide(round);
    String reference = facilitator.decideFor(round);
    Client stranger = new Client(product, HOST);
    Client staff = facilitator.client();

    assertThat(stranger.get("/project?round=" + round + "&project=P1").body())
        .contains("/decision?ref=" + reference, "/delivery?ref=" + reference);
    assertThat(stranger.get("/decision?ref=" + reference).body())
        .contains("Priya, Streets", "Full council", "30 June 2027");
    reach(staff, reference, "UNDER_WAY");
    step(staff, reference);
    spend(staff, round, "P1;2026-03-21;Design;4.00;\u00a3 1,50;v1");
    reach(staff, reference, "DELIVERED");

    String page = stranger.get("/delivery?ref=" + reference).body();
    assertThat(page)
        .contains("Delivered on", "Kerbs dropped", "Design", "\u00a31.50", "Sign in to");
    assertThat(stranger.get("/api/v1/promises?state=kept&process=" + process).body())
        .contains("\"reference\":\"" + reference + "\"", "\"spent\":\"1.50\"");
  }

  @Test
  void whatDiffersFromTheVoteIsNotTakenWithoutAReason(Product product) {
    Facilitator facilitator = new Facilitator(new Client(product, HOST));
    String process = facilitator.createProcess("Otherwise");
    String round = facilitator.importRound(process, "other.pb", SmallFiles.of("Otherwise", 2));
    facilitator.publish("/staff/round?round=" + round);
    facilitator.decide(round);
    Map<String, String> form = new HashMap<>();
    form.put("verdict", "REJECT");
    form.put("decidedOn", "2026-03-20");
    form.put("decidedBy-en", "Full council");
    form.put("reasons-en", "No land.");
    form.put("send", "Record");
    String address = "/staff/decision?kind=project&ref=" + round + "/P1";

    HttpResponse<String> refused = facilitator.client().submit(address, form);
    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body()).contains("This differs from the vote. Say why.", "No land.");
    form.put("difference-en", "The land was sold.");
    assertThat(facilitator.client().submit(address, form).statusCode()).isEqualTo(302);

    Client stranger = new Client(product, HOST);
    assertThat(stranger.get("/outcome?round=" + round).body()).contains("Differs from the vote");
    assertThat(stranger.get("/api/v1/decisions?differs=true&process=" + process).body())
        .contains("The land was sold.");
    assertThat(stranger.get("/api/v1/rounds/" + round + "/outcome").body()).contains("\"P1\"");
  }

  @Test
  void listsOfTheApiSayWhatIsWrongAndWhatIsUnchanged(Product product) {
    Client stranger = Client.of(product);

    HttpResponse<String> late = stranger.get("/api/v1/promises?state=overdue&limit=1");
    assertThat(late.statusCode()).isEqualTo(200);
    assertThat(late.body()).contains("\"promise\":\"overdue\"", "\"daysLate\":31");
    String tag = late.headers().firstValue("ETag").orElseThrow();
    assertThat(
            stranger
                .get("/api/v1/promises?state=overdue&limit=1", "If-None-Match", tag)
                .statusCode())
        .isEqualTo(304);
    HttpResponse<String> odd = stranger.get("/api/v1/promises?state=never");
    assertThat(odd.statusCode()).isEqualTo(400);
    assertThat(odd.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(stranger.get("/api/v1/decisions/D1").statusCode()).isEqualTo(404);
    assertThat(stranger.get("/api/v1/decisions?limit=2").body())
        .contains("\"next\":\"/api/v1/decisions?");
    assertThat(stranger.get("/openapi").body()).contains("/api/v1/promises", "/api/v1/decisions");
  }

  private static void reach(Client staff, String reference, String stage) {
    Map<String, String> form = new HashMap<>();
    form.put("stage", stage);
    form.put("since", "2026-03-21");
    form.put("note-en", "");
    form.put("reach", "Save");
    HttpResponse<String> answer = staff.submit("/staff/delivery?ref=" + reference, form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
  }

  private static void step(Client staff, String reference) {
    Map<String, String> form = new HashMap<>();
    form.put("title-en", "Kerbs dropped");
    form.put("planned", "2026-03-22");
    form.put("done", "2026-03-25");
    form.put("saveStep", "Save");
    HttpResponse<String> answer = staff.submit("/staff/delivery?ref=" + reference, form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
  }

  private static void spend(Client staff, String round, String row) {
    String address = "/staff/finance?round=" + round;
    HttpResponse<String> sent =
        staff.upload(
            address,
            "finance.csv",
            "\ufeffproject;date;purpose;planned;spent;voucher\r\n" + row + "\r\n");
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    String look = sent.headers().firstValue("Location").orElseThrow();
    assertThat(staff.get(look).body()).contains("1 new row", "\u00a31.50");
    assertThat(staff.submit(look, Map.of("take", "Take")).statusCode()).isEqualTo(302);
    assertThat(staff.get(address).body()).contains("1 row was taken over.");
  }
}
