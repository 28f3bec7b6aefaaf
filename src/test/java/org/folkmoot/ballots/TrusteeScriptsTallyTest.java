package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.kernel.Verdict;
import org.folkmoot.product.UsesChromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trustees shuffle and decrypt in their browsers; the server and outsiders accept it. */
@UsesChromium
class TrusteeScriptsTallyTest {

  private static final int MUCH = 2_000_000;

  @TempDir Path folder;

  private static List<List<Ciphertext>> rows(ElectionKey key, Chance chance, int... sizes) {
    List<List<Ciphertext>> rows = new ArrayList<>();
    for (int size : sizes) {
      rows.add(
          IntStream.range(0, size)
              .mapToObj(
                  i ->
                      new Ciphertext(
                          key.g(chance.scalar(key.group())), key.g(chance.scalar(key.group()))))
              .toList());
    }
    return rows;
  }

  private static ElectionKey key(Group group, Chance chance) {
    Element publicKey = group.generator().pow(chance.scalar(group));
    return ElectionKey.of(publicKey, "fingerprint", 10, 10);
  }

  private static List<List<Map<String, String>>> shown(List<List<Ciphertext>> rows) {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(
                        item ->
                            Map.of(
                                "alpha", item.alpha().toString(), "beta", item.beta().toString()))
                    .toList())
        .toList();
  }

  private static Map<String, Object> input(ElectionKey key, List<List<Ciphertext>> rows) {
    Map<String, Object> input = new HashMap<>();
    input.put("group", key.group().label());
    input.put("publicKey", key.publicKey().base().toString());
    input.put("fingerprint", key.fingerprint());
    input.put("rows", shown(rows));
    return input;
  }

  private static JsonNode call(String function, Map<String, ?> input) {
    return Booth.call("trustee/core", function, input);
  }

  @Test
  void theSameShuffleIsWrittenForTheSameRandomness() {
    for (Group group : Group.values()) {
      Chance chance = Rehearsal.seeded(71);
      ElectionKey key = key(group, chance);
      List<List<Ciphertext>> rows = rows(key, chance, 7, 1, 0);
      RecordedRandom random = new RecordedRandom(3, MUCH);
      String ours = new Shuffler(key, new Chance(random)).shuffle(rows).toJson().write();
      Map<String, Object> input = input(key, rows);
      input.put("random", random.toBase64());

      JsonNode theirs = call("shuffle", input);

      assertThat(theirs.get("reason").asText()).as(theirs.toString()).isEqualTo("ACCEPTED");
      assertThat(theirs.get("shuffle").asText()).isEqualTo(ours);
    }
  }

  @Test
  void theSameDecryptionIsWrittenForTheSameRandomness() {
    for (Group group : Group.values()) {
      Chance chance = Rehearsal.seeded(72);
      ElectionKey key = key(group, chance);
      List<List<Ciphertext>> tally = new ArrayList<>(rows(key, chance, 3, 1, 0));
      tally.add(List.of(Ciphertext.identity(group)));
      var privateKey = chance.scalar(group);
      RecordedRandom random = new RecordedRandom(4, MUCH);
      String ours =
          new Decryptor(key, privateKey, new Chance(random)).decrypt(tally).toJson().write();

      JsonNode theirs =
          call(
              "decrypt",
              Map.of(
                  "group",
                  group.label(),
                  "fingerprint",
                  key.fingerprint(),
                  "privateKey",
                  privateKey.toString(),
                  "tally",
                  shown(tally),
                  "random",
                  random.toBase64()));

      assertThat(theirs.get("reason").asText()).as(theirs.toString()).isEqualTo("ACCEPTED");
      assertThat(theirs.get("decryption").asText()).isEqualTo(ours);
    }
  }

  @Test
  void severalThreadsShuffleAsWellAndTellHowFarTheyAre() {
    Chance chance = Rehearsal.seeded(73);
    ElectionKey key = key(Group.RFC_3526_2048, chance);
    List<List<Ciphertext>> rows = rows(key, chance, 120);
    Map<String, Object> input = input(key, rows);
    input.put("threads", 2);

    JsonNode theirs = call("shuffle", input);

    assertThat(theirs.get("units").asInt()).isEqualTo(theirs.get("expected").asInt());
    assertHolds(key, rows, theirs.get("shuffle").asText());
  }

  @Test
  void aShuffleThatWasStoppedGoesOnWhereItWas() {
    Chance chance = Rehearsal.seeded(74);
    ElectionKey key = key(Group.RFC_3526_2048, chance);
    List<List<Ciphertext>> rows = rows(key, chance, 120);
    Map<String, Object> input = input(key, rows);
    input.put("stopAfter", 7);

    JsonNode theirs = call("resumed", input);

    assertThat(theirs.get("stopped").asText()).isEqualTo("Stopped");
    assertThat(theirs.get("before").asInt()).isBetween(7, 9);
    assertThat(theirs.get("twice").asInt()).isZero();
    assertHolds(key, rows, theirs.get("shuffle").asText());
  }

  private static void assertHolds(ElectionKey key, List<List<Ciphertext>> rows, String record) {
    Shuffle shuffle =
        Shuffle.read(
            record.getBytes(StandardCharsets.UTF_8),
            key.group(),
            rows.size(),
            rows.get(0).size(),
            Rehearsal.WORKERS);
    for (int i = 0; i < rows.size(); i++) {
      ShuffleStatement statement =
          new ShuffleStatement(key, rows.get(i), shuffle.ciphertexts().get(i));
      assertThat(
              new ShuffleCheck(statement, shuffle.proofs().get(i), Rehearsal.seeded(1)).equations())
          .allMatch(equation -> equation.getAsBoolean());
    }
    assertThat(shuffle.ciphertexts().get(0)).doesNotContainAnyElementsOf(rows.get(0));
  }

  @Test
  void whatIsNoCiphertextIsNotTouched() {
    Chance chance = Rehearsal.seeded(75);
    ElectionKey key = key(Group.BELENIOS_2048, chance);
    Element g = key.group().generator();
    Map<String, Object> input = input(key, List.of());
    for (var wrong :
        Map.of(
                Reason.NOT_IN_GROUP, Map.of("alpha", "2", "beta", g.toString()),
                Reason.IDENTITY_ELEMENT, Map.of("alpha", g.toString(), "beta", "1"))
            .entrySet()) {
      input.put("rows", List.of(List.of(wrong.getValue())));
      assertThat(call("shuffle", input).get("reason").asText()).isEqualTo(wrong.getKey().name());
    }
    Map<String, Object> decrypted =
        Map.of(
            "group",
            key.group().label(),
            "fingerprint",
            "",
            "privateKey",
            "5",
            "tally",
            List.of(List.of(Map.of("alpha", "2", "beta", "2"))));
    assertThat(call("decrypt", decrypted).get("reason").asText()).isEqualTo("NOT_IN_GROUP");
  }

  /** All that trustees do is done in browsers; outsiders verify the archive. */
  @Test
  void aWholeElectionOfBrowsersIsAccepted() throws IOException, InterruptedException {
    Rehearsal rehearsal =
        new Rehearsal(Group.RFC_3526_2048, 5, 76).pedersen(2, 3).asking(Rehearsal.shuffled(3));
    RunningElection running = rehearsal.open();
    for (int voter = 0; voter < 4; voter++) {
      rehearsal.cast(running, voter, List.of(List.of(voter, 1, 2)));
    }
    running.close();
    List<List<Ciphertext>> tally = tally(running);
    Archive archive = running.archive();
    for (int owner = 1; owner <= 2; owner++) {
      JsonNode shuffled = call("shuffle", input(running.setup().key(), tally));
      byte[] record = shuffled.get("shuffle").asText().getBytes(StandardCharsets.UTF_8);
      tally =
          Shuffle.read(record, rehearsal.group, 1, tally.get(0).size(), Rehearsal.WORKERS)
              .ciphertexts();
      archive = with(archive, EventType.SHUFFLE, owner, record);
    }
    archive = archive.with(EventType.END_SHUFFLES);
    for (int owner : new int[] {1, 3}) {
      JsonNode decrypted =
          call(
              "decrypt",
              Map.of(
                  "group",
                  rehearsal.group.label(),
                  "fingerprint",
                  running.setup().key().fingerprint(),
                  "privateKey",
                  rehearsal.privateKey(owner).toString(),
                  "tally",
                  shown(tally)));
      byte[] record = decrypted.get("decryption").asText().getBytes(StandardCharsets.UTF_8);
      archive = with(archive, EventType.PARTIAL_DECRYPTION, owner, record);
    }
    RunningElection decrypted =
        RunningElection.resume(archive, Rehearsal.WORKERS, rehearsal.chance);
    decrypted.publishResult();
    Path file = Rehearsal.write(decrypted, folder);

    assertThat(ElectionVerifier.verify(file, VerifierOptions.standard()).verdict())
        .isEqualTo(Verdict.accepted());
    BeleniosTool.Answer answer = BeleniosTool.verify(file);
    assertThat(answer.exit()).as(answer.output()).isZero();
  }

  private static List<List<Ciphertext>> tally(RunningElection running) {
    byte[] record =
        running.archive().steps(EventType.ENCRYPTED_TALLY).findFirst().orElseThrow().data(0);
    Group group = running.setup().election().group();
    return Fields.list(
        JsonReader.read(record),
        "tally",
        row -> Fields.list(row, "tally", item -> Ciphertext.readFresh(item, group)));
  }

  private static Archive with(Archive archive, EventType type, int owner, byte[] record) {
    ArchiveRecord read = ArchiveRecord.of(record);
    return archive.with(type, read, Links.owned(owner, read));
  }

  /** A changed number is found out. */
  @Test
  void aChangedShuffleIsRefused() {
    Chance chance = Rehearsal.seeded(77);
    ElectionKey key = key(Group.RFC_3526_2048, chance);
    List<List<Ciphertext>> rows = rows(key, chance, 3);
    String record = call("shuffle", input(key, rows)).get("shuffle").asText();
    String first =
        rows.get(0)
            .get(0)
            .alpha()
            .times(key.group().generator().pow(key.group().scalar(2)))
            .toString();
    String changed = record.replaceFirst("\"alpha\":\"[0-9]+\"", "\"alpha\":\"" + first + "\"");

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertHolds(key, rows, changed));
  }
}
