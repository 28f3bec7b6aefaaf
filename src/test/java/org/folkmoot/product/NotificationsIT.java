package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How people meet what they are told: bell, list, links of e-mails, feeds. */
@ExtendWith(WithProduct.class)
class NotificationsIT {

  private static final Pattern NOTICE = Pattern.compile("/notifications/open\\?id=(\\d+)");
  private static final Pattern TOKEN =
      Pattern.compile("/unsubscribe\\?token=[A-Za-z0-9_-]{22}\\.[a-z-]+\\.[A-Za-z0-9_-]{22}");
  private static final String FEED = "/feeds/ideas?process=safer-streets";

  @Test
  void theBellCountsAndALinkOpensWhatHappened(Product product) {
    Client carys = Client.of(product).signedInAs("carys");
    String list = carys.get("/notifications").body();
    assertThat(list).contains("answered you", "id=\"bell\"", "are new");
    Matcher notice = NOTICE.matcher(list);
    assertThat(notice.find()).isTrue();
    String count = carys.get("/notifications/count").body();
    assertThat(count).contains("\"number\":\"");

    assertThat(location(carys.get(notice.group()))).contains("/comment?id=");
    assertThat(carys.get("/notifications/count").body()).isNotEqualTo(count);
    assertThat(location(Client.of(product).signedInAs("imran").get(notice.group())))
        .as("not theirs")
        .endsWith("/notifications");
    String mute = notice.group().replace("open", "mute");
    assertThat(carys.get(mute).body()).contains("Mute this discussion");
    assertThat(Client.of(product).signedInAs("imran").get(mute).statusCode()).isEqualTo(404);
    assertThat(Client.of(product).get("/notifications/count").statusCode()).isEqualTo(302);
    assertThat(Client.of(product).get("/").body()).doesNotContain("id=\"bell\"");
  }

  @Test
  void somebodyFollowsAndIsToldWhatThatBrings(Product product) {
    Client person = Client.of(product).signedInAs("resident");
    String process = "/process?process=city-budget-2026";

    assertThat(Client.of(product).get(process).body())
        .contains("Who follows a process is told of", "Sign in to follow");
    person.submit(process, Map.of("followIt", "x"));
    person.submit(process, Map.of("followIt", "x"));
    assertThat(person.get("/account/following").body()).contains("You follow it");
    assertThat(person.get(process).body()).contains("Stop following");
    Matcher key = Pattern.compile("process/\\d+").matcher(person.get("/account/following").body());
    assertThat(key.find()).isTrue();
    person.submit("/account/following", Map.of("ticked", key.group(), "unfollow", "x"));
    assertThat(person.get("/account/following").body()).contains("You follow nothing");
  }

  /**
   * RFC 8058: to look changes nothing, a POST from anywhere does it at once, without signing in.
   */
  @Test
  void oneClickStopsEmails(Product product) {
    String letter = new DemoLetters(Client.of(product)).latest("dewi@demo.example", "new for you");
    Matcher link = TOKEN.matcher(letter);
    assertThat(link.find()).isTrue();
    String path = link.group();
    Client dewi = Client.of(product).signedInAs("dewi");

    assertThat(Client.of(product).get(path).body()).contains("Stop these e-mails");
    assertThat(dewi.get("/account/notifications").body()).contains("value=\"NOW\" selected");
    HttpResponse<String> stopped =
        Client.of(product)
            .post(
                path,
                Map.of("List-Unsubscribe", "One-Click"),
                "Origin",
                "https://mail.example",
                "Sec-Fetch-Site",
                "cross-site");
    assertThat(stopped.statusCode()).isEqualTo(200);
    assertThat(dewi.get("/account/notifications").body()).doesNotContain("value=\"NOW\" selected");
    String part =
        "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n";
    assertThat(
            Client.of(product)
                .send(
                    "POST",
                    path,
                    BodyPublishers.ofString(part),
                    "Content-Type",
                    "multipart/form-data; boundary=b")
                .statusCode())
        .isEqualTo(200);
    assertThat(Client.of(product).get(path.replaceFirst("token=.", "token=")).body())
        .contains("This link does not count any more");
    assertThat(
            Client.of(product)
                .post("/sign-in", Map.of("a", "b"), "Sec-Fetch-Site", "cross-site")
                .statusCode())
        .as("only that path")
        .isEqualTo(403);
  }

  @Test
  void feedsAreTheSameForEverybodyAndSentOnce(Product product) {
    HttpResponse<String> feed = Client.of(product).get(FEED);
    String tag = feed.headers().firstValue("ETag").orElseThrow();

    assertThat(feed.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/atom+xml");
    assertThat(feed.body())
        .contains("<feed xmlns=\"http://www.w3.org/2005/Atom\"", "<entry>", "rel=\"self\"")
        .doesNotContain("Bicycle lights for half the price");
    assertThat(Client.of(product).get(FEED, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(Client.of(product).signedInAs("moderator").get(FEED).body()).isEqualTo(feed.body());
    assertThat(Client.of(product).get("/feeds/processes").body()).contains("<entry>");
    assertThat(Client.of(product).get("/feeds/comments?kind=process&ref=city-budget-2026").body())
        .contains("swimming pool");
    assertThat(Client.of(product).get("/feeds/process?process=safer-streets").body())
        .contains("Ideas: ", "The cabinet meets two weeks later than planned.");
    for (String nothing :
        new String[] {
          "/feeds/ideas",
          "/feeds/ideas?process=none",
          "/feeds/process?process=none",
          "/feeds/comments?kind=proposal&ref=P0",
          "/feeds/comments?kind=none&ref=P1",
          "/feeds/nothing"
        }) {
      assertThat(Client.of(product).get(nothing).statusCode()).as(nothing).isEqualTo(404);
    }
    assertThat(Client.of(product).get("/proposals?process=safer-streets").body())
        .contains("type=\"application/atom+xml\"", FEED);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
