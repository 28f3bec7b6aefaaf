package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.kernel.Verdict;
import org.folkmoot.product.UsesChromium;
import org.junit.jupiter.api.Test;

/** A trustee's browser looks at all that leads to the ballots before it opens them. */
@UsesChromium
class TrusteeScriptsCheckTest {

  /** Larger archives show nothing that smaller ones do not. */
  private static final int MOST_BYTES = 500_000;

  private static final RunningElection MIXED = mixed();
  private static final RunningElection SUMMED = summed();

  /** What only a finished archive has, or what the trustee knows from the ceremony. */
  private static final Pattern LATER =
      Pattern.compile("(DECRYPTION|RESULT|TRUSTEE)_.*|NO_RESULT|ELECTION_KEY|ARCHIVE_FILE_NAME");

  /** Cases of decryptions, trustees and results. */
  private static final Pattern LATER_CASES = Pattern.compile("[dpr][0-9]{2}-.*");

  /** Credentials of the list that no ballot uses, of which only their order is looked at. */
  private static final Set<String> UNUSED_CREDENTIALS =
      Set.of("s04-credential-not-in-group", "s06-credential-zero", "s19-identity-credential");

  private static RunningElection mixed() {
    Rehearsal rehearsal =
        new Rehearsal(Group.RFC_3526_2048, 3, 91).pedersen(2, 3).asking(Rehearsal.shuffled(2));
    RunningElection running = rehearsal.open();
    rehearsal.cast(running, 0, List.of(List.of(2, 1)));
    rehearsal.cast(running, 1, List.of(List.of(1, 2)));
    rehearsal.cast(running, 0, List.of(List.of(1, 1)));
    running.close();
    running.shuffle(1);
    running.shuffle(3);
    return running;
  }

  private static RunningElection summed() {
    Rehearsal rehearsal =
        new Rehearsal(Group.BELENIOS_2048, 3, 92)
            .pedersen(2, 3)
            .asking(Rehearsal.withBlank(2, 1, 1));
    RunningElection running = rehearsal.open();
    rehearsal.cast(running, 0, List.of(List.of(0, 1, 0)));
    rehearsal.cast(running, 1, List.of(List.of(1, 0, 0)));
    running.close();
    return running;
  }

  private static String uuid(RunningElection running) {
    return running.setup().election().uuid();
  }

