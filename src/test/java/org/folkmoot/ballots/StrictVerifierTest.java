package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.kernel.Verdict;
import org.junit.jupiter.api.Test;

/** Each check of the verifier refuses what it is there for, and says so by its own code. */
class StrictVerifierTest {

  private static final RunningElection SUMMED = summed();
  private static final RunningElection SHUFFLED = shuffled();
  private static final RunningElection SHARED_KEY = sharedKey();

  private static RunningElection summed() {
    Rehearsal rehearsal =
        new Rehearsal(Group.BELENIOS_2048, 3, 51).singles(2).asking(Rehearsal.withBlank(2, 1, 1));
    RunningElection running = rehearsal.open();
    rehearsal.cast(running, 0, List.of(List.of(0, 1, 0)));
    rehearsal.cast(running, 1, List.of(List.of(1, 0, 0)));
    rehearsal.cast(running, 0, List.of(List.of(0, 0, 1)));
    rehearsal.finish(running, 1, 2);
    return running;
  }

  private static RunningElection shuffled() {
    Rehearsal rehearsal =
        new Rehearsal(Group.RFC_3526_2048, 2, 52).singles(2).asking(Rehearsal.shuffled(2));
    RunningElection running = rehearsal.open();
    rehearsal.cast(running, 0, List.of(List.of(2, 1)));
    rehearsal.cast(running, 1, List.of(List.of(1, 2)));
    rehearsal.finish(running, 1, 2);
    return running;
  }

  private static RunningElection sharedKey() {
    Rehearsal rehearsal =
        new Rehearsal(Group.BELENIOS_2048, 1, 53)
            .singles(1)
            .pedersen(2, 3)
            .asking(Rehearsal.approval(1, 0, 1));
    RunningElection running = rehearsal.open();
    rehearsal.cast(running, 0, List.of(List.of(1)));
    rehearsal.finish(running, 1, 2, 4);
    return running;
  }

  private static ElectionReport report(RunningElection running, Archive archive) {
    return ArchiveMutants.verify(running.setup().election().uuid(), ArchiveMutants.bytes(archive));
  }

  private static void assertRefused(RunningElection running, Archive archive, Reason reason) {
    assertThat(report(running, archive).verdict())
        .isInstanceOfSatisfying(
            Verdict.Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(reason.name()));
  }

  private static int firstStep(RunningElection running, EventType type) {
    return running.archive().course().indexOf(type.letter());
  }

  /** The archive with one record changed as text and all hashes renewed. */
  private static Archive changed(
      RunningElection running, int step, int data, UnaryOperator<String> change) {
    String text =
        new String(running.archive().steps().get(step).data(data), StandardCharsets.UTF_8);
    String after = change.apply(text);
    assertThat(after).isNotEqualTo(text);
    return ArchiveMutants.with(
        running.archive(), step, data, after.getBytes(StandardCharsets.UTF_8));
  }

  private static Archive changed(
      RunningElection running, EventType type, int data, String regex, String replacement) {
    return changed(
        running, firstStep(running, type), data, text -> text.replaceFirst(regex, replacement));
  }

  /** The archive with the steps that stand at those places of the original. */
  private static Archive steps(RunningElection running, Integer... places) {
    Archive archive = Archive.begin(running.archive().timestamp());
    for (int place : places) {
      Archive.Step step = running.archive().steps().get(place);
      archive = archive.with(step.event().type(), step.data().toArray(ArchiveRecord[]::new));
    }
    return archive;
  }

