package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.Verdict;
import org.folkmoot.product.UsesChromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * CRY-13: ballots that the booth makes are those of the server's code, and broken ones are refused
 * alike.
 */
@UsesChromium
class BoothBallotTest {

  private static final int PROJECTS = 50;
  private static final int RANDOM_BYTES = 60_000;

  @TempDir Path folder;

  private static Rehearsal summed(long seed) {
    return new Rehearsal(Group.BELENIOS_2048, 5, seed)
        .singles(1)
        .asking(Rehearsal.withBlank(3, 1, 2))
        .asking(Rehearsal.approval(2, 0, 1));
  }

  private static Rehearsal budget(long seed) {
    return new Rehearsal(Group.RFC_3526_2048, 5, seed)
        .pedersen(2, 3)
        .asking(Rehearsal.shuffled(PROJECTS));
  }

  private static List<Integer> basket(int voter) {
    return IntStream.range(0, PROJECTS).map(i -> (i + voter) % 5 == 0 ? 1 : 0).boxed().toList();
  }

  private static JsonNode make(
      RunningElection running, List<List<Integer>> votes, Scalar secret, Map<String, ?> more) {
    Map<String, Object> input = new HashMap<>(more);
    input.put("election", record(running));
    input.put("votes", votes);
    input.put("secret", secret.toString());
    return Booth.call("ballots", "make", input);
  }

  private static String record(RunningElection running) {
    return running.setup().election().toJson().write();
  }

  @Test
  void withTheSameRandomNumbersAreTheSameBytes() {
    Rehearsal summed = summed(1);
    RunningElection running = summed.open();
    for (List<List<Integer>> votes :
        List.of(
            List.of(List.of(1, 0, 0, 0), List.of(0, 0)),
            List.of(List.of(0, 1, 0, 1), List.of(0, 1)),
            List.of(List.of(0, 0, 1, 0), List.of(1, 0)))) {
      assertSameBytes(running, votes, summed.credentials.get(0));
    }
    Rehearsal budget = budget(2);
    RunningElection shuffled = budget.open();
    for (List<Integer> vote : List.of(basket(1), Collections.nCopies(PROJECTS, 0))) {
      assertSameBytes(shuffled, List.of(vote), budget.credentials.get(0));
    }
    Rehearsal mixed =
        new Rehearsal(Group.RFC_3526_2048, 1, 3)
            .singles(1)
            .asking(Rehearsal.approval(2, 1, 1))
            .asking(Rehearsal.shuffled(2));
    assertSameBytes(
        mixed.open(), List.of(List.of(0, 1), List.of(255, 7)), mixed.credentials.get(0));
  }

  private static void assertSameBytes(
      RunningElection running, List<List<Integer>> votes, Scalar secret) {
    RecordedRandom random = new RecordedRandom(votes.hashCode(), RANDOM_BYTES);
    String ours =
        new BallotMaker(running.setup().election(), running.setup().key(), new Chance(random))
            .make(votes, secret)
            .toJson()
            .write();

    JsonNode made = make(running, votes, secret, Map.of("random", random.toBase64()));

    assertThat(made.get("ballot").asText()).isEqualTo(ours);
  }

  @Test
  void withTheBrowsersRandomNumbersAreCountedByTwoVerifiers() throws Exception {
    Rehearsal rehearsal = summed(4);
    RunningElection running = rehearsal.open();
    List<List<List<Integer>>> votes =
        List.of(
            List.of(List.of(1, 0, 0, 0), List.of(0, 0)),
            List.of(List.of(0, 1, 0, 1), List.of(0, 1)),
            List.of(List.of(0, 0, 1, 0), List.of(1, 0)),
            List.of(List.of(0, 1, 1, 0), List.of(1, 0)),
            List.of(List.of(1, 0, 0, 0), List.of(1, 0)));
    for (int voter = 0; voter < votes.size(); voter++) {
      cast(running, votes.get(voter), rehearsal.credentials.get(voter));
    }

    ElectionResult result = rehearsal.finish(running, 1);

    assertThat(result.toJsonText()).isEqualTo("[[2,2,2,1],[3,1]]");
    assertAccepted(running);
  }

  @Test
  void shuffledOnesAreCountedByTwoVerifiers() throws Exception {
    Rehearsal rehearsal = budget(5);
    RunningElection running = rehearsal.open();
    for (int voter = 0; voter < 5; voter++) {
      cast(running, List.of(basket(voter)), rehearsal.credentials.get(voter));
    }

    ElectionResult result = rehearsal.finish(running, 1, 3);

    assertThat(((QuestionResult.Votes) result.questions().get(0)).votes())
        .containsExactlyInAnyOrder(basket(0), basket(1), basket(2), basket(3), basket(4));
    assertAccepted(running);
  }