  private static Map<String, Object> input(RunningElection running, Archive archive) {
    Map<String, Object> input = new HashMap<>();
    input.put("archive", base64(ArchiveMutants.bytes(archive)));
    input.put("record", running.setup().election().toJson().write());
    input.put("trustees", 3);
    input.put("shuffles", 2);
    input.put("own", List.of());
    input.put("log", ShownLog.of(archive, uuid(running)).toMap());
    return input;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static JsonNode check(Map<String, Object> input) {
    return Booth.call("trustee/core", "check", input);
  }

  private static String reason(RunningElection running, Archive archive) {
    return check(input(running, archive)).get("reason").asText();
  }

  private static String rows(List<List<Ciphertext>> rows) {
    return BallotBox.toJson(rows).write();
  }

  private static int place(RunningElection running, EventType type) {
    return running.archive().course().indexOf(type.letter());
  }

  private static Archive changed(
      RunningElection running, int step, int data, UnaryOperator<String> change) {
    String text =
        new String(running.archive().steps().get(step).data(data), StandardCharsets.UTF_8);
    String after = change.apply(text);
    assertThat(after).isNotEqualTo(text);
    return ArchiveMutants.with(
        running.archive(), step, data, after.getBytes(StandardCharsets.UTF_8));
  }

  private static Archive steps(RunningElection running, Integer... places) {
    Archive archive = Archive.begin(running.archive().timestamp());
    for (int place : places) {
      Archive.Step step = running.archive().steps().get(place);
      archive = archive.with(step.event().type(), step.data().toArray(ArchiveRecord[]::new));
    }
    return archive;
  }

  @Test
  void whatTheArchiveLeadsToIsOpened() {
    JsonNode answer = check(input(MIXED, MIXED.archive()));
    assertThat(answer.get("reason").asText()).as(answer.toString()).isEqualTo("ACCEPTED");
    List<Archive.Step> shuffles = MIXED.archive().steps(EventType.SHUFFLE).toList();
    Shuffle last =
        Shuffle.read(shuffles.get(1).data(0), Group.RFC_3526_2048, 1, 2, Rehearsal.WORKERS);
    assertThat(answer.get("rows").asText()).isEqualTo(rows(last.ciphertexts()));

    byte[] tally =
        SUMMED.archive().steps(EventType.ENCRYPTED_TALLY).findFirst().orElseThrow().data(0);
    assertThat(check(input(SUMMED, SUMMED.archive())).get("rows").asText())
        .isEqualTo(new String(tally, StandardCharsets.UTF_8));
  }

  @Test
  void severalThreadsTellHowFarTheyAre() {
    Map<String, Object> input = input(MIXED, MIXED.archive());
    input.put("threads", 2);
    JsonNode answer = check(input);
    assertThat(answer.get("reason").asText()).as(answer.toString()).isEqualTo("ACCEPTED");
    assertThat(answer.get("units").asDouble()).isEqualTo(answer.get("expected").asDouble());
  }

  /** Every number of a shuffle proof matters: each is replaced by another valid one. */
  @Test
  void everyPartOfAShuffleProofIsChecked() {
    int step = place(MIXED, EventType.SHUFFLE) + 1;
    byte[] record = MIXED.archive().steps().get(step).data(0);
    List<String> numbers = ArchiveMutants.longNumbers(record, 600);
    assertThat(numbers).hasSize(4 + 19);
    for (String number : numbers) {
      // an element and an exponent at once
      Archive mutant = changed(MIXED, step, 0, text -> text.replaceFirst(number, "1048576"));
      assertThat(reason(MIXED, mutant)).isEqualTo("SHUFFLE_PROOF");
    }
  }

  @Test
  void shufflesFollowOnEachOtherByDifferentTrustees() {
    int first = place(MIXED, EventType.SHUFFLE);
    String swapped = "(\"ciphertexts\":\\[\\[)(\\{.*?\\}),(\\{.*?\\})";
    assertThat(
            reason(MIXED, changed(MIXED, first, 0, text -> text.replaceFirst(swapped, "$1$3,$2"))))
        .isEqualTo("SHUFFLE_PROOF");
    assertThat(MIXED.archive().course()).isEqualTo("SBBBETXX");
    assertThat(reason(MIXED, steps(MIXED, 0, 1, 2, 3, 4, 5, 7, 6))).isEqualTo("SHUFFLE_PROOF");
    assertThat(reason(MIXED, steps(MIXED, 0, 1, 2, 3, 4, 5, 6))).isEqualTo("SHUFFLE_TOO_FEW");
    assertThat(reason(MIXED, steps(MIXED, 0, 1, 2, 3, 4, 5))).isEqualTo("SHUFFLE_TOO_FEW");
    for (String owner : List.of("0", "4", "3")) {
      assertThat(
              reason(
                  MIXED,
                  changed(
                      MIXED, first, 1, text -> text.replace("\"owner\":1", "\"owner\":" + owner))))
          .isEqualTo("SHUFFLE_OWNER");
    }
    Map<String, Object> three = input(MIXED, MIXED.archive());
    three.put("shuffles", 3);
    assertThat(check(three).get("reason").asText()).isEqualTo("SHUFFLE_TOO_FEW");
  }

  @Test
  void theOwnMixIsNotLeftOut() {
    Map<String, Object> input = input(MIXED, MIXED.archive());
    String own =
        MIXED.archive().steps().get(place(MIXED, EventType.SHUFFLE)).data().get(0).hash().toHex();
    input.put("own", List.of(own));
    assertThat(check(input).get("reason").asText()).isEqualTo("ACCEPTED");
    input.put("own", List.of(own, "0".repeat(64)));
    assertThat(check(input).get("reason").asText()).isEqualTo("SHUFFLE_MISSING");
  }

  @Test
  void theBallotsAreThoseOfThePublicList() {
    Map<String, Object> input = input(MIXED, MIXED.archive());
    List<String> lines = new ArrayList<>(ShownLog.of(MIXED.archive(), uuid(MIXED)).lines());
    lines.remove(2);
    input.put("log", ShownLog.of(lines).toMap());
    assertThat(check(input).get("reason").asText()).isEqualTo("LOG_BALLOTS");

    Map<String, String> unsigned = new HashMap<>(ShownLog.of(MIXED.archive(), uuid(MIXED)).toMap());
    unsigned.put("entries", String.join("\n", lines) + "\nopen|1|x");
    input.put("log", unsigned);
    assertThat(check(input).get("reason").asText()).isEqualTo("LOG_ROOT");

    Map<String, String> forged = new HashMap<>(ShownLog.of(lines).toMap());
    forged.replaceAll(
        (name, text) ->
            name.equals("checkpoint")
                ? text.replaceFirst("(?s)(.*— [^ ]+ [^ ]{12})..", "$1AA")
                : text);
    input.put("log", forged);
    assertThat(check(input).get("reason").asText()).isEqualTo("SIGNATURE_WRONG");

    Map<String, String> other = new HashMap<>(ShownLog.of(lines).toMap());
    other.put("origin", "other.example/log");
    input.put("log", other);
    assertThat(check(input).get("reason").asText()).isEqualTo("LOG_ORIGIN");
  }

  @Test
  void theTallyIsThatOfTheBallots() {
    int tally = place(SUMMED, EventType.ENCRYPTED_TALLY);
    assertThat(
            reason(
                SUMMED,
                changed(
                    SUMMED,
                    tally,
                    0,
                    text -> text.replaceFirst("(\\{.*?\\}),(\\{.*?\\})", "$2,$1"))))
        .isEqualTo("TALLY_MISMATCH");
    assertThat(
            reason(
                SUMMED,
                changed(
                    SUMMED,
                    tally,
                    1,
                    text -> text.replace("\"num_tallied\":2", "\"num_tallied\":3"))))
        .isEqualTo("TALLY_SIZE");
    assertThat(reason(SUMMED, steps(SUMMED, 0, 1, 3, 4))).isEqualTo("TALLY_MISMATCH");
    assertThat(reason(SUMMED, steps(SUMMED, 0, 1, 2, 3))).isEqualTo("EVENT_ORDER");
    Map<String, Object> other = input(SUMMED, SUMMED.archive());
    other.put("record", SUMMED.setup().election().toJson().write().replace("Which", "Who"));
    assertThat(check(other).get("reason").asText()).isEqualTo("BALLOT_ELECTION");
  }

  /** The archives with known verdicts: what the verifier of the core refuses, this refuses, too. */
  @Test
  void theSameArchivesAreRefusedAsByTheCore() throws IOException {
    List<String> other = new ArrayList<>();
    int compared = 0;
    for (String folder : List.of("valid", "invalid")) {
      for (SharedElections.Case one : SharedElections.cases(folder)) {
        byte[] bytes = Files.readAllBytes(one.archive());
        if (bytes.length > MOST_BYTES) {
          continue;
        }
        String expected = verdictOfCore(one.archive().getFileName().toString(), bytes);
        if (LATER.matcher(expected).matches()
            || LATER_CASES.matcher(one.name()).matches()
            || UNUSED_CREDENTIALS.contains(one.name())) {
          continue;
        }
        compared++;
        String found = verdict(bytes);
        // the server gives no voter more weight than others
        boolean isWeighted = one.name().contains("weight");
        boolean isSame = (expected.equals("ACCEPTED") && !isWeighted) == found.equals("ACCEPTED");
        boolean isExact =
            isWeighted
                || !expected.matches("(BALLOT|SHUFFLE_PROOF|SHUFFLE_OWNER|TALLY).*")
                || expected.equals(found);
        if (!isSame || !isExact) {
          other.add(one.name() + ": " + expected + " " + found);
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
    assertThat(other).isEmpty();
  }

  private static String verdictOfCore(String name, byte[] bytes) throws IOException {
    Verdict verdict =
        ElectionVerifier.verify(
                name, new ByteArrayInputStream(bytes), VerifierOptions.standard().withThreads(1))
            .verdict();
    return verdict instanceof Verdict.Rejected rejected ? rejected.reason() : "ACCEPTED";
  }

  private static String verdict(byte[] bytes) {
    Optional<Archive> archive = read(bytes);
    Map<String, Object> input = new HashMap<>();
    input.put("archive", base64(bytes));
    input.put("trustees", archive.map(TrusteeScriptsCheckTest::trustees).orElse(1));
    input.put("shuffles", 0);
    input.put("own", List.of());
    input.put(
        "log", archive.map(TrusteeScriptsCheckTest::log).orElse(ShownLog.of(List.of("x"))).toMap());
    return check(input).get("reason").asText();
  }

  private static ShownLog log(Archive archive) {
    String record = new String(archive.steps().get(0).data(0), StandardCharsets.UTF_8);
    return ShownLog.of(archive, record.replaceFirst("(?s).*\"uuid\":\"([^\"]*)\".*", "$1"));
  }

  private static Optional<Archive> read(byte[] bytes) {
    try {
      return Optional.of(ArchiveReader.read(new ByteArrayInputStream(bytes)))
          .filter(archive -> archive.course().startsWith("S"));
    } catch (Refused e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int trustees(Archive archive) {
    int count = 0;
    for (JsonNode item : ArchiveMutants.parse(archive.steps().get(0).data(1))) {
      count += item.path(0).asText().equals("Single") ? 1 : item.path(1).path("certs").size();
    }
    return count;
  }
}
