package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** CRY-5: whatever a proof is about changes its challenge, so that no statement can follow it. */
class FiatShamirTest {

  private static final Group GROUP = Group.RFC_3526_2048;
  private final Chance chance = Rehearsal.seeded(31);
  private final Element y = element();
  private final ElectionKey key = ElectionKey.of(y, "fingerprint", 0, 0);
  private final Element a = element();
  private final Element b = element();
  private final Element c = element();
  private final Element d = element();
  private final Ciphertext ab = new Ciphertext(a, b);
  private final Ciphertext cd = new Ciphertext(c, d);

  private Element element() {
    return GROUP.generator().pow(chance.scalar(GROUP));
  }

  @TestFactory
  Stream<DynamicTest> everyInputIsBound() {
    ElectionKey otherPrint = ElectionKey.of(y, "fingerprint2", 0, 0);
    ElectionKey otherKey = ElectionKey.of(a, "fingerprint", 0, 0);
    Transcript.of("x");
    return Stream.of(
        distinct(
            "trustee key",
            Schnorr.keyChallenge(a, b),
            Schnorr.keyChallenge(c, b),
            Schnorr.keyChallenge(a, c),
            Schnorr.keyChallenge(b, a)),
        distinct(
            "ceremony message",
            Schnorr.messageChallenge("m", a),
            Schnorr.messageChallenge("n", a),
            Schnorr.messageChallenge("m", b)),
        distinct(
            "ballot signature",
            Schnorr.ballotChallenge("m", a),
            Schnorr.ballotChallenge("n", a),
            Schnorr.ballotChallenge("m", b)),
        distinct(
            "encryption",
            Schnorr.encryptionChallenge(key, "s", ab, c),
            Schnorr.encryptionChallenge(otherKey, "s", ab, c),
            Schnorr.encryptionChallenge(key, "t", ab, c),
            Schnorr.encryptionChallenge(key, "s", new Ciphertext(d, b), c),
            Schnorr.encryptionChallenge(key, "s", new Ciphertext(a, d), c),
            Schnorr.encryptionChallenge(key, "s", ab, d)),
        distinct(
            "interval",
            interval("s", ab, List.of(c, d)),
            interval("t", ab, List.of(c, d)),
            interval("s", new Ciphertext(d, b), List.of(c, d)),
            interval("s", new Ciphertext(a, d), List.of(c, d)),
            interval("s", ab, List.of(d, d)),
            interval("s", ab, List.of(c, c)),
            interval("s", ab, List.of(d, c)),
            interval("s", ab, List.of(c, d, a, b))),
        distinct(
            "kinds of proof",
            Transcript.of("bproof0").bar("s").bar(a).challenge(GROUP),
            Transcript.of("bproof1").bar("s").bar(a).challenge(GROUP),
            Transcript.of("prove").bar("s").bar(a).challenge(GROUP),
            Transcript.of("sig").bar("s").bar(a).challenge(GROUP),
            Transcript.of("sigmsg").bar("s").bar(a).challenge(GROUP)),
        distinct(
            "decryption",
            PartialDecryption.challenge(key, a, b, c),
            PartialDecryption.challenge(otherPrint, a, b, c),
            PartialDecryption.challenge(key, d, b, c),
            PartialDecryption.challenge(key, a, d, c),
            PartialDecryption.challenge(key, a, b, d)),
        distinct(
            "permutation",
            permutation(key, ab, cd, a),
            permutation(otherPrint, ab, cd, a),
            permutation(key, cd, cd, a),
            permutation(key, ab, ab, a),
            permutation(key, ab, cd, b)),
        distinct(
            "shuffle",
            shuffle(key, ab, cd, a, b, c, d),
            shuffle(otherPrint, ab, cd, a, b, c, d),
            shuffle(otherKey, ab, cd, a, b, c, d),
            shuffle(key, cd, cd, a, b, c, d),
            shuffle(key, ab, ab, a, b, c, d),
            shuffle(key, ab, cd, b, b, c, d),
            shuffle(key, ab, cd, a, c, c, d),
            shuffle(key, ab, cd, a, b, a, d),
            shuffle(key, ab, cd, a, b, c, a)));
  }

  private static Scalar interval(String context, Ciphertext ciphertext, List<Element> commitments) {
    return Disjunction.challenge(
        GROUP, Disjunction.intervalTranscript(context, ciphertext), commitments);
  }

  private static Scalar permutation(ElectionKey key, Ciphertext in, Ciphertext out, Element c) {
    return new ShuffleStatement(key, List.of(in), List.of(out))
        .permutationChallenges(List.of(c))
        .get(0);
  }

  private static Scalar shuffle(
      ElectionKey key,
      Ciphertext in,
      Ciphertext out,
      Element t,
      Element tHat,
      Element c,
      Element cHat) {
    return new ShuffleStatement(key, List.of(in), List.of(out))
        .challenge(List.of(t), List.of(tHat), List.of(c), List.of(cHat));
  }

  private static DynamicTest distinct(String name, Scalar... challenges) {
    return DynamicTest.dynamicTest(
        name, () -> assertThat(new HashSet<>(List.of(challenges))).hasSize(challenges.length));
  }

  /** A challenge per ciphertext differs from that of its neighbor. */
  @Test
  void challengesOfAPermutationDiffer() {
    List<Scalar> challenges =
        new ShuffleStatement(key, List.of(ab, cd), List.of(cd, ab))
            .permutationChallenges(List.of(a, b));

    assertThat(challenges.get(0)).isNotEqualTo(challenges.get(1));
  }

  /**
   * The recipe against proofs that hash their commitments only: choose commitment, challenge and
   * response first and solve for the statement.
   */
  @Test
  void aStatementChosenAfterTheChallengeIsRefused() {
    Scalar nonce = chance.scalar(GROUP);
    Scalar response = chance.scalar(GROUP);
    Element commitment = GROUP.generator().pow(nonce);
    Scalar weak = Transcript.of("pok").bar(GROUP.label()).bar(commitment).challenge(GROUP);
    Element solved = GROUP.generator().pow(nonce.minus(response).times(weak.inverse()));

    Element recovered = GROUP.generator().pow(response).times(solved.pow(weak));

    assertThat(recovered).isEqualTo(commitment);
    assertThat(Schnorr.provesKey(solved, new Proof(weak, response))).isFalse();
    Ciphertext forged = new Ciphertext(solved, b);
    assertThat(Schnorr.provesEncryption(key, "s", forged, new Proof(weak, response))).isFalse();
    assertThat(Schnorr.signsBallot(key, solved, "hash", new Proof(weak, response))).isFalse();
    List<Proof> two =
        new ArrayList<>(List.of(new Proof(weak, response), new Proof(weak, response)));
    assertThat(Disjunction.provesInterval(key, "s", forged, 0, 1, two)).isFalse();
  }
}