  @Test
  void theElectionsThemselvesAreAcceptedWithTheirNumbers() {
    ElectionReport summed = report(SUMMED, SUMMED.archive());
    assertThat(summed.verdict()).isEqualTo(Verdict.accepted());
    assertThat(summed.ballots()).isEqualTo(3);
    assertThat(summed.counted()).isEqualTo(2);
    assertThat(summed.complete()).isTrue();
    assertThat(summed.toJsonText())
        .isEqualTo(
            "{\"accepted\":true,\"reason\":null,\"complete\":true,\"ballots\":3,\"counted\":2,"
                + "\"result\":[[1,0,1]]}");
    assertThat(lines(summed))
        .containsExactly(
            "archive: 9 events, each follows from the one before",
            "election: Rehearsal",
            "events: in the one order that an election has",
            "complete: the election has a result",
            "trustees: 2 items",
            "credentials: 3 voters",
            "ballots: 3 cast, 2 count",
            "tally: recomputed from the ballots",
            "decryptions: by [1, 2]",
            "result: is what was decrypted");
    assertThat(lines(report(SHUFFLED, SHUFFLED.archive()))).contains("shuffles: 2 shuffles");
    assertThat(report(SHUFFLED, SHUFFLED.archive()).verdict()).isEqualTo(Verdict.accepted());
    assertThat(report(SHARED_KEY, SHARED_KEY.archive()).verdict()).isEqualTo(Verdict.accepted());
  }

  private static List<String> lines(ElectionReport report) {
    return report.checks().stream().map(check -> check.name() + ": " + check.detail()).toList();
  }

  private static String detail(Verdict verdict) {
    return verdict instanceof Verdict.Rejected rejected ? rejected.detail() : "accepted";
  }

  @Test
  void aLongCourseIsToldInShort() {
    assertThat(detail(Course.verify("SBBBBBBBBBD", false)))
        .isEqualTo("events in a wrong order: SB..BD");
  }

  @Test
  void aCertificateIsForItsGroupAndASecondSignerStandsOut() {
    KeyCeremony.Keys keys =
        new KeyCeremony(Group.BELENIOS_2048, Rehearsal.seeded(54)).pedersen(2, 2);

    Verdict verdict =
        new TrusteesCheck(SHUFFLED.setup().election().group())
            .verify(List.of(keys.trustees()), SHUFFLED.setup().election().publicKey());

    assertThat(verdict).isEqualTo(Reason.TRUSTEE_CERTIFICATE.reject("certificate 1 is not valid"));
  }

  @Test
  void anElectionWithoutResultNeedsLeave() throws Exception {
    String name = SUMMED.setup().election().uuid() + ".bel";
    for (int events : new int[] {1, 2, 4, 5, 6, 7}) {
      Archive early =
          new Archive(SUMMED.archive().timestamp(), SUMMED.archive().steps().subList(0, events));
      assertRefused(SUMMED, early, Reason.NO_RESULT);
      ElectionReport allowed =
          ElectionVerifier.verify(
              name,
              new ByteArrayInputStream(ArchiveMutants.bytes(early)),
              VerifierOptions.standard().acceptingProgress());
      assertThat(allowed.verdict()).as(early.course()).isEqualTo(Verdict.accepted());
      assertThat(allowed.complete()).isFalse();
      assertThat(allowed.result()).isEmpty();
      assertThat(lines(allowed)).contains("complete: in progress, no result yet");
    }
    Archive decrypted =
        new Archive(SUMMED.archive().timestamp(), SUMMED.archive().steps().subList(0, 8));
    ElectionReport missing =
        ElectionVerifier.verify(
            name,
            new ByteArrayInputStream(ArchiveMutants.bytes(decrypted)),
            VerifierOptions.standard().acceptingProgress());
    assertThat(missing.verdict())
        .isEqualTo(Reason.NO_RESULT.reject("all has been decrypted, but there is no result"));
  }

  @Test
  void theFileIsNamedAfterTheElection() {
    assertThat(
            ArchiveMutants.verify("AnotherElection", ArchiveMutants.bytes(SUMMED.archive()))
                .verdict())
        .isEqualTo(Reason.ARCHIVE_FILE_NAME.reject("the file is not named after the election"));
  }

