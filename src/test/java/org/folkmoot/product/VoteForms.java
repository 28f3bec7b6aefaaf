package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
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
}
