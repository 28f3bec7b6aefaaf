package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.product.UsesChromium;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * CRY-8 in the browser: trustees whose browsers take part in a ceremony write the same files as
 * those on the command line, and refuse what these refuse.
 */
@UsesChromium
class TrusteeScriptsCeremonyTest {

  private static final int MUCH = 20_000;
  private static final Set<String> OF_TRUSTEES = Set.of("generator", "decrypt");

  @TempDir Path exchange;
  @TempDir Path other;

  @TestFactory
  Stream<DynamicTest> theScriptsAnswerTheSame() throws IOException {
    try (InputStream input =
        Objects.requireNonNull(getClass().getResourceAsStream("known-answers.json"))) {
      JsonNode cases = new ObjectMapper().readTree(input);
      return StreamSupport.stream(cases.spliterator(), false)
          .filter(known -> OF_TRUSTEES.contains(known.get("context").asText().split(" ", 2)[0]))
          .map(
              known ->
                  DynamicTest.dynamicTest(
                      known.get("context").asText() + ": " + known.get("description").asText(),
                      () ->
                          assertThat(Booth.call("trustee/core", "known", known).asText())
                              .isEqualTo(known.get("output").asText())));
    }
  }

  private static Map<String, Object> place(Group group, int threshold, int size, int index) {
    return Map.of("group", group.label(), "threshold", threshold, "size", size, "index", index);
  }

  private String text(Path folder, int number, String round) throws IOException {
    return Files.readString(folder.resolve(number + "." + round + ".json"));
  }