  @Test
  void eventsStandInOneOrder() {
    assertThat(SUMMED.archive().course()).isEqualTo("SBBBETDDR");
    assertRefused(SUMMED, steps(SUMMED, 0, 1, 2, 3, 5, 6, 7, 8), Reason.EVENT_ORDER);
    assertRefused(SUMMED, steps(SUMMED, 0, 1, 2, 3, 4, 6, 7, 8), Reason.EVENT_ORDER);
    assertRefused(SUMMED, steps(SUMMED, 1, 0, 2, 3, 4, 5, 6, 7, 8), Reason.EVENT_ORDER);
    assertRefused(SUMMED, steps(SUMMED, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8), Reason.EVENT_ORDER);
    assertRefused(SUMMED, steps(SUMMED, 0, 1, 2, 4, 3, 5, 6, 7, 8), Reason.EVENT_ORDER);
    assertRefused(SUMMED, steps(SUMMED, 0, 1, 2, 3, 4, 5, 6, 7, 8, 8), Reason.EVENT_ORDER);
    assertRefused(SUMMED, steps(SUMMED, 0, 1, 2, 3, 4, 5, 6, 8, 7), Reason.EVENT_ORDER);
    assertRefused(SUMMED, Archive.begin(1), Reason.EVENT_ORDER);
    assertThat(SHUFFLED.archive().course()).isEqualTo("SBBETXXFDDR");
    assertRefused(SHUFFLED, steps(SHUFFLED, 0, 1, 2, 3, 4, 8, 9, 10), Reason.SHUFFLE_TOO_FEW);
    assertRefused(SHUFFLED, steps(SHUFFLED, 0, 1, 2, 3, 4, 5, 6, 8, 9, 10), Reason.EVENT_ORDER);
    assertRefused(SHUFFLED, steps(SHUFFLED, 0, 1, 2, 3, 4, 5, 7, 6, 8, 9, 10), Reason.EVENT_ORDER);
  }

  @Test
  void ballotsAreOfTheListAndOnce() {
    assertRefused(SUMMED, steps(SUMMED, 0, 1, 2, 3, 3, 4, 5, 6, 7, 8), Reason.BALLOT_DUPLICATE);
    assertRefused(SUMMED, steps(SUMMED, 0, 2, 3, 1, 4, 5, 6, 7, 8), Reason.TALLY_MISMATCH);
    assertRefused(SUMMED, steps(SUMMED, 0, 2, 4, 5, 6, 7, 8), Reason.TALLY_MISMATCH);
    assertRefused(
        SUMMED,
        changed(SUMMED, 0, 2, text -> text.replaceFirst("\"[0-9]+\",", "")),
        Reason.BALLOT_CREDENTIAL.name().equals(firstVoterReason())
            ? Reason.BALLOT_CREDENTIAL
            : Reason.TALLY_MISMATCH);
  }

  /** Which of the three credentials comes first in the list depends on chance. */
  private static String firstVoterReason() {
    Archive shorter = changed(SUMMED, 0, 2, text -> text.replaceFirst("\"[0-9]+\",", ""));
    Verdict verdict = report(SUMMED, shorter).verdict();
    return verdict instanceof Verdict.Rejected rejected ? rejected.reason() : "ACCEPTED";
  }

