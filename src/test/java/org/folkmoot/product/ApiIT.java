package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import org.folkmoot.kernel.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API, as somebody sees it who recomputes last year's budget of the demo. */
@ExtendWith(WithProduct.class)
class ApiIT {

  private static final String ROUND = "/api/v1/rounds/city-budget-2025";

  @Test
  void roundsAndProjectsAreJson(Product product) {
    JsonNode rounds = json(Client.of(product).get("/api/v1/rounds"));
    JsonNode projects = json(Client.of(product).get(ROUND + "/projects"));

    assertThat(rounds.findValuesAsText("id")).contains("city-budget-2025");
    assertThat(projects).hasSize(16);
    assertThat(projects.get(0).get("cost").decimalValue()).isPositive();
  }

  @Test
  void ballotsHaveANumberAndTheMarksAndNothingElseOfAVoter(Product product) {
    String file = Client.of(product).get(ROUND + "/ballots.pb").body();

    List<String> votes = file.substring(file.indexOf("\nVOTES\n") + 7).lines().toList();
    assertThat(votes.get(0)).isEqualTo("voter_id;vote");
    assertThat(votes).hasSize(4_812 + 1);
    assertThat(votes.subList(1, votes.size()))
        .allMatch(row -> row.matches("\\d+;(P\\d+(,P\\d+)*)?"));
  }

  @Test
  void theOutcomeIsServedOnceAndThenUnchanged(Product product) {
    Client auditor = Client.of(product);

    HttpResponse<String> first = auditor.get(ROUND + "/outcome");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> second = auditor.get(ROUND + "/outcome", "If-None-Match", tag);
    HttpResponse<String> third = auditor.get(ROUND + "/outcome", "If-None-Match", "\"other\"");

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(third.body()).isEqualTo(first.body());
  }

  @Test
  void theFileOfBallotsHasTheDigestThatIsPublishedAndServedAsItsTag(Product product) {
    Client auditor = Client.of(product);

    HttpResponse<String> file = auditor.get(ROUND + "/ballots.pb");
    String digest = Digest.ofUtf8(file.body()).toHex();

    assertThat(file.headers().firstValue("ETag")).contains('"' + digest + '"');
    assertThat(json(auditor.get(ROUND + "/outcome")).get("ballotsSha256").asText())
        .isEqualTo(digest);
  }

  @Test
  void theRuleOfARoundIsItsTextAndTheDigestOfThatText(Product product) {
    JsonNode round = json(Client.of(product).get(ROUND));

    assertThat(round.get("rule").asText()).contains("options: rule=equal-shares&");
    assertThat(round.get("ruleSha256").asText())
        .isEqualTo(Digest.ofUtf8(round.get("rule").asText()).toHex());
    assertThat(round.get("ruleFixed").asBoolean()).isTrue();
  }

  @Test
  void everyPublicationOfAnOutcomeIsListed(Product product) {
    JsonNode all = json(Client.of(product).get(ROUND + "/outcomes"));

    assertThat(all).hasSize(1);
    assertThat(all.get(0).get("current").asBoolean()).isTrue();
    assertThat(json(Client.of(product).get(ROUND + "/outcomes/1")))
        .isEqualTo(json(Client.of(product).get(ROUND + "/outcome")));
    assertThat(Client.of(product).get(ROUND + "/outcomes/2").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsMissingIsAProblemInJson(Product product) {
    HttpResponse<String> answer = Client.of(product).get("/api/v1/rounds/no-such-round");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(json(answer).get("status").asInt()).isEqualTo(404);
    assertThat(json(answer).get("title").asText()).isEqualTo("Not Found");
  }

  @Test
  void theDescriptionNamesEveryMethod(Product product) {
    String description = Client.of(product).get("/openapi").body();

    assertThat(description)
        .contains(
            "/api/v1/processes:",
            "/api/v1/rounds:",
            "/api/v1/rounds/{id}:",
            "/api/v1/rounds/{id}/projects:",
            "/api/v1/rounds/{id}/places:",
            "/api/v1/rounds/{id}/ballots.pb:",
            "/api/v1/rounds/{id}/outcome:",
            "/api/v1/rounds/{id}/outcomes:",
            "/api/v1/rounds/{id}/outcomes/{count}:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/ready", "/health/live"})
  void theProductSaysThatItIsReady(String path, Product product) {
    HttpResponse<String> answer = new Client(product, "any.example").get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).get("status").asText()).isEqualTo("UP");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + answer.body(), e);
    }
  }
}