  private List<String> texts(Path folder, int size, String round) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int number = 1; number <= size; number++) {
      texts.add(text(folder, number, round));
    }
    return texts;
  }

  private static JsonNode call(String function, Map<String, ?> input) {
    return Booth.call("trustee/core", function, input);
  }

  private static String accepted(JsonNode answer) {
    assertThat(answer.get("reason").asText()).as(answer.toString()).isEqualTo("ACCEPTED");
    return answer.get("file").asText();
  }

  @Test
  void theSameBytesAreWrittenForTheSameRandomness() throws IOException {
    for (Group group : Group.values()) {
      RecordedRandom random = new RecordedRandom(5, MUCH);
      CeremonyDesk desk = new CeremonyDesk(new Chance(random));
      List<String> seeds = List.of(desk.drawSeed(), desk.drawSeed());
      JsonNode theirs = call("seeds", Map.of("random", random.toBase64(), "count", 2));
      assertThat(theirs).extracting(JsonNode::asText).isEqualTo(seeds);

      Path folder = Files.createDirectory(exchange.resolve(group.name()));
      for (int number = 1; number <= 2; number++) {
        RecordedRandom own = new RecordedRandom(number, MUCH);
        String seed = seeds.get(number - 1);
        new CeremonyDesk(new Chance(own)).announce(folder, seed, group.label(), 2, 2, number);
        assertThat(
                accepted(
                    call(
                        "announce",
                        Map.of(
                            "seed",
                            seed,
                            "place",
                            place(group, 2, 2, number),
                            "random",
                            own.toBase64()))))
            .isEqualTo(text(folder, number, "announcement"));
      }
      List<String> announcements = texts(folder, 2, "announcement");
      for (int number = 1; number <= 2; number++) {
        RecordedRandom own = new RecordedRandom(10 + number, MUCH);
        String seed = seeds.get(number - 1);
        new CeremonyDesk(new Chance(own)).share(folder, seed);
        assertThat(
                accepted(
                    call(
                        "share",
                        Map.of(
                            "seed",
                            seed,
                            "announcements",
                            announcements,
                            "random",
                            own.toBase64()))))
            .isEqualTo(text(folder, number, "shares"));
      }
      RecordedRandom own = new RecordedRandom(21, MUCH);
      String secret = new CeremonyDesk(new Chance(own)).finish(folder, seeds.get(0));
      JsonNode finished =
          call(
              "finish",
              Map.of(
                  "seed",
                  seeds.get(0),
                  "announcements",
                  announcements,
                  "shares",
                  texts(folder, 2, "shares"),
                  "random",
                  own.toBase64()));
      assertThat(accepted(finished)).isEqualTo(text(folder, 1, "member"));
      assertThat(finished.get("privateKey").asText())
          .isEqualTo(SecretFile.read(secret, group).toString());
    }
  }

  /** Three browsers and one command line make one key. */
  @Test
  void browsersAndACommandLineMakeOneKey() throws IOException {
    for (Group group : Group.values()) {
      Path folder = Files.createDirectory(exchange.resolve(group.name()));
      CeremonyDesk desk = new CeremonyDesk(Rehearsal.seeded(8));
      String seed = desk.drawSeed();
      List<String> seeds = new ArrayList<>();
      call("seeds", Map.of("count", 3)).forEach(drawn -> seeds.add(drawn.asText()));
      for (int number = 1; number <= 3; number++) {
        Map<String, Object> input =
            Map.of("seed", seeds.get(number - 1), "place", place(group, 3, 4, number));
        write(folder, number, "announcement", accepted(call("announce", input)));
      }
      desk.announce(folder, seed, group.label(), 3, 4, 4);
      List<String> announcements = texts(folder, 4, "announcement");
      for (int number = 1; number <= 3; number++) {
        Map<String, Object> input =
            Map.of("seed", seeds.get(number - 1), "announcements", announcements);
        write(folder, number, "shares", accepted(call("share", input)));
      }
      desk.share(folder, seed);
      List<String> shares = texts(folder, 4, "shares");
      List<Scalar> privateKeys = new ArrayList<>();
      String publicKey = "";
      for (int number = 1; number <= 3; number++) {
        JsonNode finished =
            call(
                "finish",
                Map.of(
                    "seed",
                    seeds.get(number - 1),
                    "announcements",
                    announcements,
                    "shares",
                    shares));
        write(folder, number, "member", accepted(finished));
        publicKey = finished.get("publicKey").asText();
        privateKeys.add(
            Fields.scalar(Json.text(finished.get("privateKey").asText()), "key", group));
      }
      privateKeys.add(SecretFile.read(desk.finish(folder, seed), group));

      TrusteeGroup joined =
          TrusteesReader.readOne(desk.join(folder).getBytes(StandardCharsets.UTF_8), group);

      assertThat(joined.keys().stream().map(TrusteeKey::publicKey))
          .containsExactlyElementsOf(privateKeys.stream().map(group.generator()::pow).toList());
      assertThat(joined.subKey()).hasToString(publicKey);
    }
  }

  private static void write(Path folder, int number, String round, String text) throws IOException {
    Files.writeString(folder.resolve(number + "." + round + ".json"), text);
  }

  /** Both sides look at the same folder, and say the same of it. */
  private void assertRefusedAlike(
      Reason reason, int trustee, String detail, String seed, boolean finishing)
      throws IOException {
    String theirs = "ACCEPTED";
    String said = "";
    CeremonyDesk desk = new CeremonyDesk(Rehearsal.seeded(1));
    try {
      if (finishing) {
        desk.finish(exchange, seed);
      } else {
        desk.share(exchange, seed);
      }
    } catch (ElectionDesk.StepRefused e) {
      theirs = String.valueOf(e.arguments().get(0));
      said = String.valueOf(e.arguments().get(1));
    }
    List<String> announcements = texts(exchange, 3, "announcement");
    JsonNode answer =
        finishing
            ? call(
                "finish",
                Map.of(
                    "seed",
                    seed,
                    "announcements",
                    announcements,
                    "shares",
                    texts(exchange, 3, "shares")))
            : call("share", Map.of("seed", seed, "announcements", announcements));

    assertThat(theirs).isEqualTo(reason.name());
    assertThat(answer.get("reason").asText()).as(answer.toString()).isEqualTo(theirs);
    assertThat(said).contains(detail);
    assertThat(answer.get("detail").asText()).contains(detail);
    assertThat(answer.get("trustee").asInt()).isEqualTo(trustee);
  }

  private List<String> announced(Group group) throws IOException {
    CeremonyDesk desk = new CeremonyDesk(Rehearsal.seeded(46));
    List<String> seeds = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      seeds.add(desk.drawSeed());
      desk.announce(exchange, seeds.get(number - 1), group.label(), 2, 3, number);
    }
    return seeds;
  }

  private List<String> shared(Group group) throws IOException {
    List<String> seeds = announced(group);
    for (String seed : seeds) {
      new CeremonyDesk(Rehearsal.seeded(9)).share(exchange, seed);
    }
    return seeds;
  }

  @Test
  void theSharesOfAnotherPolynomialAreRefusedWithTheirSender() throws IOException {
    List<String> seeds = shared(Group.BELENIOS_2048);
    PedersenTrustee liar =
        new PedersenTrustee(
            Group.BELENIOS_2048,
            new Certificate.Context(Group.BELENIOS_2048.label(), 3, 2, 2),
            TrusteeSeed.read(seeds.get(1)),
            Rehearsal.seeded(47));
    CeremonyRounds rounds = CeremonyRounds.read(exchange);
    ShownCommitments honest = rounds.shown().get(1);
    Files.delete(exchange.resolve("2.shares.json"));
    CeremonyFile.SHARES.create(
        exchange,
        2,
        new ShownCommitments(honest.coefexps(), liar.shares(rounds.announcements())).toJson());

    assertRefusedAlike(
        Reason.TRUSTEE_COEFFICIENTS,
        2,
        "the share from trustee 2 does not fit its commitments",
        seeds.get(0),
        true);
  }

  @Test
  void otherCommitmentsThanAnnouncedAreRefusedWithTheirSender() throws IOException {
    List<String> seeds = shared(Group.BELENIOS_2048);
    Files.delete(exchange.resolve("3.announcement.json"));
    new CeremonyDesk(Rehearsal.seeded(3))
        .announce(exchange, seeds.get(2), Group.BELENIOS_2048.label(), 2, 3, 3);

    assertRefusedAlike(
        Reason.TRUSTEE_COEFFICIENTS,
        3,
        "trustee 3 shows other commitments than announced",
        seeds.get(0),
        true);
  }

  @Test
  void aShareForSomebodyElseAndAChangedOneAreRefusedWithTheirSender() throws IOException {
    List<String> seeds = shared(Group.BELENIOS_2048);
    ShownCommitments honest = CeremonyRounds.read(exchange).shown().get(1);
    List<Channel.Sealed> swapped = new ArrayList<>(honest.shares());
    Collections.swap(swapped, 0, 2);
    rewrite(2, new ShownCommitments(honest.coefexps(), swapped));

    assertRefusedAlike(
        Reason.TRUSTEE_CERTIFICATE,
        2,
        "the share from trustee 2: a message between trustees cannot be decrypted",
        seeds.get(0),
        true);

    List<Channel.Sealed> foreign = new ArrayList<>(honest.shares());
    foreign.set(0, CeremonyRounds.read(exchange).shown().get(2).shares().get(0));
    rewrite(2, new ShownCommitments(honest.coefexps(), foreign));

    assertRefusedAlike(
        Reason.TRUSTEE_CERTIFICATE,
        2,
        "the share from trustee 2: a message between trustees is not signed by its sender",
        seeds.get(0),
        true);
  }

  private void rewrite(int number, ShownCommitments shown) throws IOException {
    Files.delete(exchange.resolve(number + ".shares.json"));
    CeremonyFile.SHARES.create(exchange, number, shown.toJson());
  }

  @Test
  void trusteesInEachOthersPlaceAreRefused() throws IOException {
    List<String> seeds = announced(Group.RFC_3526_2048);
    Path second = exchange.resolve("2.announcement.json");
    Path third = exchange.resolve("3.announcement.json");
    Path spare = other.resolve("spare");
    Files.move(second, spare);
    Files.move(third, second);
    Files.move(spare, third);

    assertRefusedAlike(
        Reason.TRUSTEE_CERTIFICATE,
        2,
        "the certificate of trustee 2 is not valid",
        seeds.get(0),
        false);
  }

  @Test
  void theSeedOfNobodyIsRefused() throws IOException {
    announced(Group.BELENIOS_2048);
    String stranger = new CeremonyDesk(Rehearsal.seeded(99)).drawSeed();

    assertRefusedAlike(
        Reason.TRUSTEE_CERTIFICATE,
        0,
        "the seed is that of no trustee who announced",
        stranger,
        false);
  }

  @Test
  void filesThatAreNoneAreRefusedWithTheirName() throws IOException {
    List<String> seeds = announced(Group.BELENIOS_2048);
    String whole = text(exchange, 2, "announcement");

    assertFileRefused("{}", Reason.JSON_FIELDS, seeds);
    assertFileRefused(whole + " ", Reason.JSON_NOT_CANONICAL, seeds);
    assertFileRefused(
        whole.replace("BELENIOS-2048", "BELENIOS-2049"), Reason.ELECTION_GROUP, seeds);
    assertFileRefused(
        whole.replaceFirst("\"alpha\":\"[0-9]+\"", "\"alpha\":\"2\""), Reason.NOT_IN_GROUP, seeds);
    assertFileRefused(
        whole.replaceFirst("\"commitment\":\"..", "\"commitment\":\""), Reason.JSON_LENGTH, seeds);
    assertFileRefused(
        whole.replaceFirst("\"commitment\":\"..", "\"commitment\":\"AB"), Reason.JSON_TYPE, seeds);
  }

  private void assertFileRefused(String text, Reason reason, List<String> seeds)
      throws IOException {
    write(exchange, 2, "announcement", text);
    assertRefusedAlike(reason, 2, "2.announcement.json of trustee 2", seeds.get(0), false);
  }

  @Test
  void placesAndSeedsThatCannotBeAreMisuse() {
    String seed = new CeremonyDesk(Rehearsal.seeded(7)).drawSeed();
    Group group = Group.BELENIOS_2048;

    for (Map<String, Object> place :
        List.of(
            place(group, 1, 3, 1),
            place(group, 4, 3, 1),
            place(group, 2, 3, 0),
            place(group, 2, 3, 4))) {
      assertThat(reason(seed, place)).isEqualTo("RangeError");
    }
    for (String bad : List.of("", "correct horse battery", seed + "1", seed.substring(1) + "0")) {
      assertThat(reason(bad, place(group, 2, 3, 1))).isEqualTo("RangeError");
    }
    assertThat(reason(" " + seed + "\n", place(group, 2, 3, 1))).isEqualTo("ACCEPTED");
  }

  private static String reason(String seed, Map<String, Object> place) {
    return call("announce", Map.of("seed", seed, "place", place)).get("reason").asText();
  }
}