  private static void cast(RunningElection running, List<List<Integer>> votes, Scalar secret) {
    JsonNode made = make(running, votes, secret, Map.of());

    assertThat(made.get("reason").asText()).isEqualTo("ACCEPTED");
    assertThat(made.get("opening").asText()).isEqualTo("ACCEPTED");
    Verdict verdict = running.cast(made.get("ballot").asText().getBytes(StandardCharsets.UTF_8));
    assertThat(verdict).isEqualTo(Verdict.accepted());
  }

  private void assertAccepted(RunningElection running) throws Exception {
    Path file = Rehearsal.write(running, folder);
    ElectionReport report = ElectionVerifier.verify(file, VerifierOptions.standard());
    assertThat(report.verdict().isAccepted()).as(report.toString()).isTrue();
    BeleniosTool.Answer tool = BeleniosTool.verify(file);
    assertThat(tool.exit()).as(tool.output()).isZero();
  }

  @Test
  void tellHowFarTheyAreAndWhatTheyHold() {
    Rehearsal rehearsal = summed(6);
    List<List<Integer>> votes = List.of(List.of(0, 1, 0, 1), List.of(0, 1));
    List<List<Integer>> others = List.of(List.of(0, 1, 1, 0), List.of(0, 1));
    JsonNode made =
        make(rehearsal.open(), votes, rehearsal.credentials.get(0), Map.of("others", others));

    assertThat(made.get("steps")).hasSize(9);
    assertThat(made.get("steps").get(8).toString()).isEqualTo("[9,9]");
    assertThat(made.get("opening").asText()).isEqualTo("ACCEPTED");
    assertThat(made.get("otherOpening").asText()).isEqualTo("BALLOT_OPENING");
  }

  @Test
  void forbiddenVotesAreNotMade() {
    Rehearsal rehearsal = summed(7);
    RunningElection running = rehearsal.open();
    for (List<List<Integer>> votes :
        List.of(
            List.of(List.of(0, 1, 0, 1)),
            List.of(List.of(0, 0, 0, 0), List.of(0, 0)),
            List.of(List.of(1, 1, 0, 0), List.of(0, 0)),
            List.of(List.of(0, 1, 1, 1), List.of(0, 0)),
            List.of(List.of(0, 2, 0, 0), List.of(0, 0)),
            List.of(List.of(0, -1, 1, 1), List.of(0, 0)),
            List.of(List.of(0, 1, 0), List.of(0, 0)),
            List.of(List.of(0, 1, 0, 0), List.of(1, 1)))) {
      JsonNode made = make(running, votes, rehearsal.credentials.get(0), Map.of());

      assertThat(made.get("reason").asText()).as(votes.toString()).isEqualTo("VOTE_NOT_ALLOWED");
    }
  }

  @Test
  void brokenOnesAreRefusedForTheSameReasons() {
    Rehearsal rehearsal = summed(8);
    RunningElection running = rehearsal.open();
    Scalar secret = rehearsal.credentials.get(0);
    Ballot honest = running.makeBallot(List.of(List.of(0, 1, 0, 1), List.of(0, 1)), secret);
    Answer.Homomorphic answer = (Answer.Homomorphic) honest.answers().get(0);
    Answer second = honest.answers().get(1);
    List<String> broken = new ArrayList<>();
    broken.add(honest.toJson().write());
    for (Answer.Homomorphic wrong : wrong(answer)) {
      broken.add(signed(rehearsal, running, List.of(wrong, second)));
    }
    Answer withFlag = forgedBlank(rehearsal, running, honest.credential());
    broken.add(signed(rehearsal, running, List.of(withFlag, second)));
    String json = honest.toJson().write();
    broken.add(json.replace(honest.electionHash(), "A".repeat(43)));
    broken.add(json.replace("\"" + answer.choices().get(0).alpha() + "\"", "\"1\""));
    broken.add(json.replace("\"" + answer.choices().get(0).beta() + "\"", "\"2\""));

    List<String> reasons = broken.stream().map(ballot -> reason(running, ballot)).toList();
    JsonNode theirs =
        Booth.call("ballots", "reasons", Map.of("election", record(running), "ballots", broken));

    assertThat(theirs).extracting(JsonNode::asText).isEqualTo(reasons);
    assertThat(reasons)
        .containsExactly(
            "ACCEPTED",
            "BALLOT_INDIVIDUAL_PROOF",
            "BALLOT_OVERALL_PROOF",
            "BALLOT_BLANK_PROOF",
            "BALLOT_BLANK_PROOF",
            "BALLOT_BLANK_PROOF",
            "BALLOT_ELECTION",
            "IDENTITY_ELEMENT",
            "NOT_IN_GROUP");
  }