  @Test
  void theElectionRecordAsksForWhatTheProtocolHas() {
    Object[][] cases = {
      {"\"version\":1", "\"version\":2", Reason.ELECTION_VERSION},
      {"BELENIOS-2048", "BELENIOS-1024", Reason.ELECTION_GROUP},
      {"\"uuid\":\"..............\"", "\"uuid\":\"abc\"", Reason.ELECTION_UUID},
      {"\"uuid\":\".", "\"uuid\":\"0", Reason.ELECTION_UUID},
      {"\"min\":1,\"max\":1", "\"min\":2,\"max\":1", Reason.ELECTION_QUESTION},
      {"\"min\":1,\"max\":1", "\"min\":1,\"max\":255", Reason.ELECTION_QUESTION},
      {"\"answers\":\\[.*?\\]", "\"answers\":[]", Reason.ELECTION_QUESTION},
      {"\"questions\":\\[.*\\],\"uuid\"", "\"questions\":[],\"uuid\"", Reason.ELECTION_QUESTION},
      {"\"questions\":\\[", "\"questions\":[1,", Reason.JSON_TYPE},
      {"\"questions\":\\[.*\\],\"uuid\"", "\"questions\":\"\",\"uuid\"", Reason.JSON_TYPE},
      {"\"blank\":true", "\"blank\":1", Reason.JSON_TYPE},
      {"\"min\":1", "\"min\":\"1\"", Reason.JSON_TYPE},
      {"\"name\":\"Rehearsal\"", "\"name\":1", Reason.JSON_TYPE},
      {"\"name\":", "\"nom\":", Reason.JSON_FIELDS},
      {"\"name\":\"Rehearsal\"", "\"name\":\"R\",\"name\":\"R\"", Reason.JSON_DUPLICATE_KEY},
      {"\"description\":\"\",", "", Reason.JSON_FIELDS},
      {"\\}$", ",\"note\":\"x\"}", Reason.JSON_FIELDS},
      {"\"public_key\":\"[0-9]+\"", "\"public_key\":\"1\"", Reason.IDENTITY_ELEMENT},
      {"\"public_key\":\"[0-9]+\"", "\"public_key\":\"2\"", Reason.NOT_IN_GROUP},
      {"\"public_key\":\"", "\"public_key\":\"0", Reason.NUMBER_NOT_CANONICAL},
      {"Rehearsal", "Rehearsals", Reason.BALLOT_ELECTION},
    };
    for (Object[] row : cases) {
      Archive mutant = changed(SUMMED, EventType.SETUP, 0, (String) row[0], (String) row[1]);
      assertRefused(SUMMED, mutant, (Reason) row[2]);
    }
    assertRefused(
        SHUFFLED,
        changed(SHUFFLED, EventType.SETUP, 0, "NonHomomorphic", "Lists"),
        Reason.ELECTION_QUESTION);
    assertRefused(
        SHUFFLED,
        changed(SHUFFLED, 0, 0, StrictVerifierTest::inTheOtherGroup),
        Reason.ELECTION_GROUP);
  }

  private static String inTheOtherGroup(String election) {
    return election
        .replace("RFC-3526-2048", "BELENIOS-2048")
        .replaceFirst(
            "\"public_key\":\"[0-9]+\"",
            "\"public_key\":\"" + Group.BELENIOS_2048.generator() + "\"");
  }

  @Test
  void trusteesProveTheirKeys() {
    Object[][] cases = {
      {"\"challenge\":\"[0-9]+\"", "\"challenge\":\"5\"", Reason.TRUSTEE_PROOF},
      {"\"Single\"", "\"Double\"", Reason.JSON_TYPE},
      {"^\\[(\\[.*?\\]),.*\\]$", "[$1,$1]", Reason.TRUSTEE_DUPLICATE},
      {"^\\[(\\[.*?\\]),.*\\]$", "[$1]", Reason.ELECTION_KEY},
      {"^.*$", "[]", Reason.JSON_LENGTH},
      {"^.*$", "{}", Reason.JSON_TYPE},
      {"\"pok\":", "\"kop\":", Reason.JSON_FIELDS},
    };
    for (Object[] row : cases) {
      assertRefused(
          SUMMED,
          changed(SUMMED, EventType.SETUP, 1, (String) row[0], (String) row[1]),
          (Reason) row[2]);
    }
  }

  @Test
  void aSharedKeyWasMadeByTheRules() {
    Object[][] cases = {
      {"\"threshold\":2,\"certs\"", "\"threshold\":4,\"certs\"", Reason.TRUSTEE_THRESHOLD},
      {"\"threshold\":2,\"certs\"", "\"threshold\":0,\"certs\"", Reason.TRUSTEE_THRESHOLD},
      {"\"threshold\":2,\"certs\"", "\"threshold\":3,\"certs\"", Reason.JSON_LENGTH},
      {"\\\\\"index\\\\\":1", "\\\\\"index\\\\\":2", Reason.TRUSTEE_CERTIFICATE},
      {"\\\\\"size\\\\\":3", "\\\\\"size\\\\\":4", Reason.TRUSTEE_CERTIFICATE},
      {
        "(\"certs\":\\[\\{\"message\":\"[^,]*,[^}]*\\}[^}]*\\}\",\"signature\":\\{\"challenge\":\")[0-9]+",
        "$17",
        Reason.TRUSTEE_CERTIFICATE
      },
      {
        "(\"coefexps\":\\[\\{\"message\":\".*?\\}\",\"signature\":\\{\"challenge\":\")[0-9]+",
        "$17",
        Reason.TRUSTEE_COEFFICIENTS
      },
      {
        "(\"public_key\":\"[0-9]+\",\"signature\":\\{\"challenge\":\")[0-9]+",
        "$17",
        Reason.TRUSTEE_VERIFICATION_KEY
      },
    };
    for (Object[] row : cases) {
      assertRefused(
          SHARED_KEY,
          changed(SHARED_KEY, EventType.SETUP, 1, (String) row[0], (String) row[1]),
          (Reason) row[2]);
    }
  }

