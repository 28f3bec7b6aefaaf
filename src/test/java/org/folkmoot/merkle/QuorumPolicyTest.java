package org.folkmoot.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Verdict;
import org.junit.jupiter.api.Test;

/** BI-9, and the rules of tlog-cosignature. */
class QuorumPolicyTest {

  private static final SignedCheckpoint CHECKPOINT = Trees.signed(Trees.proofs(5).headAt(5));
  private static final String TEXT = CHECKPOINT.note().text();
  private static final Cosigner A = Trees.witness(1);
  private static final Cosigner B = Trees.witness(2);
  private static final Cosigner C = Trees.witness(3);
  private static final QuorumPolicy TWO_OF_THREE =
      new QuorumPolicy(2, List.of(A.verifierKey(), B.verifierKey(), C.verifierKey()));

  private static Verdict check(SignedCheckpoint checkpoint) {
    return TWO_OF_THREE.verify(checkpoint.note(), Trees.NOON);
  }

  private static NoteSignature by(Cosigner witness) {
    return witness.cosign(TEXT, Trees.NOON);
  }

  @Test
  void twoWitnessesOfThreeAreEnoughAndOneIsNot() {
    assertThat(check(CHECKPOINT.with(by(A)).with(by(C))).isAccepted()).isTrue();
    assertThat(check(CHECKPOINT.with(by(A)))).isInstanceOf(Verdict.Rejected.class);
    assertThat(((Verdict.Rejected) check(CHECKPOINT)).reason()).isEqualTo("QUORUM_MISSED");
  }

  @Test
  void oneWitnessTwiceCountsOnce() {
    NoteSignature again = A.cosign(TEXT, Trees.NOON.plusSeconds(1));

    assertThat(check(CHECKPOINT.with(by(A)).with(again)).isAccepted()).isFalse();
  }

  @Test
  void aWitnessOutsideThePolicyDoesNotCount() {
    assertThat(check(CHECKPOINT.with(by(A)).with(by(Trees.witness(4)))).isAccepted()).isFalse();
  }

  @Test
  void aWrongKeyIdDoesNotCount() {
    NoteSignature good = by(B);
    NoteSignature renamed =
        new NoteSignature(good.keyName(), Bytes.parseHex("01020304"), good.signature());

    assertThat(check(CHECKPOINT.with(by(A)).with(renamed)).isAccepted()).isFalse();
  }

  @Test
  void aWrongSignatureDoesNotCountEvenBesideAGoodOne() {
    NoteSignature other = B.cosign("another text\n", Trees.NOON);

    assertThat(check(CHECKPOINT.with(by(A)).with(other)).isAccepted()).isFalse();
    assertThat(check(CHECKPOINT.with(by(A)).with(by(B)).with(other)).isAccepted()).isFalse();
  }

  @Test
  void aPlainSignatureOfTheWitnessKeyDoesNotCount() {
    VerifierKey key = B.verifierKey();
    Bytes plain = Ed25519Key.sign(Trees.seed(102), Bytes.ofUtf8(TEXT));
    NoteSignature bare = new NoteSignature(key.name(), key.id(), plain);
    NoteSignature padded = new NoteSignature(key.name(), key.id(), Cosignature.blob(1, plain));

    assertThat(check(CHECKPOINT.with(by(A)).with(bare)).isAccepted()).isFalse();
    assertThat(check(CHECKPOINT.with(by(A)).with(padded)).isAccepted()).isFalse();
  }

  @Test
  void theTimeIsSignedToo() {
    VerifierKey key = B.verifierKey();
    Bytes signed = Ed25519Key.sign(Trees.seed(102), Cosignature.message(TEXT, 1_000));
    NoteSignature honest = new NoteSignature(key.name(), key.id(), Cosignature.blob(1_000, signed));
    NoteSignature moved = new NoteSignature(key.name(), key.id(), Cosignature.blob(1_001, signed));

    assertThat(check(CHECKPOINT.with(by(A)).with(honest)).isAccepted()).isTrue();
    assertThat(check(CHECKPOINT.with(by(A)).with(moved)).isAccepted()).isFalse();
  }

  @Test
  void timeZeroAndTimesBeyond2To63AreRefused() {
    VerifierKey key = B.verifierKey();
    for (long seconds : new long[] {0, -1, Long.MIN_VALUE}) {
      Bytes signed = Ed25519Key.sign(Trees.seed(102), Cosignature.message(TEXT, seconds));
      NoteSignature line =
          new NoteSignature(key.name(), key.id(), Cosignature.blob(seconds, signed));
      assertThat(check(CHECKPOINT.with(by(A)).with(line)).isAccepted()).as("%s", seconds).isFalse();
    }
    assertThatIllegalArgumentException().isThrownBy(() -> B.cosign(TEXT, Instant.EPOCH));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> B.cosign(TEXT, Instant.ofEpochSecond(-1)));
    assertThat(
            Cosignature.find(CHECKPOINT.with(B.cosign(TEXT, Instant.ofEpochSecond(1))).note(), key))
        .contains(new Cosignature(key, Instant.ofEpochSecond(1)));
  }

  @Test
  void aTimeInTheFutureDoesNotCountBeyondFiveMinutes() {
    NoteSignature near = B.cosign(TEXT, Trees.NOON.plusSeconds(300));
    NoteSignature far = B.cosign(TEXT, Trees.NOON.plusSeconds(301));

    assertThat(check(CHECKPOINT.with(by(A)).with(near)).isAccepted()).isTrue();
    assertThat(check(CHECKPOINT.with(by(A)).with(far)).isAccepted()).isFalse();
  }

  @Test
  void aTimeAtTheEndOfTimeIsNoCrash() {
    VerifierKey key = B.verifierKey();
    Bytes signed = Ed25519Key.sign(Trees.seed(102), Cosignature.message(TEXT, Long.MAX_VALUE));
    NoteSignature line =
        new NoteSignature(key.name(), key.id(), Cosignature.blob(Long.MAX_VALUE, signed));

    assertThat(check(CHECKPOINT.with(by(A)).with(line)).isAccepted()).isFalse();
  }

  @Test
  void theSameKeyOrNameTwiceIsNoPolicy() {
    VerifierKey key = A.verifierKey();
    VerifierKey alias = new VerifierKey("alias.example", key.type(), key.publicKey());
    VerifierKey namesake = new Cosigner(key.name(), Trees.seed(77)).verifierKey();

    assertThatIllegalArgumentException().isThrownBy(() -> new QuorumPolicy(1, List.of(key, alias)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QuorumPolicy(1, List.of(key, namesake)));
    assertThatIllegalArgumentException().isThrownBy(() -> new QuorumPolicy(2, List.of(key)));
    assertThatIllegalArgumentException().isThrownBy(() -> new QuorumPolicy(-1, List.of(key)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QuorumPolicy(1, List.of(Trees.LOG.verifierKey())));
  }

  @Test
  void noWitnessesNeededIsAPolicyToo() {
    assertThat(new QuorumPolicy(0, List.of()).verify(CHECKPOINT.note(), Trees.NOON).isAccepted())
        .isTrue();
  }

  @Test
  void theMessageIsTheOneOfTheSpecification() {
    assertThat(Trees.text(Cosignature.message("origin\n5\nroot\n", 1_679_315_147)))
        .isEqualTo("cosignature/v1\ntime 1679315147\norigin\n5\nroot\n");
  }
}
