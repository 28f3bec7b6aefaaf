package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What staff fill in to set up a vote, and what a browser sends then. */
final class VoteForms {

  private static final Pattern NAME = Pattern.compile("name=([a-z0-9-]+)");

  private VoteForms() {}

  /** Drafts a vote from yesterday until in five days; gives the name in its address. */
  static String draft(Client facilitator, String process, String title, LocalDate today) {
    HttpResponse<String> drafted =
        facilitator.submit("/staff/vote-about?process=" + process, about(title, today));
    assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(302);
    Matcher matcher = NAME.matcher(drafted.headers().firstValue("Location").orElseThrow());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  /** Asks which one of some options, each on a line of its own. */
  static HttpResponse<String> ask(Client facilitator, String name, String options) {
    return facilitator.submit(
        "/staff/vote-question?name=" + name + "&kind=one",
        Map.of(
            "text-en",
            "What shall it be called?",
            "options-en",
            options,
            "blank",
            "on",
            "save",
            "x"));
  }

  static HttpResponse<String> confirm(Client second, String name) {
    return second.submit("/staff/vote-confirm?name=" + name, Map.of("confirm", "x"));
  }

  static Map<String, String> about(String title, LocalDate today) {
    Map<String, String> fields = new HashMap<>();
    fields.put("title-en", title);
    fields.put("description-en", "Everybody walks here.");
    fields.put("round", "");
    fields.put("firstDay", today.minusDays(1).toString());
    fields.put("firstTime", "9:00");
    fields.put("lastDay", today.plusDays(5).toString());
    fields.put("lastTime", "24:00");
    fields.put("youngest", "0");
    fields.put("save", "x");
    return fields;
  }

  /** A process in which everybody may vote, published; gives its name in addresses. */
  static String processForAll(Facilitator facilitator, String title) {
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

  /** Drafts a vote that ends then, by the clock of the council; gives the name in its address. */
  static String draftUntil(
      Facilitator facilitator, String process, String title, String round, ZonedDateTime end) {
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

  /** Asks a question of a kind that needs no options of its own. */
  static void askFor(Facilitator facilitator, String name, String kind, String text) {
    String place = kind.equals("knapsack") ? "&question=1" : "";
    HttpResponse<String> asked =
        facilitator
            .client()
            .submit(
                "/staff/vote-question?name=" + name + place + "&kind=" + kind,
                Map.of("text-en", text, "blank", "on", "save", "x"));
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(302);
  }
}
