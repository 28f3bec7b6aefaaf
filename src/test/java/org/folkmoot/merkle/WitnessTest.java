package org.folkmoot.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** BI-8: each rule of tlog-witness. */
class WitnessTest {

  private static final MerkleProofs PROOFS = Trees.proofs(100);
  private static final Cosigner KEY = Trees.witness(1);

  private final MemoryWitnessStore store = new MemoryWitnessStore();
  private final Witness witness = witnessOn(store);

  private static Witness witnessOn(WitnessStore store) {
    return new Witness(
        KEY,
        Map.of(Trees.ORIGIN, List.of(Trees.LOG.verifierKey())),
        store,
        Clock.fixed(Trees.NOON, ZoneOffset.UTC));
  }

  private static AddCheckpointRequest request(int from, int to) {
    return new AddCheckpointRequest(
        from, PROOFS.consistency(from, to).path(), Trees.signed(PROOFS.headAt(to)));
  }

  private WitnessAnswer send(AddCheckpointRequest request) {
    return witness.add(request.toBytes());
  }

  private WitnessAnswer send(String body) {
    return witness.add(Bytes.ofUtf8(body));
  }

  @Nested
  class Answers200 {

    @Test
    void withAValidCosignatureForTheFirstCheckpointAndEachConsistentOneAfter() {
      assertThat(send(request(0, 10)).status()).isEqualTo(200);
      WitnessAnswer answer = send(request(10, 77));

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).startsWith("— witness.example/w1 ").endsWith("\n");
      SignedNote note =
          Trees.signed(PROOFS.headAt(77))
              .with(((WitnessAnswer.Cosigned) answer).signature())
              .note();
      assertThat(Cosignature.find(note, KEY.verifierKey()))
          .isEqualTo(Optional.of(new Cosignature(KEY.verifierKey(), Trees.NOON)));
      assertThat(store.latest(Trees.ORIGIN)).isEqualTo(PROOFS.headAt(77));
    }

    @Test
    void toTheSameCheckpointAgain() {
      send(request(0, 10));

      assertThat(send(request(10, 10)).status()).isEqualTo(200);
    }

    @Test
    void toAnEmptyLog() {
      assertThat(send(request(0, 0)).status()).isEqualTo(200);
      assertThat(send(request(0, 3)).status()).isEqualTo(200);
    }

    @Test
    void whateverUnknownSignaturesThereAre() {
      SignedCheckpoint signed = Trees.signed(PROOFS.headAt(10));
      NoteSignature unknown = new NoteSigner("x.example", Trees.seed(8)).sign("whatever\n");
      NoteSignature namesake =
          new NoteSignature(Trees.ORIGIN, Bytes.parseHex("00000000"), Bytes.of(new byte[64]));

      assertThat(
              send(new AddCheckpointRequest(0, List.of(), signed.with(unknown).with(namesake)))
                  .status())
          .isEqualTo(200);
    }

