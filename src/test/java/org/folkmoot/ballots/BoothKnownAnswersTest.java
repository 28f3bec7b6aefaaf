package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.product.UsesChromium;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** CRY-11: the booth's modules answer as the server does, to the same questions. */
@UsesChromium
class BoothKnownAnswersTest {

  /** What trustees do, who have no booth. */
  private static final Set<String> NOT_OF_VOTERS = Set.of("generator", "decrypt");

  private static final long SEED = 13;

  @TestFactory
  Stream<DynamicTest> theBoothAnswersTheSame() throws IOException {
    try (InputStream input =
        Objects.requireNonNull(getClass().getResourceAsStream("known-answers.json"))) {
      JsonNode cases = new ObjectMapper().readTree(input);
      return StreamSupport.stream(cases.spliterator(), false)
          .filter(known -> !NOT_OF_VOTERS.contains(context(known).split(" ", 2)[0]))
          .map(BoothKnownAnswersTest::compared);
    }
  }

  private static String context(JsonNode known) {
    return known.get("context").asText();
  }

  private static DynamicTest compared(JsonNode known) {
    return DynamicTest.dynamicTest(
        context(known) + ": " + known.get("description").asText(),
        () ->
            assertThat(Booth.call("known", "answer", known).asText())
                .isEqualTo(known.get("output").asText()));
  }

  @Test
  void powersInversesAndSymbolsAreThoseOfJava() {
    Random random = new Random(SEED);
    for (Group group : Group.values()) {
      BigInteger p = group.modulus();
      for (BigInteger exponent :
          List.of(
              BigInteger.ZERO,
              BigInteger.ONE,
              BigInteger.valueOf(32),
              group.order().subtract(BigInteger.ONE),
              new BigInteger(21, random),
              new BigInteger(384, random).mod(group.order()),
              new BigInteger(2047, random).mod(group.order()))) {
        BigInteger any = new BigInteger(2047, random).mod(p);
        BigInteger base = random.nextBoolean() ? any : any.modPow(p.subtract(group.order()), p);
        JsonNode answer =
            Booth.call(
                "known",
                "arithmetic",
                Map.of(
                    "label", group.label(),
                    "base", base.toString(),
                    "exponent", exponent.toString()));

        String power = base.modPow(exponent, p).toString();
        assertThat(answer.get("power").asText()).as("seed " + SEED).isEqualTo(power);
        assertThat(answer.get("fewUses").asText()).isEqualTo(power);
        assertThat(answer.get("manyUses").asText()).isEqualTo(power);
        assertThat(answer.get("inverse").asText()).isEqualTo(base.modInverse(p).toString());
        assertThat(answer.get("gcd").asText()).isEqualTo(base.gcd(exponent).toString());
        assertThat(answer.get("contains").asBoolean())
            .isEqualTo(group.findElement(base).isPresent());
        assertThat(answer.get("jacobi").asInt()).isEqualTo(euler(base, p));
      }
    }
  }

  /** Some of them are elements as they stand, others with some padding. */
  @Test
  void votesBecomeTheSameElements() {
    Set<Integer> paddings = new HashSet<>();
    for (int value = 0; value < 40; value++) {
      List<Integer> vote = List.of(value, 255 - value);
      Element element = VoteEncoding.encode(Group.RFC_3526_2048, vote);
      paddings.add(element.value().intValue() & 0xff);

      JsonNode answer =
          Booth.call(
              "known",
              "answer",
              Map.of("context", "encode RFC-3526-2048", "input", Map.of("vote", vote)));

      assertThat(answer.asText()).isEqualTo(element.toString());
    }
    assertThat(paddings).contains(0, 1, 2);
  }

  private static int euler(BigInteger base, BigInteger p) {
    return base.modPow(p.shiftRight(1), p).equals(BigInteger.ONE) ? 1 : -1;
  }

  @TestFactory
  Stream<DynamicTest> recordsAreReadAndRefusedAsByTheServer() {
    return Stream.of(
            "{\"a\":[1,0,1073741823],\"b\":{},\"c\":true,\"d\":false,\"e\":\"\"}",
            "\"\\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u001f\\u007f/é–\uD83D\uDE00\"",
            "\"\uFEFF\"",
            "\uFEFF1",
            "1073741824",
            "01",
            "-1",
            "1.0",
            "12345678901",
            " 1",
            "1 ",
            "[1,]",
            "[,1]",
            "[1 ,2]",
            "{\"a\":1,\"a\":1}",
            "{\"a\" :1}",
            "{a:1}",
            "{\"1\":1,\"0\":2}",
            "\"\\/\"",
            "\"\\u0041\"",
            "\"\\u000A\"",
            "\"\\u000a\"",
            "\"\\ud800\"",
            "\"\\x\"",
            "\"a",
            "\"\n\"",
            "\"\u007f\"",
            "tru",
            "null",
            "",
            "[".repeat(16) + "]".repeat(16),
            "[".repeat(17) + "]".repeat(17))
        .map(
            record ->
                DynamicTest.dynamicTest(
                    "a record: " + record,
                    () -> assertReadAlike(record.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void bytesThatAreNoTextAreRefusedAsByTheServer() {
    assertReadAlike(new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'});
    assertReadAlike(new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'});
  }

  private static void assertReadAlike(byte[] record) {
    String reason = "ACCEPTED";
    byte[] written = {};
    try {
      written = JsonReader.read(record).toUtf8();
    } catch (Refused e) {
      reason = e.reason().name();
    }
    String base64 = Base64.getEncoder().encodeToString(record);
    JsonNode answer = Booth.call("known", "json", Map.of("record", base64));

    assertThat(answer.get("reason").asText()).isEqualTo(reason);
    assertThat(answer.get("written").asText())
        .isEqualTo(Base64.getEncoder().encodeToString(written));
  }
}