  @Test
  void aRefusalNamesTheTrustee() {
    Archive coefficients =
        changed(
            SHARED_KEY,
            EventType.SETUP,
            1,
            "(\"coefexps\":\\[\\{\"message\":\".*?\\}\",\"signature\":\\{\"challenge\":\")[0-9]+",
            "$17");
    assertThat(detail(report(SHARED_KEY, coefficients).verdict()))
        .isEqualTo("the commitments of trustee 1 are not signed by that trustee");
    Archive key =
        changed(
            SHARED_KEY,
            EventType.SETUP,
            1,
            "(\"public_key\":\"[0-9]+\",\"signature\":\\{\"challenge\":\")[0-9]+",
            "$17");
    assertThat(detail(report(SHARED_KEY, key).verdict()))
        .isEqualTo("the key of trustee 1 does not follow from the commitments");
  }

  @Test
  void verificationKeysFollowFromTheCommitments() {
    String keys = "(\"verification_keys\":\\[)(\\{.*?\\}\\}),(\\{.*?\\}\\}),";

    assertRefused(
        SHARED_KEY,
        changed(SHARED_KEY, EventType.SETUP, 1, keys, "$1$3,$2,"),
        Reason.TRUSTEE_VERIFICATION_KEY);
  }

  @Test
  void theListOfCredentialsIsSortedAndDistinct() {
    Object[][] cases = {
      {"^\\[(\"[0-9]+\"),(\"[0-9]+\")", "[$2,$1", Reason.CREDENTIAL_ORDER},
      {"^\\[(\"[0-9]+\")", "[$1,$1", Reason.CREDENTIAL_DUPLICATE},
      {"^\\[\"", "[\"1\",\"", Reason.IDENTITY_ELEMENT},
      {"^\\[\"", "[\"2\",\"", Reason.NOT_IN_GROUP},
      {"^\\[\"", "[\"0", Reason.NUMBER_NOT_CANONICAL},
      {"^\\[\"([0-9]+)\"", "[\"$1,2\"", Reason.CREDENTIAL_WEIGHT},
      {"\"([0-9]+)\"", "1", Reason.JSON_TYPE},
    };
    for (Object[] row : cases) {
      assertRefused(
          SUMMED,
          changed(SUMMED, EventType.SETUP, 2, (String) row[0], (String) row[1]),
          (Reason) row[2]);
    }
    for (String weight : List.of("0", "01", "-1", "x", "", "1099511627777")) {
      assertRefused(
          SUMMED,
          changed(SUMMED, 0, 2, text -> text.replaceAll("([0-9])\"", "$1," + weight + "\"")),
          Reason.CREDENTIAL_WEIGHT);
    }
    assertRefused(
        SUMMED,
        changed(SUMMED, 0, 2, text -> text.replaceAll("([0-9])\"", "$1,549755813888\"")),
        Reason.CREDENTIAL_WEIGHT);
    assertRefused(
        SHUFFLED,
        changed(SHUFFLED, 0, 2, text -> text.replaceAll("([0-9])\"", "$1,2\"")),
        Reason.CREDENTIAL_WEIGHT);
    assertRefused(
        SUMMED,
        changed(SUMMED, 0, 2, text -> text.replaceAll("([0-9])\"", "$1,2\"")),
        Reason.TALLY_MISMATCH);
  }

