package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** CRY-1, CRY-2, CRY-6, CRY-7: ballots that a dishonest voter or copier could send. */
@Execution(ExecutionMode.CONCURRENT)
class BallotForgeryTest {

  private static final long SEED = 5;

  private final Rehearsal rehearsal =
      new Rehearsal(Group.BELENIOS_2048, 2, SEED).singles(1).asking(Rehearsal.approval(2, 0, 1));
  private final RunningElection running = rehearsal.open();
  private final Group group = Group.BELENIOS_2048;

  private Ballot ballot(int voter, Integer... votes) {
    return running.makeBallot(List.of(List.of(votes)), rehearsal.credentials.get(voter));
  }

  private Verdict cast(Ballot ballot) {
    return running.cast(ballot.toJson().toUtf8());
  }

  private static void assertRefused(Verdict verdict, Reason reason) {
    assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
    assertThat(((Verdict.Rejected) verdict).reason()).isEqualTo(reason.name());
  }

  private Ballot signed(int voter, List<Answer> answers) {
    Scalar secret = rehearsal.credentials.get(voter);
    return new BallotMaker(running.setup().election(), running.setup().key(), rehearsal.chance)
        .signed(group.generator().pow(secret), answers, secret);
  }

  @Test
  void aReplayedBallotIsRefused() {
    Ballot ballot = ballot(0, 1, 0);
    assertThat(cast(ballot).isAccepted()).isTrue();

    assertRefused(cast(ballot), Reason.BALLOT_DUPLICATE);
  }

  @Test
  void aBallotOfAnotherVoterSignedAnewIsRefused() {
    Ballot ballot = ballot(0, 1, 0);
    assertThat(cast(ballot).isAccepted()).isTrue();

    assertRefused(cast(signed(1, ballot.answers())), Reason.BALLOT_INDIVIDUAL_PROOF);
  }

  @Test
  void theSameCiphertextsSignedAnewByTheirVoterAreRefused() {
    Ballot ballot = ballot(0, 1, 0);
    assertThat(cast(ballot).isAccepted()).isTrue();

    assertRefused(cast(signed(0, ballot.answers())), Reason.BALLOT_CIPHERTEXT_REPEATED);
  }

  @Test
  void aBallotOfAnotherElectionIsRefused() {
    RunningElection other =
        new Rehearsal(group, 2, SEED + 1).singles(1).asking(Rehearsal.approval(2, 0, 1)).open();
    Ballot foreign = other.makeBallot(List.of(List.of(1, 0)), rehearsal.credentials.get(0));

    assertRefused(cast(foreign), Reason.BALLOT_ELECTION);
  }

  @Test
  void aBallotOfNobodyOnTheListIsRefused() {
    Ballot stranger = running.makeBallot(List.of(List.of(1, 0)), group.scalar(12345));

    assertRefused(cast(stranger), Reason.BALLOT_CREDENTIAL);
  }

  @Test
  void aBallotEncryptedAnewWithTheOldProofsIsRefused() {
    Answer.Homomorphic answer = (Answer.Homomorphic) ballot(0, 1, 0).answers().get(0);
    for (int choice = 0; choice < 2; choice++) {
      Scalar r = rehearsal.chance.scalar(group);
      ElectionKey key = running.setup().key();
      List<Ciphertext> choices = new ArrayList<>(answer.choices());
      choices.set(choice, choices.get(choice).times(new Ciphertext(key.g(r), key.y(r))));

      assertRefused(
          cast(signed(0, List.of(withChoices(answer, choices)))), Reason.BALLOT_INDIVIDUAL_PROOF);
    }
  }

  @Test
  void permutedChoicesAreRefused() {
    Answer.Homomorphic answer = (Answer.Homomorphic) ballot(0, 1, 0).answers().get(0);
    Answer swapped =
        new Answer.Homomorphic(
            List.of(answer.choices().get(1), answer.choices().get(0)),
            List.of(answer.individualProofs().get(1), answer.individualProofs().get(0)),
            answer.overallProof(),
            List.of());

    assertRefused(cast(signed(0, List.of(swapped))), Reason.BALLOT_OVERALL_PROOF);
  }

