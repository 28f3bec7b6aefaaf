package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Generators;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * CRY-11: answers that another implementation computed, shared with the browser's code. Elements
 * are given as exponents of g.
 */
class KnownAnswersTest {

  @TestFactory
  Stream<DynamicTest> weAnswerTheSame() throws IOException {
    try (InputStream input =
        Objects.requireNonNull(getClass().getResourceAsStream("known-answers.json"))) {
      JsonNode cases = new ObjectMapper().readTree(input);
      return StreamSupport.stream(cases.spliterator(), false).map(KnownAnswersTest::compared);
    }
  }

  private static DynamicTest compared(JsonNode known) {
    String[] context = known.get("context").asText().split(" ", 2);
    return DynamicTest.dynamicTest(
        known.get("context").asText() + ": " + known.get("description").asText(),
        () ->
            assertThat(answer(context[0], context.length > 1 ? context[1] : "", known.get("input")))
                .isEqualTo(known.get("output").asText()));
  }

  private static String answer(String context, String label, JsonNode input) {
    return switch (context) {
      case "ballot" -> ballot(input);
      case "fingerprint" -> Election.fingerprint(utf8(input.get("election")));
      case "generator" -> generator(input.get("index").asInt());
      case "encode" -> encode(input.get("vote"));
      default -> challenge(context, Group.find(label).orElseThrow(), input).toString();
    };
  }

  private static String ballot(JsonNode input) {
    byte[] record = utf8(input.get("election"));
    Election election = Election.read(record);
    ElectionKey key = ElectionKey.of(election, Election.fingerprint(record), 0);
    try {
      Verdict verdict =
          new BallotCheck(election, key).verify(Ballot.read(utf8(input.get("ballot")), election));
      return verdict instanceof Verdict.Rejected rejected ? rejected.reason() : "ACCEPTED";
    } catch (Refused e) {
      return e.reason().name();
    }
  }

  private static String generator(int index) {
    Group group = Group.RFC_3526_2048;
    return (index < 0 ? Generators.secondary(group) : Generators.list(group, index + 1).get(index))
        .toString();
  }

  private static String encode(JsonNode vote) {
    List<Integer> numbers = new ArrayList<>();
    vote.forEach(number -> numbers.add(number.asInt()));
    Element element = VoteEncoding.encode(Group.RFC_3526_2048, numbers);
    assertThat(VoteEncoding.decode(element, numbers.size())).isEqualTo(numbers);
    return element.toString();
  }

  private static Scalar challenge(String context, Group group, JsonNode input) {
    return switch (context) {
      case "pok" -> Schnorr.keyChallenge(element(group, input, "X"), element(group, input, "A"));
      case "sigmsg" ->
          Schnorr.messageChallenge(input.get("message").asText(), element(group, input, "A"));
      case "sig" ->
          Schnorr.ballotChallenge(input.get("message").asText(), element(group, input, "A"));
      case "raweg" ->
          Schnorr.encryptionChallenge(
              ElectionKey.of(element(group, input, "y"), "", 0, 0),
              input.get("S").asText(),
              ciphertext(group, input),
              element(group, input, "A"));
      case "prove" -> {
        List<Element> commitments = new ArrayList<>();
        input.get("AB").forEach(exponent -> commitments.add(g(group, exponent)));
        yield Disjunction.challenge(
            group,
            Disjunction.intervalTranscript(input.get("S").asText(), ciphertext(group, input)),
            commitments);
      }
      case "decrypt" ->
          PartialDecryption.challenge(
              ElectionKey.of(group.generator(), input.get("fingerprint").asText(), 0, 0),
              element(group, input, "X"),
              element(group, input, "A"),
              element(group, input, "B"));
      default -> throw new IllegalArgumentException(context);
    };
  }

  private static Ciphertext ciphertext(Group group, JsonNode input) {
    return new Ciphertext(element(group, input, "alpha"), element(group, input, "beta"));
  }

  private static Element element(Group group, JsonNode input, String name) {
    return g(group, input.get(name));
  }

  private static Element g(Group group, JsonNode exponent) {
    return group.generator().pow(group.reduce(BigInteger.valueOf(exponent.asInt())));
  }

  private static byte[] utf8(JsonNode text) {
    return text.asText().getBytes(StandardCharsets.UTF_8);
  }
}