  @Test
  void ballotsHaveTheShapeOfTheQuestions() {
    Object[][] cases = {
      {"\"hash\":\"..", "\"hash\":\"xx", Reason.BALLOT_HASH},
      {"\"election_uuid\":\".", "\"election_uuid\":\"x", Reason.BALLOT_ELECTION},
      {"\"election_hash\":\"..", "\"election_hash\":\"xx", Reason.BALLOT_ELECTION},
      {",\"blank_proof\":.*?\\]", "", Reason.JSON_FIELDS},
      {"\"overall_proof\":\\[\\{.*?\\},", "\"overall_proof\":[", Reason.JSON_LENGTH},
      {"\"choices\":\\[\\{.*?\\},", "\"choices\":[", Reason.JSON_LENGTH},
      {"\"answers\":\\[.*\\],\"signature\"", "\"answers\":[],\"signature\"", Reason.JSON_LENGTH},
      {"\"credential\":\"[0-9]+\"", "\"credential\":\"1\"", Reason.IDENTITY_ELEMENT},
      {"\"alpha\":\"[0-9]+\"", "\"alpha\":\"1\"", Reason.IDENTITY_ELEMENT},
      {"\"beta\":\"[0-9]+\"", "\"beta\":\"1\"", Reason.IDENTITY_ELEMENT},
    };
    for (Object[] row : cases) {
      assertRefused(
          SUMMED,
          changed(SUMMED, EventType.BALLOT, 0, (String) row[0], (String) row[1]),
          (Reason) row[2]);
    }
    assertRefused(
        SUMMED,
        changed(SUMMED, EventType.BALLOT, 0, "(.*\"response\":\")[0-9]+", "$15"),
        Reason.BALLOT_SIGNATURE);
  }

  @Test
  void theTallyIsRecomputed() {
    assertRefused(
        SUMMED,
        changed(SUMMED, EventType.ENCRYPTED_TALLY, 0, "(\\{.*?\\}),(\\{.*?\\})", "$2,$1"),
        Reason.TALLY_MISMATCH);
    assertRefused(
        SUMMED,
        changed(SUMMED, EventType.ENCRYPTED_TALLY, 1, "\"num_tallied\":2", "\"num_tallied\":3"),
        Reason.TALLY_SIZE);
    assertRefused(
        SUMMED,
        changed(SUMMED, EventType.ENCRYPTED_TALLY, 1, "\"total_weight\":2", "\"total_weight\":3"),
        Reason.TALLY_SIZE);
    assertRefused(
        SUMMED,
        changed(
            SUMMED, EventType.ENCRYPTED_TALLY, 1, "\"[0-9a-f]{64}\"", "\"" + "0".repeat(64) + "\""),
        Reason.EVENT_DATA);
  }

  @Test
  void shufflesAreByDistinctTrusteesAndProven() {
    int second = firstStep(SHUFFLED, EventType.SHUFFLE) + 1;
    assertRefused(
        SHUFFLED,
        changed(SHUFFLED, second, 1, text -> text.replace("\"owner\":2", "\"owner\":1")),
        Reason.SHUFFLE_OWNER);
    for (String owner : List.of("0", "3")) {
      assertRefused(
          SHUFFLED,
          changed(SHUFFLED, EventType.SHUFFLE, 1, "\"owner\":1", "\"owner\":" + owner),
          Reason.SHUFFLE_OWNER);
    }
    assertRefused(SHUFFLED, steps(SHUFFLED, 0, 1, 2, 3, 4, 5, 7, 8, 9, 10), Reason.SHUFFLE_TOO_FEW);
    assertRefused(
        SHUFFLED,
        changed(
            SHUFFLED,
            EventType.SHUFFLE,
            0,
            "(\"ciphertexts\":\\[\\[)(\\{.*?\\}),(\\{.*?\\})",
            "$1$3,$2"),
        Reason.SHUFFLE_PROOF);
  }