  @Test
  void aMixOfTwoBallotsIsRefused() {
    Answer.Homomorphic first = (Answer.Homomorphic) ballot(0, 1, 0).answers().get(0);
    Answer.Homomorphic second = (Answer.Homomorphic) ballot(0, 1, 0).answers().get(0);
    Answer mixed =
        new Answer.Homomorphic(
            List.of(first.choices().get(0), second.choices().get(1)),
            List.of(first.individualProofs().get(0), second.individualProofs().get(1)),
            first.overallProof(),
            List.of());

    assertRefused(cast(signed(0, List.of(mixed))), Reason.BALLOT_OVERALL_PROOF);
  }

  @Test
  void votesOutOfRangeCannotBeProven() {
    for (int vote : new int[] {2, -1, 1_000_000}) {
      assertRefused(cast(lying(vote)), Reason.BALLOT_INDIVIDUAL_PROOF);
    }
  }

  /** A ballot that encrypts any number, with proofs made as if it were 1. */
  private Ballot lying(int vote) {
    Ballot honest = ballot(0, 1, 0);
    Answer.Homomorphic answer = (Answer.Homomorphic) honest.answers().get(0);
    Scalar r = rehearsal.chance.scalar(group);
    ElectionKey key = running.setup().key();
    Ciphertext choice = new Ciphertext(key.g(r), key.y(r).times(key.g(group.scalar(vote))));
    String context = key.fingerprint() + "|" + honest.credential();
    List<Proof> proofs =
        new Prover(rehearsal.chance)
            .disjunction(
                key,
                Disjunction.intervalTranscript(context, choice),
                Disjunction.interval(choice, 0, 1),
                1,
                r);
    return signed(
        0,
        List.of(
            new Answer.Homomorphic(
                List.of(choice, answer.choices().get(1)),
                List.of(proofs, answer.individualProofs().get(1)),
                answer.overallProof(),
                List.of())));
  }

