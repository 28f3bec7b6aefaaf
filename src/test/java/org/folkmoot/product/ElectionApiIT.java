package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.kernel.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The API of votes as the booth, a tracker and an auditor meet it: over HTTP, filters included. */
@ExtendWith(WithProduct.class)
class ElectionApiIT {

  private static final String VOTE = "a-name-for-the-library";

  @BeforeEach
  void aVoteIsOpen(Product product) {
    awaitOpen(product);
  }

  /** The demo opens its votes a moment after it is ready. */
  static void awaitOpen(Product product) {
    Product.await(
        180, () -> Client.of(product).get(address("")).body().contains("\"state\":\"open\""));
    assertThat(Client.of(product).get(address("")).body()).contains("\"state\":\"open\"");
  }

  private static String address(String path) {
    return HttpVoter.address(VOTE, path);
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(HttpVoter.json(answer).get("type").asText()).isEqualTo("/problems/" + type);
  }

  private static List<String> namesOf(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void theListAndOneElectionSayWhatIsPublic(Product product) {
    JsonNode list = HttpVoter.json(Client.of(product).get("/api/v1/elections"));
    JsonNode one = HttpVoter.json(Client.of(product).get(address("")));

    assertThat(list.get("elections")).contains(one);
    assertThat(namesOf(one))
        .contains("id", "uuid", "title", "state", "opensAt", "closesAt", "group", "links");
    assertThat(namesOf(one.get("links"))).containsExactly("log");
    for (String file : List.of("/archive", "/sidecar", "/result", "/ballots.pb")) {
      assertThat(Client.of(product).get(address(file)).statusCode()).as(file).isEqualTo(404);
    }
  }

  @Test
  void theBoothReadsTheSameForEverybody(Product product) {
    HttpResponse<String> english = Client.of(product).get(address("/booth?lang=en"));
    JsonNode booth = HttpVoter.json(english);

    assertThat(namesOf(booth))
        .contains("id", "uuid", "title", "state", "opensAt", "closesAt", "now", "election")
        .contains("electionHash", "registrars", "log", "key", "council", "language", "languages")
        .contains("questions", "words", "links");
    assertThat(namesOf(booth.get("questions").get(0)))
        .contains("kind", "text", "hint", "min", "max", "blank", "budget", "points", "grades")
        .contains("options");
    assertThat(namesOf(booth.get("questions").get(0).get("options").get(0)))
        .contains("text", "summary", "cost", "ward", "category", "href");
    assertThat(english.headers().firstValue("Cache-Control").orElse("")).contains("max-age=10");
    assertThat(english.headers().allValues("Set-Cookie")).isEmpty();
    JsonNode signedIn =
        HttpVoter.json(Client.of(product).signedInAs("resident").get(address("/booth?lang=en")));
    assertThat(namesOf(signedIn)).isEqualTo(namesOf(booth));
    assertThat(signedIn.get("links")).isEqualTo(booth.get("links"));
    JsonNode welsh = HttpVoter.json(Client.of(product).get(address("/booth?lang=cy")));
    assertThat(welsh.get("language").asText()).isEqualTo("cy");
    assertThat(welsh.get("title").asText()).isEqualTo("Enw i’r llyfrgell");
    assertThat(welsh.get("electionHash")).isEqualTo(booth.get("electionHash"));
  }

  @Test
  void fromTheRightToVoteToTheLineInTheList(Product product) {
    Client nobody = Client.of(product);
    Client person = Client.of(product).signedInAs("moderator");

    JsonNode stranger = HttpVoter.json(nobody.get(address("/voter")));
    assertThat(stranger.get("asked").asBoolean()).isFalse();
    assertThat(stranger.get("reason").asText()).isEqualTo("sign-in");
    assertThat(stranger.get("action").get("href").asText()).startsWith("/sign-in?next=%2Fbooth");
    assertThat(HttpVoter.json(person.get(address("/voter"))).get("asked").asBoolean()).isTrue();
    assertProblem(HttpVoter.sign(nobody, VOTE, HttpVoter.newDevice(nobody, VOTE)), 401, "sign-in");

    HttpVoter voter = HttpVoter.of(person, nobody, VOTE);
    assertProblem(
        HttpVoter.sign(person, VOTE, HttpVoter.newDevice(nobody, VOTE)),
        409,
        "another-key-was-signed");
    assertThat(HttpVoter.json(person.get(address("/voter"))).get("served").asBoolean()).isTrue();

    String ballot = voter.ballot(0, 0, 1, 0);
    HttpResponse<String> cast = voter.cast(ballot);
    assertThat(cast.statusCode()).as(cast.body()).isEqualTo(201);
    assertThat(cast.headers().allValues("Set-Cookie")).isEmpty();
    JsonNode receipt = HttpVoter.json(cast);
    assertThat(receipt.get("hash").asText()).isEqualTo(Digest.ofUtf8(ballot).toHex());
    assertThat(receipt.get("line").asLong()).isEqualTo(receipt.get("index").asLong() + 1);
    assertThat(HttpVoter.json(voter.cast(ballot))).isEqualTo(receipt);
    assertThat(HttpVoter.json(voter.castAs(person, ballot))).isEqualTo(receipt);

    String lines = nobody.get(address("/log/entries?from=" + receipt.get("index").asLong())).body();
    assertThat(lines).startsWith("cast|1|").contains(receipt.get("hash").asText());
    for (String query :
        List.of(
            "ballot=" + receipt.get("hash").asText(),
            "digits=" + receipt.get("digits").asText(),
            "sentence=" + receipt.get("sentence").get("en").asText().replace(' ', '+'))) {
      JsonNode found = HttpVoter.json(nobody.get(address("/log/proof?" + query)));
      assertThat(found).as(query).isEqualTo(receipt);
    }
    JsonNode consistency = HttpVoter.json(nobody.get(address("/log/consistency?from=1")));
    assertThat(consistency.get("path").isArray()).isTrue();
    assertThat(consistency.get("checkpoint").asText())
        .isEqualTo(nobody.get(address("/log/checkpoint")).body());
  }

  @Test
  void whatIsNotRightIsAProblemWithALastingName(Product product) {
    Client nobody = Client.of(product);
    Client person = Client.of(product).signedInAs("councillor");
    HttpVoter voter = HttpVoter.of(person, nobody, VOTE);
    HttpVoter other = HttpVoter.of(Client.of(product).signedInAs("auditor"), nobody, VOTE);

    for (String body :
        List.of(
            "{}", "{\"ballot\":1,\"signatures\":[]}", "{\"ballot\":\"{}\",\"signatures\":[1]}")) {
      assertProblem(HttpVoter.post(nobody, address("/ballots"), body), 422, "malformed");
    }
    assertProblem(
        HttpVoter.post(nobody, address("/ballots"), "{\"ballot\":\"{}\",\"signatures\":[]}"),
        422,
        "ballot-refused");
    assertProblem(other.cast(voter.ballot(0, 1, 0, 0)), 422, "ballot-refused");
    assertProblem(
        HttpVoter.post(person, address("/signatures"), "{\"blinded\":[\"AAAA\"]}"),
        422,
        "malformed");
    for (String body : List.of("no json", "[]", "", "{}{}", "[".repeat(5_000), "\u0000")) {
      assertProblem(HttpVoter.post(nobody, address("/ballots"), body), 422, "malformed");
      assertProblem(HttpVoter.post(person, address("/signatures"), body), 422, "malformed");
    }
    assertThat(
            HttpVoter.post(nobody, "/api/v1/elections/none/ballots", voter.request("{}"))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void otherSitesSignNothing(Product product) {
    Client person = Client.of(product).signedInAs("evaluator");

    HttpResponse<String> answer =
        person.send(
            "POST",
            address("/signatures"),
            java.net.http.HttpRequest.BodyPublishers.ofString("{\"blinded\":[\"AAAA\"]}"),
            "Content-Type",
            "application/json",
            "Origin",
            "https://elsewhere.example",
            "Sec-Fetch-Site",
            "cross-site");

    assertThat(answer.statusCode()).isEqualTo(403);
  }
}