  /** Every number of a shuffle proof matters: each is replaced by another valid one. */
  @Test
  void everyPartOfAShuffleProofIsChecked() {
    int step = firstStep(SHUFFLED, EventType.SHUFFLE) + 1;
    byte[] record = SHUFFLED.archive().steps().get(step).data(0);
    String text = new String(record, StandardCharsets.UTF_8);
    List<String> numbers = ArchiveMutants.longNumbers(record, 600);
    // an element and an exponent at once
    String other = "1048576";
    for (String number : numbers) {
      Archive mutant = changed(SHUFFLED, step, 0, before -> before.replaceFirst(number, other));
      assertRefused(SHUFFLED, mutant, Reason.SHUFFLE_PROOF);
    }
    // two ciphertexts, and 5 + 2 + 4 + 2 + 2 + 2 + 2 numbers of the proof
    assertThat(numbers).hasSize(4 + 19);
    assertThat(text).contains("\"proofs\"");
  }

  @Test
  void decryptionsAreByDistinctTrusteesProvenAndEnough() {
    int first = firstStep(SUMMED, EventType.PARTIAL_DECRYPTION);
    Archive secondTwice =
        changed(SUMMED, first, 1, text -> text.replace("\"owner\":1", "\"owner\":2"));
    assertRefused(SUMMED, secondTwice, Reason.DECRYPTION_OWNER);
    byte[] second = secondTwice.steps().get(first + 1).data(1);
    String asFirst =
        new String(second, StandardCharsets.UTF_8).replace("\"owner\":2", "\"owner\":1");
    assertRefused(
        SUMMED,
        ArchiveMutants.with(secondTwice, first + 1, 1, asFirst.getBytes(StandardCharsets.UTF_8)),
        Reason.DECRYPTION_PROOF);
    assertRefused(
        SUMMED,
        changed(SUMMED, first + 1, 1, text -> text.replace("\"owner\":2", "\"owner\":1")),
        Reason.DECRYPTION_OWNER);
    for (String owner : List.of("0", "3")) {
      assertRefused(
          SUMMED,
          changed(SUMMED, first, 1, text -> text.replace("\"owner\":1", "\"owner\":" + owner)),
          Reason.DECRYPTION_OWNER);
    }
    assertRefused(SUMMED, steps(SUMMED, 0, 1, 2, 3, 4, 5, 6, 8), Reason.DECRYPTION_TOO_FEW);
    assertRefused(SHARED_KEY, steps(SHARED_KEY, 0, 1, 2, 3, 4, 5, 7), Reason.DECRYPTION_TOO_FEW);
    assertRefused(
        SUMMED,
        changed(SUMMED, first, 0, text -> text.replaceFirst("\"[0-9]+\",", "")),
        Reason.JSON_LENGTH);
    List<String> elements =
        ArchiveMutants.longNumbers(SUMMED.archive().steps().get(first).data(0), 30);
    assertThat(elements).hasSize(9);
    for (String number : elements) {
      String other = number.length() > 100 ? Group.BELENIOS_2048.generator().toString() : "5";
      assertRefused(
          SUMMED,
          changed(SUMMED, first, 0, text -> text.replaceFirst(number, other)),
          Reason.DECRYPTION_PROOF);
    }
  }

