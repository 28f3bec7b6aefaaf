package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.kernel.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A board of key holders in the product: one works in a browser, two are played by the demo; a vote
 * is locked with their key.
 */
@ExtendWith(WithProduct.class)
class KeyHoldersIT {

  private static final Pattern BOARD = Pattern.compile("/key\\?board=([a-z0-9-]+)");
  private static final Pattern NAME = Pattern.compile("name=([a-z0-9-]+)");
  private static final int PATIENCE = 120_000;

  @Test
  void aKeyHolderMakesKeepsAndProvesAPartAndAVoteIsLockedWithIt(Product product) throws Exception {
    Client trustee = Client.of(product).signedInAs("trustee");
    Matcher link = BOARD.matcher(trustee.get("/keys").body());
    assertThat(link.find()).isTrue();
    String board = link.group(1);
    assertThat(trustee.get("/key?board=" + board).body())
        .contains("Your part of the key", "trustee announce --group RFC-3526-2048");
    assertThat(trustee.get("/key?board=another").statusCode()).isEqualTo(404);
    assertThat(trustee.get("/staff/boards").statusCode()).isEqualTo(403);
    String list = trustee.get("/trustee/files.txt").body();
    assertThat(list).contains("  page.js\n", "  store.js\n");
    assertThat(trustee.get("/key?board=" + board).body()).contains(Digest.ofUtf8(list).toHex());
    refusedParts(trustee, board);

    makeTheKeyInABrowser(product, board);

    Client facilitator = Client.of(product).signedInAs("facilitator");
    assertThat(facilitator.get("/staff/boards").body()).contains("Ready");
    assertThat(facilitator.get("/staff/board?board=" + board).body())
        .contains("The board is ready", "3 of 3");
    lockAVote(product, facilitator, board);
  }

  /** The demo has a vote that ended and waits for the part that its pages tell everybody. */
  @Test
  void aVisitorBringsTheClosedVoteOfTheDemoToItsResult(Product product) {
    Client trustee = Client.of(product).signedInAs("trustee");
    String address = "/key?board=key-holders-of-a-closed-vote";
    Product.await(420, () -> trustee.get(address).body().contains("Now: mix the ballots of"));
    assertThat(report(trustee, address, "what-comes-into-the-library-first").statusCode())
        .isEqualTo(204);
    assertThat(report(trustee, address, "another").statusCode()).isEqualTo(404);
    assertThat(Client.of(product).signedInAs("administrator").get("/staff/vote-reports").body())
        .contains("What comes into the library first?");
    try (BrowserContext visitor = Chromium.newVisitor()) {
      Page page = visitor.newPage();
      page.setDefaultTimeout(PATIENCE);
      page.navigate(product.url(Product.MAIN_HOST, address));
      page.fill("input[name='email']", "trustee@demo.example");
      page.fill("input[name='password']", Product.PASSWORD);
      page.click("[name='signIn']");
      page.locator("#mix").click();
      page.locator("#use-part").waitFor();
      page.locator("input[name='where'][value='words']").check();
      page.fill("#part-words", page.locator("#demoPart").innerText());
      page.locator("#use-part").click();
      // the rest of the page may still be that of the step before
      page.locator("#key-done:has-text('The result is shown')").waitFor();
    }
    String vote = "what-comes-into-the-library-first";
    Client reader = Client.of(product);
    Product.await(120, () -> reader.get("/vote?name=" + vote).body().contains("id=\"result\""));
    assertThat(reader.get("/vote?name=" + vote).body()).contains("id=\"result\"", "Picture books");
    assertThat(reader.get("/api/v1/elections/" + vote + "/result").body())
        .contains("\"counted\":8");
  }

  /** What the page sends when something is wrong with the ballots that it was given. */
  private static HttpResponse<String> report(Client trustee, String address, String election) {
    return trustee.send(
        "POST",
        address.replace("/key?", "/key/work?") + "&task=report&election=" + election,
        java.net.http.HttpRequest.BodyPublishers.ofString(
            "{\"reason\":\"LOG_BALLOTS\",\"detail\":\"a test\"}"),
        "Content-Type",
        "application/json",
        "X-Folkmoot-Token",
        token(trustee, address));
  }

  private static String token(Client trustee, String address) {
    Matcher token = Pattern.compile("data-token=\"([^\"]+)\"").matcher(trustee.get(address).body());
    assertThat(token.find()).isTrue();
    return token.group(1).replace("&#43;", "+").replace("&#61;", "=");
  }

