package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.ballots.BallotReference;
import org.folkmoot.kernel.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The real booth in a browser, at the real server. */
@ExtendWith(WithProduct.class)
class BoothJourneyIT {

  private static final String VOTE = "a-name-for-the-library";
  private static final String BOOTH = "/booth?vote=" + VOTE;

  @BeforeEach
  void aVoteIsOpen(Product product) {
    ElectionApiIT.awaitOpen(product);
  }

  /** A voter's browser, and what went over the line. */
  private static final class Booth implements AutoCloseable {

    private final Product product;
    private final BrowserContext visitor = Chromium.newVisitor();
    private final Page page = visitor.newPage();
    private final List<String> errors = new ArrayList<>();
    private final Map<String, String> sent = new ConcurrentHashMap<>();

    Booth(Product product) {
      this.product = product;
      page.onPageError(errors::add);
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              errors.add(message.text());
            }
          });
      page.onResponse(this::note);
    }

    private void note(Response answer) {
      Request request = answer.request();
      if (request.url().contains("/api/v1/elections/")) {
        sent.put(request.method() + " " + request.url().replaceAll(".*/" + VOTE, ""), "");
      }
    }

    void open(String path) {
      page.navigate(product.url(Product.MAIN_HOST, path));
    }

    void press(String name) {
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
          .click();
    }

    void heading(String text) {
      page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1))
          .waitFor();
    }

    void signIn(String role) {
      page.fill("input[name='email']", role + "@demo.example");
      page.fill("input[name='password']", Product.PASSWORD);
      page.click("[name='signIn']");
    }

    @Override
    public void close() {
      visitor.close();
    }
  }

  @Test
  void aResidentSignsInVotesAndFindsTheBallot(Product product) {
    try (Booth booth = new Booth(product)) {
      Page page = booth.page;
      List<Request> casting = new ArrayList<>();
      page.onRequest(
          request -> {
            if (request.url().endsWith("/ballots")) {
              casting.add(request);
            }
          });
      booth.open(BOOTH);
      page.locator("#page a[href*='/sign-in']").first().click();
      booth.signIn("carys");
      booth.heading("A name for the library");
      assertThat(page.url()).contains(BOOTH);
      page.getByLabel("Riverside Library").check();
      booth.press("Check my ballot");
      booth.heading("Check your ballot");
      assertThat(page.locator("#page").textContent()).contains("Riverside Library");
      booth.press("Cast my vote");
      booth.heading("Your vote is in");
      page.getByText("This device found your ballot in the public list").waitFor();

      assertThat(casting).hasSize(1);
      assertThat(casting.get(0).allHeaders()).doesNotContainKey("cookie");
      String digits = page.locator(".booth-digits").textContent().replace(" ", "");
      JsonNode proof =
          HttpVoter.json(
              Client.of(product).get(HttpVoter.address(VOTE, "/log/proof?digits=" + digits)));
      BallotReference reference = BallotReference.of(Digest.parseHex(proof.get("hash").asText()));
      assertThat(page.locator(".booth-sentence").textContent())
          .isEqualToIgnoringCase(reference.sentence("en") + ".");
      HttpVoter other =
          HttpVoter.of(Client.of(product).signedInAs("dewi"), Client.of(product), VOTE);
      assertThat(other.cast(other.ballot(0, 1, 0, 0)).statusCode()).isEqualTo(201);

      booth.open(BOOTH);
      booth.heading("Your vote is in");
      page.getByText("This device found your ballot in the public list").waitFor();
      booth.press("Vote again");
      page.getByLabel("I leave this one blank").check();
      booth.press("Check my ballot");
      booth.press("Cast my vote");
      booth.heading("Your vote is in");
      page.getByText("This device found your ballot in the public list").waitFor();
      assertThat(page.locator(".booth-digits").textContent().replace(" ", "")).isNotEqualTo(digits);
      assertThat(booth.errors).isEmpty();
    }
  }

  @Test
  void anotherDeviceOfTheSamePersonIsToldWhereToVote(Product product) {
    HttpVoter.of(Client.of(product).signedInAs("imran"), Client.of(product), VOTE);
    try (Booth booth = new Booth(product)) {
      booth.open("/sign-in?next=%2Fbooth%3Fvote%3D" + VOTE);
      booth.signIn("imran");
      booth.heading("A name for the library");
      booth.page.getByText("another device").first().waitFor();
      assertThat(booth.errors).isEmpty();
    }
  }

  @Test
  void practisingInWelshSendsNothing(Product product) {
    try (Booth booth = new Booth(product)) {
      Page page = booth.page;
      booth.open(BOOTH + "&practice&lang=cy");
      booth.heading("Enw i’r llyfrgell");
      page.getByLabel("Tŷ’r Straeon").check();
      booth.press("Gwirio fy mhapur pleidleisio");
      booth.heading("Gwiriwch eich papur pleidleisio");
      booth.press("Ymarfer bwrw pleidlais");
      booth.heading("Mae’r ymarfer drosodd");

      assertThat(booth.sent.keySet()).containsExactly("GET /booth?lang=cy");
      assertThat(booth.errors).isEmpty();
    }
  }
}