  @Test
  void anHonestClientRefusesToMakeAForbiddenVote() {
    for (List<Integer> vote : List.of(List.of(1, 1), List.of(2, 0), List.of(1), List.of(-1, 1))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> running.makeBallot(List.of(vote), rehearsal.credentials.get(0)));
    }
  }

  @Test
  void theSearchForASumIsBounded() {
    Logarithm logarithm = new Logarithm(group, 1000);

    assertThat(logarithm.find(group.generator().pow(group.scalar(1000)))).hasValue(1000);
    assertThat(logarithm.find(group.identity())).hasValue(0);
    assertThat(logarithm.find(group.generator().pow(group.scalar(1001)))).isEmpty();
    assertThat(logarithm.find(group.generator().inverse())).isEmpty();
  }

  @Test
  void challengesAndResponsesOutOfRangeAreRefused() {
    String json = ballot(0, 1, 0).toJson().write();
    BigInteger q = group.order();
    for (String field : List.of("challenge", "response")) {
      Matcher number = Pattern.compile("\"" + field + "\":\"([0-9]+)\"").matcher(json);
      while (number.find()) {
        BigInteger value = new BigInteger(number.group(1));
        for (BigInteger wrong :
            List.of(q, BigInteger.TWO.pow(256), value.add(q), value.negate(), value.subtract(q))) {
          String changed =
              json.substring(0, number.start(1)) + wrong + json.substring(number.end(1));

          assertThat(running.cast(changed.getBytes(StandardCharsets.UTF_8)).isAccepted()).isFalse();
        }
      }
    }
  }

  /** Ten thousand texts that a careless reader could take for the ballot, and none is cast. */
  @Test
  void noOtherFormOfABallotIsAccepted() {
    String json = ballot(0, 1, 0).toJson().write();
    Random random = new Random(SEED);
    List<Integer> numbers = new ArrayList<>();
    for (Matcher number = Pattern.compile("(?<=\")[0-9]{20,}(?=\")").matcher(json);
        number.find(); ) {
      numbers.add(number.start());
    }

    for (int i = 0; i < 10_000; i++) {
      String changed = recoded(json, numbers.get(random.nextInt(numbers.size())), random);

      Verdict verdict = running.cast(changed.getBytes(StandardCharsets.UTF_8));

      assertThat(verdict.isAccepted()).as("seed %d, case %d: %s", SEED, i, changed).isFalse();
    }
  }

  private String recoded(String json, int at, Random random) {
    int end = json.indexOf('"', at);
    String digits = json.substring(at, end);
    BigInteger value = new BigInteger(digits);
    String other =
        switch (random.nextInt(9)) {
          case 0 -> "0".repeat(1 + random.nextInt(3)) + digits;
          case 1 -> "0x" + value.toString(16);
          case 2 -> "+" + digits;
          case 3 -> digits + ".0";
          case 4 -> digits + " ";
          case 5 -> value.add(group.order().shiftLeft(1800)).toString();
          case 6 -> digits.replaceFirst("[0-9]", "\uff11");
          case 7 -> value.negate().toString();
          default -> digits + "\\u0030";
        };
    return json.substring(0, at) + other + json.substring(end);
  }

  private static Answer withChoices(Answer.Homomorphic answer, List<Ciphertext> choices) {
    return new Answer.Homomorphic(
        choices, answer.individualProofs(), answer.overallProof(), answer.blankProof());
  }

  /** A blank vote that chooses all the same, and a vote for nothing that is not blank. */
  @Test
  void aBlankVoteIsBlankAndAnotherOneChooses() {
    Question.Homomorphic question = Rehearsal.withBlank(1, 1, 1);
    Rehearsal blank = new Rehearsal(group, 1, 7).singles(1).asking(question);
    RunningElection election = blank.open();
    Scalar secret = blank.credentials.get(0);
    Element credential = group.generator().pow(secret);
    BallotMaker maker =
        new BallotMaker(election.setup().election(), election.setup().key(), blank.chance);
    String context = election.setup().key().fingerprint() + "|" + credential;
    Answer.Homomorphic honest =
        (Answer.Homomorphic) maker.homomorphicAnswer(context, question, List.of(1, 0));
    Answer both = maker.homomorphicAnswer(context, question, List.of(1, 1));
    Answer swapped =
        new Answer.Homomorphic(
            honest.choices(),
            honest.individualProofs(),
            List.of(honest.overallProof().get(1), honest.overallProof().get(0)),
            honest.blankProof());

    assertRefused(
        election.cast(maker.signed(credential, List.of(both), secret).toJson().toUtf8()),
        Reason.BALLOT_BLANK_PROOF);
    assertRefused(
        election.cast(maker.signed(credential, List.of(swapped), secret).toJson().toUtf8()),
        Reason.BALLOT_OVERALL_PROOF);
    assertThat(
            election
                .cast(maker.signed(credential, List.of(honest), secret).toJson().toUtf8())
                .isAccepted())
        .isTrue();
  }

  @Test
  void theChoiceWhoseProofIsWrongIsNamed() {
    assertThat(((Verdict.Rejected) cast(lying(2))).detail())
        .isEqualTo("the proof that choice 1 is 0 or 1 is wrong");
  }

  @Test
  void aShuffledVoteCopiedOrEncryptedAnewIsRefused() {
    Rehearsal shuffled =
        new Rehearsal(Group.RFC_3526_2048, 2, 6)
            .singles(1)
            .asking(new Question.Shuffled(List.of("a", "b"), "Rank", Optional.empty()));
    RunningElection election = shuffled.open();
    Ballot ballot = shuffled.cast(election, 0, List.of(List.of(1, 2)));
    BallotMaker maker =
        new BallotMaker(election.setup().election(), election.setup().key(), shuffled.chance);
    Scalar copier = shuffled.credentials.get(1);
    Ballot copied =
        maker.signed(Group.RFC_3526_2048.generator().pow(copier), ballot.answers(), copier);

    assertRefused(election.cast(copied.toJson().toUtf8()), Reason.BALLOT_ENCRYPTION_PROOF);
  }
}