    @Test
    void onlyOnceTheHeadIsRecorded() {
      Witness unlucky =
          witnessOn(
              new WitnessStore() {
                @Override
                public TreeHead latest(String origin) {
                  return TreeHead.empty();
                }

                @Override
                public boolean replace(String origin, TreeHead expected, TreeHead next) {
                  throw new IllegalStateException("disk full");
                }
              });

      assertThatIllegalStateException().isThrownBy(() -> unlucky.add(request(0, 10)));
    }
  }

  @Nested
  class Answers400 {

    @Test
    void toAnOldSizeAboveTheNew() {
      AddCheckpointRequest reversed =
          new AddCheckpointRequest(11, List.of(), Trees.signed(PROOFS.headAt(10)));

      assertThat(send(reversed).status()).isEqualTo(400);
    }

    @Test
    void to64LinesOfProofButNotTo63() {
      String line = CanonicalText.base64Of(Trees.leaf(1)) + "\n";
      String checkpoint = "\n" + Trees.text(Trees.signed(PROOFS.headAt(10)).toBytes());

      assertThat(send("old 0\n" + line.repeat(64) + checkpoint).status()).isEqualTo(400);
      assertThat(send("old 0\n" + line.repeat(63) + checkpoint).status()).isEqualTo(422);
    }

    @Test
    void toEveryBodyThatIsNoRequest() {
      String good = Trees.text(request(0, 10).toBytes());
      assertThat(send(good).status()).isEqualTo(200);

      for (String body :
          List.of(
              "",
              "old 0\n",
              "old 0\n\n",
              good.replace("old 0", "old 00"),
              good.replace("old 0", "old -0"),
              good.replace("old 0", "old"),
              good.replace("old 0", "old  0"),
              good.replace("old 0", "OLD 0"),
              good.replace("old 0", "old 0 "),
              good.replace("old 0\n", "old 0\nAAAA\n"),
              good.replace("\n10\n", "\n010\n"),
              good.replace("\n", "\r\n"),
              good.substring(0, good.length() - 1),
              good.substring(0, good.indexOf('—')),
              "\n" + good)) {
        assertThat(send(body).status()).as(body).isEqualTo(400);
      }
    }

    @Test
    void toABodyOfMoreThanAMebibyte() {
      assertThat(witness.add(Bytes.of(new byte[(1 << 20) + 1])).status()).isEqualTo(400);
    }
  }

  @Nested
  class Answers403 {

    @Test
    void toACheckpointThatNoTrustedKeySigned() {
      NoteSigner stranger = new NoteSigner(Trees.ORIGIN, Trees.seed(9));
      SignedCheckpoint forged =
          SignedCheckpoint.sign(Checkpoint.of(Trees.ORIGIN, PROOFS.headAt(10)), stranger);

      assertThat(send(new AddCheckpointRequest(0, List.of(), forged)).status()).isEqualTo(403);
      assertThat(store.latest(Trees.ORIGIN)).isEqualTo(TreeHead.empty());
    }

    @Test
    void toASignatureOfATrustedKeyThatIsWrong() {
      SignedCheckpoint other = Trees.signed(PROOFS.headAt(11));
      Checkpoint claimed = Checkpoint.of(Trees.ORIGIN, PROOFS.headAt(10));
      SignedCheckpoint moved =
          new SignedCheckpoint(
              claimed, new SignedNote(claimed.toText(), other.note().signatures()));

      assertThat(send(new AddCheckpointRequest(0, List.of(), moved)).status()).isEqualTo(403);
    }
  }

  @Nested
  class Answers404 {

    @Test
    void toALogThatItDoesNotKnow() {
      SignedCheckpoint foreign =
          SignedCheckpoint.sign(Checkpoint.of("other.example", PROOFS.headAt(10)), Trees.LOG);

      assertThat(send(new AddCheckpointRequest(0, List.of(), foreign)).status()).isEqualTo(404);
    }
  }

  @Nested
  class Answers409 {

    @Test
    void withTheLatestSizeIfTheOldSizeIsAnother() {
      send(request(0, 50));

      for (int old : new int[] {0, 10, 49, 51}) {
        WitnessAnswer answer = send(request(old, 77));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("50\n");
        assertThat(answer.contentType()).isEqualTo("text/x.tlog.size");
      }
    }

    @Test
    void toARolledBackLog() {
      // BI-5
      send(request(0, 50));

      assertThat(send(request(0, 40))).isEqualTo(new WitnessAnswer.Conflict(50));
      assertThat(send(request(40, 40))).isEqualTo(new WitnessAnswer.Conflict(50));
      assertThat(store.latest(Trees.ORIGIN).size()).isEqualTo(50);
    }

    @Test
    void ifAnotherRequestWasRecordedMeanwhile() {
      WitnessStore overtaken =
          new WitnessStore() {
            private TreeHead head = TreeHead.empty();

            @Override
            public TreeHead latest(String origin) {
              return head;
            }

            @Override
            public boolean replace(String origin, TreeHead expected, TreeHead next) {
              head = PROOFS.headAt(20);
              return false;
            }
          };

      assertThat(witnessOn(overtaken).add(request(0, 10)))
          .isEqualTo(new WitnessAnswer.Conflict(20));
    }
  }

  @Nested
  class Answers422 {

    @Test
    void toAProofThatDoesNotVerify() {
      send(request(0, 50));
      List<Digest> wrong = Trees.replaced(PROOFS.consistency(50, 77).path(), 0, Trees.leaf(1));

      WitnessAnswer answer =
          send(new AddCheckpointRequest(50, wrong, Trees.signed(PROOFS.headAt(77))));

      assertThat(answer.status()).isEqualTo(422);
      assertThat(store.latest(Trees.ORIGIN).size()).isEqualTo(50);
    }

    @Test
    void toAProofThatIsMissing() {
      send(request(0, 50));

      assertThat(
              send(new AddCheckpointRequest(50, List.of(), Trees.signed(PROOFS.headAt(77))))
                  .status())
          .isEqualTo(422);
    }

    @Test
    void toAProofFromNothing() {
      AddCheckpointRequest padded =
          new AddCheckpointRequest(0, List.of(Trees.leaf(0)), Trees.signed(PROOFS.headAt(10)));

      assertThat(send(padded).status()).isEqualTo(422);
    }

    @Test
    void toTwoRootsOfOneSize() {
      // BI-6: the fork
      send(request(0, 50));
      SignedCheckpoint fork = Trees.signed(new TreeHead(50, Trees.otherDigest(1)));

      assertThat(send(new AddCheckpointRequest(50, List.of(), fork)).status()).isEqualTo(422);
    }

    @Test
    void toAnEmptyLogWithARoot() {
      SignedCheckpoint odd = Trees.signed(new TreeHead(0, Trees.otherDigest(1)));

      assertThat(send(new AddCheckpointRequest(0, List.of(), odd)).status()).isEqualTo(422);
    }
  }

  @Nested
  class Requests {

    @Test
    void areReadAsTheyAreWritten() {
      AddCheckpointRequest request = request(13, 77);

      assertThat(AddCheckpointRequest.parse(request.toBytes())).isEqualTo(request);
    }

    @Test
    void nameTheLineOfProofThatIsWrong() {
      String body = Trees.text(request(13, 77).toBytes());
      List<String> lines = new ArrayList<>(body.lines().toList());
      lines.set(3, "AAAA");

      assertThatExceptionOfType(MalformedInput.class)
          .isThrownBy(
              () -> AddCheckpointRequest.parse(Bytes.ofUtf8(String.join("\n", lines) + "\n")))
          .satisfies(e -> assertThat(e.line()).isEqualTo(4));
    }

    @Test
    void areAnsweredInPlainTextExceptForASize() {
      assertThat(new WitnessAnswer.UnknownLog().contentType()).startsWith("text/plain");
      assertThat(new WitnessAnswer.UnknownLog().body()).isEmpty();
    }

    @Test
    void withTooMuchProofAreMisuse() {
      SignedCheckpoint checkpoint = Trees.signed(PROOFS.headAt(1));
      List<Digest> path = Collections.nCopies(64, Trees.leaf(1));

      assertThatIllegalArgumentException()
          .isThrownBy(() -> new AddCheckpointRequest(0, path, checkpoint));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new AddCheckpointRequest(-1, List.of(), checkpoint));
      assertThatExceptionOfType(MalformedInput.class)
          .isThrownBy(() -> AddCheckpointRequest.parse(Bytes.ofUtf8("new 1\n\n")));
    }
  }
}