  /** One number of one proof more by 1, of each kind, and two choices that changed places. */
  private static List<Answer.Homomorphic> wrong(Answer.Homomorphic answer) {
    List<List<Proof>> individual = new ArrayList<>(answer.individualProofs());
    individual.set(2, changed(individual.get(2)));
    List<Ciphertext> swapped = new ArrayList<>(answer.choices());
    Collections.swap(swapped, 0, 1);
    List<List<Proof>> swappedProofs = new ArrayList<>(answer.individualProofs());
    Collections.swap(swappedProofs, 0, 1);
    return List.of(
        new Answer.Homomorphic(
            answer.choices(), individual, answer.overallProof(), answer.blankProof()),
        new Answer.Homomorphic(
            answer.choices(),
            answer.individualProofs(),
            changed(answer.overallProof()),
            answer.blankProof()),
        new Answer.Homomorphic(
            answer.choices(),
            answer.individualProofs(),
            answer.overallProof(),
            changed(answer.blankProof())),
        new Answer.Homomorphic(swapped, swappedProofs, answer.overallProof(), answer.blankProof()));
  }

  private static List<Proof> changed(List<Proof> proofs) {
    List<Proof> changed = new ArrayList<>(proofs);
    Proof first = changed.get(0);
    Scalar one = first.response().group().scalar(1);
    changed.set(0, new Proof(first.challenge(), first.response().plus(one)));
    return changed;
  }

  /** A blank vote that chooses all the same. */
  private static Answer forgedBlank(
      Rehearsal rehearsal, RunningElection running, Element credential) {
    Question.Homomorphic question =
        (Question.Homomorphic) running.setup().election().questions().get(0);
    return maker(rehearsal, running)
        .homomorphicAnswer(
            running.setup().key().fingerprint() + "|" + credential, question, List.of(1, 1, 0, 0));
  }

  private static String signed(Rehearsal rehearsal, RunningElection running, List<Answer> answers) {
    Scalar secret = rehearsal.credentials.get(0);
    Element credential = rehearsal.group.generator().pow(secret);
    return maker(rehearsal, running).signed(credential, answers, secret).toJson().write();
  }

  private static BallotMaker maker(Rehearsal rehearsal, RunningElection running) {
    return new BallotMaker(running.setup().election(), running.setup().key(), rehearsal.chance);
  }

  private static String reason(RunningElection running, String ballot) {
    Election election = running.setup().election();
    try {
      Ballot read = Ballot.read(ballot.getBytes(StandardCharsets.UTF_8), election);
      Verdict verdict = new BallotCheck(election, running.setup().key()).verify(read);
      return verdict instanceof Verdict.Rejected rejected ? rejected.reason() : "ACCEPTED";
    } catch (Refused e) {
      return e.reason().name();
    }
  }

  @Test
  void ballotsOfTheOtherGroupAreRefused() {
    Rehearsal rehearsal = summed(9);
    RunningElection running = rehearsal.open();
    RunningElection other =
        new Rehearsal(Group.RFC_3526_2048, 1, 9)
            .singles(1)
            .asking(Rehearsal.withBlank(3, 1, 2))
            .asking(Rehearsal.approval(2, 0, 1))
            .open();
    String foreign =
        other
            .makeBallot(List.of(List.of(1, 0, 0, 0), List.of(0, 0)), Group.RFC_3526_2048.scalar(77))
            .toJson()
            .write();

    JsonNode reasons =
        Booth.call(
            "ballots", "reasons", Map.of("election", record(running), "ballots", List.of(foreign)));

    assertThat(reasons.get(0).asText()).isEqualTo(reason(running, foreign));
    assertThat(reasons.get(0).asText()).isIn("NOT_IN_GROUP", "NUMBER_NOT_CANONICAL");
  }

  @Test
  void electionsAreReadAndRefusedAlike() {
    String record = record(summed(10).open());
    BigInteger notInGroup = Group.BELENIOS_2048.modulus().subtract(BigInteger.ONE);
    List<String> records =
        List.of(
            record,
            record.replace("\"version\":1", "\"version\":2"),
            record.replace("BELENIOS-2048", "BELENIOS-2049"),
            record.replaceFirst("\"uuid\":\"[^\"]+\"", "\"uuid\":\"short\""),
            record.replaceFirst("\"public_key\":\"[0-9]+\"", "\"public_key\":\"1\""),
            record.replaceFirst(
                "\"public_key\":\"[0-9]+\"", "\"public_key\":\"" + notInGroup + "\""),
            record.replace("\"min\":1,\"max\":2", "\"min\":3,\"max\":2"),
            record.replaceFirst("\"questions\":\\[.*\\],\"uuid", "\"questions\":[],\"uuid"));

    JsonNode theirs = Booth.call("ballots", "elections", Map.of("records", records));

    assertThat(theirs)
        .extracting(JsonNode::asText)
        .isEqualTo(records.stream().map(BoothBallotTest::electionReason).toList())
        .contains("ACCEPTED", "ELECTION_GROUP", "ELECTION_QUESTION", "NOT_IN_GROUP");
  }

  private static String electionReason(String record) {
    try {
      Election.read(record.getBytes(StandardCharsets.UTF_8));
      return "ACCEPTED";
    } catch (Refused e) {
      return e.reason().name();
    }
  }
}