  @Test
  void theResultIsWhatWasDecrypted() {
    Object[][] cases = {
      {"\\[1,0,1\\]", "[1,1,1]", Reason.RESULT_MISMATCH},
      {"\\[1,0,1\\]", "[1,0,3]", Reason.RESULT_MISMATCH},
      {"\\[1,0,1\\]", "[1,0]", Reason.RESULT_MISMATCH},
      {"\\[1,0,1\\]", "[1,0,\"1\"]", Reason.RESULT_MISMATCH},
      {"\\[1,0,1\\]", "[1,0,\"x\"]", Reason.RESULT_MISMATCH},
      {"\\[1,0,1\\]", "[1,0,1],[]", Reason.RESULT_MISMATCH},
      {"\\[\\[1,0,1\\]\\]", "[]", Reason.RESULT_MISMATCH},
      {"\\[1,0,1\\]", "1", Reason.JSON_TYPE},
      {"\\}$", ",\"x\":1}", Reason.JSON_FIELDS},
    };
    for (Object[] row : cases) {
      assertRefused(
          SUMMED,
          changed(SUMMED, EventType.RESULT, 0, (String) row[0], (String) row[1]),
          (Reason) row[2]);
    }
    assertRefused(
        SUMMED,
        changed(
            SUMMED,
            EventType.RESULT,
            0,
            "\\[1,",
            "[\"" + Group.BELENIOS_2048.order().add(BigInteger.ONE) + "\","),
        Reason.RESULT_MISMATCH);
    assertRefused(
        SHUFFLED,
        changed(SHUFFLED, EventType.RESULT, 0, "(\\[[12],[12]\\]),(\\[[12],[12]\\])", "$2,$1"),
        Reason.RESULT_MISMATCH);
    assertRefused(
        SHUFFLED,
        changed(SHUFFLED, EventType.RESULT, 0, "\\[[12],[12]\\],", ""),
        Reason.RESULT_MISMATCH);
  }

  @Test
  void theFileHasOneForm() {
    byte[] bytes = ArchiveMutants.bytes(SUMMED.archive());
    String uuid = SUMMED.setup().election().uuid();
    for (int at = 0; at < 3 * 512; at++) {
      byte[] changed = bytes.clone();
      changed[at] ^= 1;
      assertThat(ArchiveMutants.verify(uuid, changed).verdict().isAccepted())
          .as("%d", at)
          .isFalse();
    }
    for (int length : new int[] {0, 1, 511, 512, 513, bytes.length - 512, bytes.length - 1}) {
      assertThat(ArchiveMutants.verify(uuid, Arrays.copyOf(bytes, length)).verdict().isAccepted())
          .isFalse();
    }
    byte[] padded = Arrays.copyOf(bytes, bytes.length + 1024);
    assertThat(ArchiveMutants.verify(uuid, padded).verdict())
        .isEqualTo(Reason.ARCHIVE_RECORD_HEADER.reject("a record is not named after a hash"));
    padded[bytes.length - 1] = 1;
    assertThat(ArchiveMutants.verify(uuid, Arrays.copyOf(padded, bytes.length)).verdict())
        .isEqualTo(Reason.ARCHIVE_RECORD_HEADER.reject("padding that is not zero"));
  }

  @Test
  void eventsNameTheirDataAndEachOther() {
    List<ArchiveRecord> none = Collections.emptyList();
    Archive archive = SUMMED.archive();
    List<Archive.Step> steps = new ArrayList<>(archive.steps());
    Archive.Step ballot = steps.get(1);
    steps.set(1, new Archive.Step(ballot.event(), none, ballot.hash()));
    assertRefused(SUMMED, new Archive(archive.timestamp(), steps), Reason.EVENT_DATA);

    steps.set(1, new Archive.Step(ballot.event(), steps.get(2).data(), ballot.hash()));
    assertRefused(SUMMED, new Archive(archive.timestamp(), steps), Reason.EVENT_DATA);

    List<Archive.Step> skipped = new ArrayList<>(archive.steps());
    skipped.remove(1);
    assertRefused(SUMMED, new Archive(archive.timestamp(), skipped), Reason.EVENT_CHAIN);

    Archive renamed =
        changed(SUMMED, 0, 3, text -> text.replaceFirst("[0-9a-f]{64}", "0".repeat(64)));
    assertRefused(SUMMED, renamed, Reason.EVENT_DATA);

    Archive toNothing =
        changed(SUMMED, EventType.PARTIAL_DECRYPTION, 1, "[0-9a-f]{64}", "0".repeat(64));
    assertRefused(SUMMED, toNothing, Reason.EVENT_DATA);
  }

  @Test
  void everyReasonIsExplained() throws Exception {
    String page = Files.readString(Path.of("docs", "voting.md"));
    String missing =
        Arrays.stream(Reason.values())
            .map(Enum::name)
            .filter(name -> !page.contains("`" + name + "`"))
            .collect(Collectors.joining(" "));
    assertThat(missing).isEmpty();
  }
}
