package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two people of the other council who set votes up on its pages. */
final class VoteSetUp {

  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final Pattern NAME = Pattern.compile("[?&]name=([a-z0-9-]+)");

  private final Facilitator facilitator;
  private final Client second;

  VoteSetUp(Product product) {
    this.facilitator = new Facilitator(new Client(product, Product.OTHER_HOST));
    this.second = new Client(product, Product.OTHER_HOST).signedInAs("administrator");
  }

  Facilitator facilitator() {
    return facilitator;
  }

  Client second() {
    return second;
  }

  /** The first full minute by the council's clock after so many seconds. */
  static ZonedDateTime minuteAfter(long seconds) {
    return Instant.now(Clock.systemUTC())
        .plusSeconds(seconds)
        .atZone(ZONE)
        .truncatedTo(ChronoUnit.MINUTES)
        .plusMinutes(1);
  }

  /** A process in which everybody with an account votes; gives its name. */
  String process(String title) {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    Client client = facilitator.client();
    String process = facilitator.draftProcess(title);
    client.submit(
        "/staff/process-days?process=" + process,
        Map.of(
            "firstVOTE", today.minusDays(2).toString(),
            "lastVOTE", today.plusDays(5).toString(),
            "save", "Save"));
    client.submit(
        "/staff/process-people?process=" + process,
        Map.of(
            "whoIDEAS", "EVERYBODY",
            "whoCOMMENT", "EVERYBODY",
            "whoSUPPORT", "RESIDENTS",
            "whoVOTE", "EVERYBODY",
            "save", "Save"));
    facilitator.publish("/staff/process?process=" + process);
    return process;
  }

  /** Drafts a vote that would be open since yesterday; gives its name. */
  String draft(String process, String title, String round, ZonedDateTime end) {
    Map<String, String> fields = new HashMap<>();
    fields.put("title-en", title);
    fields.put("description-en", "");
    fields.put("round", round);
    fields.put("firstDay", end.toLocalDate().minusDays(1).toString());
    fields.put("firstTime", "9:00");
    fields.put("lastDay", end.toLocalDate().toString());
    fields.put("lastTime", end.format(DateTimeFormatter.ofPattern("H:mm")));
    fields.put("youngest", "0");
    fields.put("save", "x");
    HttpResponse<String> drafted =
        facilitator.client().submit("/staff/vote-about?process=" + process, fields);
    assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(302);
    Matcher name = NAME.matcher(drafted.headers().firstValue("Location").orElseThrow());
    assertThat(name.find()).isTrue();
    return name.group(1);
  }

  /** Asks a question of a kind. */
  void ask(String name, String kind, String text) {
    String place = kind.equals("knapsack") ? "&question=1" : "";
    HttpResponse<String> asked =
        facilitator
            .client()
            .submit(
                "/staff/vote-question?name=" + name + place + "&kind=" + kind,
                Map.of("text-en", text, "blank", "on", "save", "x"));
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(302);
  }

  /** Confirms as the second person. */
  void confirm(String name) {
    HttpResponse<String> confirmed =
        second.submit("/staff/vote-confirm?name=" + name, Map.of("confirm", "x"));
    assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(302);
  }

  /** Locks a vote with the key of a board, two of whom mix if it is one that is mixed. */
  void lock(String name, String board) {
    HttpResponse<String> chosen =
        facilitator
            .client()
            .submit(
                "/staff/vote-key?name=" + name,
                Map.of("board", board, "shuffles", "2", "save", "x"));
    assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(302);
  }
}