  /** What does not come from the page, or does not hold, is refused in words. */
  private static void refusedParts(Client trustee, String board) {
    String address = "/key/work?board=" + board + "&task=announce";
    HttpResponse<String> foreign =
        trustee.send(
            "POST",
            address,
            java.net.http.HttpRequest.BodyPublishers.ofString("{}"),
            "Content-Type",
            "application/json",
            "X-Folkmoot-Token",
            "nonsense");
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(foreign.body()).contains("/problems/key-access");
    HttpResponse<String> empty =
        trustee.send(
            "POST",
            address,
            java.net.http.HttpRequest.BodyPublishers.ofString("{\"files\":{}}"),
            "Content-Type",
            "application/json",
            "X-Folkmoot-Token",
            token(trustee, "/key?board=" + board));
    assertThat(empty.statusCode()).as(empty.body()).isEqualTo(422);
    assertThat(empty.body()).contains("The files of both kinds of votes are needed");
  }

  private static void makeTheKeyInABrowser(Product product, String board) {
    List<String> errors = new ArrayList<>();
    try (BrowserContext visitor = Chromium.newVisitor()) {
      Page page = visitor.newPage();
      page.setDefaultTimeout(PATIENCE);
      page.onPageError(errors::add);
      page.navigate(product.url(Product.MAIN_HOST, "/key?board=" + board));
      page.fill("input[name='email']", "trustee@demo.example");
      page.fill("input[name='password']", Product.PASSWORD);
      page.click("[name='signIn']");
      page.locator("#make-part").click();
      Download file = page.waitForDownload(() -> page.locator("#save-part").click());
      Path kept = file.path();
      page.locator("#kept-twice").check();
      page.locator("#keep-go").click();
      // the rounds go on by themselves; then the part is asked for
      page.locator("#part-file").waitFor();
      page.setInputFiles("#part-file", kept);
      page.locator("#use-part").click();
      // the page loads itself again when a step is over
      page.getByText("You have nothing to do now").first().waitFor();
      awaitReady(page);
    }
    assertThat(errors).isEmpty();
  }

  private static void awaitReady(Page page) {
    for (int i = 0; i < 30; i++) {
      if (page.content().contains("3 of 3 have proved")) {
        return;
      }
      page.waitForTimeout(3_000);
      page.navigate(page.url());
    }
    assertThat(page.content()).contains("3 of 3 have proved");
  }

  private static void lockAVote(Product product, Client facilitator, String board) {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    HttpResponse<String> drafted =
        facilitator.submit(
            "/staff/vote-about?process=our-library",
            Map.of(
                "title-en", "Which colour?",
                "firstDay", today.plusDays(1).toString(),
                "firstTime", "08:00",
                "lastDay", today.plusDays(3).toString(),
                "lastTime", "20:00",
                "round", "",
                "youngest", "0",
                "save", "x"));
    assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(302);
    Matcher name = NAME.matcher(drafted.headers().firstValue("Location").orElseThrow());
    assertThat(name.find()).isTrue();
    String vote = name.group(1);
    facilitator.submit(
        "/staff/vote-question?name=" + vote + "&kind=one",
        Map.of("text-en", "Which colour?", "options-en", "Red\nBlue", "save", "x"));
    HttpResponse<String> many =
        facilitator.submit(
            "/staff/vote-key?name=" + vote, Map.of("board", board, "shuffles", "4", "save", "x"));
    assertThat(many.body()).contains("Between 2 and 3 key holders can mix");
    HttpResponse<String> chosen =
        facilitator.submit(
            "/staff/vote-key?name=" + vote, Map.of("board", board, "shuffles", "2", "save", "x"));
    assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(302);
    assertThat(facilitator.get("/staff/vote?name=" + vote).body())
        .contains("that 3 people hold together");
    Client second = Client.of(product).signedInAs("administrator");
    HttpResponse<String> confirmed =
        second.submit("/staff/vote-confirm?name=" + vote, Map.of("confirm", "x"));
    assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(302);
    Client stranger = Client.of(product);
    assertThat(stranger.get("/vote?name=" + vote).body())
        .contains("Any 2 of them open it", "Aisha (demo acts)");
    JsonNode booth = HttpVoter.json(stranger.get("/api/v1/elections/" + vote + "/booth"));
    assertThat(booth.get("key").get("kind").asText()).isEqualTo("board");
    assertThat(booth.get("key").get("text").asText()).contains("3 people hold the key");
    HttpResponse<String> anew =
        second.submit("/staff/board-anew?board=" + board, Map.of("anew", "x"));
    assertThat(anew.body()).contains("is locked with this key and not over");
  }
}
