package org.folkmoot.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.Verdict;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

  private static final VerifierKey KEY = Trees.LOG.verifierKey();
  private static final String TEXT = "If you think\n\ncryptography is the answer …\n";
  private static final SignedNote NOTE = new SignedNote(TEXT, List.of(Trees.LOG.sign(TEXT)));

  private static String reason(Verdict verdict) {
    return ((Verdict.Rejected) verdict).reason();
  }

  private static SignedNote parse(String note) {
    return SignedNote.parse("note", Bytes.ofUtf8(note));
  }

  @Nested
  class Signatures {

    @Test
    void oneOfATrustedKeyIsAccepted() {
      assertThat(NOTE.verify(KEY)).isEqualTo(Verdict.accepted());
    }

    @Test
    void oneOfAnUnknownKeyIsIgnored() {
      NoteSigner stranger = new NoteSigner(Trees.ORIGIN, Trees.seed(9));

      assertThat(NOTE.with(stranger.sign(TEXT)).verify(KEY).isAccepted()).isTrue();
      assertThat(reason(NOTE.verify(stranger.verifierKey()))).isEqualTo("SIGNATURE_MISSING");
    }

    @Test
    void oneThatSharesOnlyTheNameOrOnlyTheIdIsIgnored() {
      Bytes garbage = Bytes.of(new byte[64]);
      NoteSignature sameName = new NoteSignature(KEY.name(), Bytes.parseHex("00000000"), garbage);
      NoteSignature sameId = new NoteSignature("other.example", KEY.id(), garbage);

      assertThat(NOTE.with(sameName).with(sameId).verify(KEY).isAccepted()).isTrue();
    }

    @Test
    void aWrongOneOfATrustedKeySpoilsTheNoteWhereverItStands() {
      NoteSignature wrong = new NoteSignature(KEY.name(), KEY.id(), Bytes.of(new byte[64]));
      SignedNote wrongFirst = new SignedNote(TEXT, List.of(wrong)).with(Trees.LOG.sign(TEXT));

      assertThat(reason(NOTE.with(wrong).verify(KEY))).isEqualTo("SIGNATURE_WRONG");
      assertThat(reason(wrongFirst.verify(KEY))).isEqualTo("SIGNATURE_WRONG");
    }

    @Test
    void ofAnotherTextAreWrong() {
      SignedNote swapped = new SignedNote("another text\n", NOTE.signatures());

      assertThat(reason(swapped.verify(KEY))).isEqualTo("SIGNATURE_WRONG");
    }

    @Test
    void oneOfSeveralTrustedKeysSuffices() {
      VerifierKey rotated = new NoteSigner(Trees.ORIGIN, Trees.seed(2)).verifierKey();

      assertThat(NOTE.verifyAny(List.of(rotated, KEY)).isAccepted()).isTrue();
      assertThat(NOTE.verifyAny(List.of()).isAccepted()).isFalse();
    }

    @Test
    void ofWitnessesAreCheckedElsewhere() {
      VerifierKey witness = Trees.witness(1).verifierKey();

      assertThatIllegalArgumentException().isThrownBy(() -> NOTE.verify(witness));
    }
  }

  @Nested
  class Reading {

    @Test
    void givesBackTheBytes() {
      SignedNote note = NOTE.with(Trees.witness(1).cosign(TEXT, Trees.NOON));

      assertThat(SignedNote.parse("note", note.toBytes())).isEqualTo(note);
      assertThat(SignedNote.parse("note", note.toBytes()).toBytes()).isEqualTo(note.toBytes());
    }

    @Test
    void splitsAtTheLastBlankLine() {
      assertThat(parse(Trees.text(NOTE.toBytes())).text()).isEqualTo(TEXT);
    }

    @Test
    void takes100SignaturesAndNot101() {
      SignedNote full = NOTE;
      while (full.signatures().size() < 100) {
        full = full.with(Trees.LOG.sign(TEXT));
      }
      String line = full.signatures().get(0).toLine();
      String tooMany = Trees.text(full.toBytes()) + line;

      assertThat(SignedNote.parse("note", full.toBytes()).signatures()).hasSize(100);
      assertThatExceptionOfType(MalformedInput.class).isThrownBy(() -> parse(tooMany));
    }

    @Test
    void takesAMebibyteAndNotMore() {
      String text = Trees.text(NOTE.toBytes());
      int size = NOTE.toBytes().size();
      String full = "x".repeat((1 << 20) - size) + text;
      String large = "x" + full;

      assertThat(parse(full).text()).startsWith("xxx");
      assertThatExceptionOfType(MalformedInput.class)
          .isThrownBy(() -> parse(large))
          .withMessageContaining("1 MiB");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "\n",
          "\n\n",
          "text\n",
          "text\n\n",
          "text\n\n— name AAAAAAA=",
          "text\n\n- name AAAAAAA=\n",
          "text\n\n—name AAAAAAA=\n",
          "text\n\n—  AAAAAAA=\n",
          "text\n\n— name\n",
          "text\n\n— name \n",
          "text\n\n— na+me AAAAAAA=\n",
          "text\n\n— na me AAAAAAA=\n",
          "text\n\n— na\u00a0me AAAAAAA=\n",
          "text\n\n— na\u0085me AAAAAAA=\n",
          "text\n\n— name AAAAAA==\n",
          "text\n\n— name AAAAAAA\n",
          "text\n\n— name AAAAAAB=\n",
          "text\n\n— name AAAA-AA=\n",
          "text\n\n— name  AAAAAAA=\n",
          "text\r\n\n— name AAAAAAA=\n",
          "te\u0000xt\n\n— name AAAAAAA=\n",
          "text\n\n— name AAAAAAA= \n"
        })
    void refusesEveryOtherForm(String note) {
      assertThatExceptionOfType(MalformedInput.class).isThrownBy(() -> parse(note));
    }

    @Test
    void namesTheLine() {
      assertThatExceptionOfType(MalformedInput.class)
          .isThrownBy(() -> parse("one\ntwo\n\n— name AAAAAAA=\nbad\n"))
          .satisfies(e -> assertThat(e.line()).isEqualTo(5));
    }

    @Test
    void takesTheShortestSignature() {
      assertThat(parse("text\n\n— name AAAAAAA=\n").signatures().get(0).signature().size())
          .isEqualTo(1);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
      byte[] content = Trees.text(NOTE.toBytes()).getBytes(StandardCharsets.UTF_8);
      content[0] = (byte) 0xC0;

      assertThatExceptionOfType(MalformedInput.class)
          .isThrownBy(() -> SignedNote.parse("note", Bytes.of(content)))
          .withMessageContaining("UTF-8");
    }
  }

  @Nested
  class Building {

    @Test
    void refusesWhatNoNoteCouldHold() {
      List<NoteSignature> signatures = NOTE.signatures();

      assertThatIllegalArgumentException().isThrownBy(() -> new SignedNote("open end", signatures));
      assertThatIllegalArgumentException().isThrownBy(() -> new SignedNote("\t\n", signatures));
      assertThatIllegalArgumentException().isThrownBy(() -> new SignedNote("\ud800\n", signatures));
      assertThatIllegalArgumentException().isThrownBy(() -> new SignedNote("text\n", List.of()));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new NoteSignature("n", Bytes.of(new byte[3]), Bytes.of(new byte[1])));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new NoteSignature("n", Bytes.of(new byte[4]), Bytes.of(new byte[0])));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new NoteSignature("", Bytes.of(new byte[4]), Bytes.of(new byte[1])));
    }
  }

  @Nested
  class Keys {

    @Test
    void areReadAsTheyAreWritten() {
      assertThat(VerifierKey.parse(KEY.toText())).isEqualTo(KEY);
      VerifierKey witness = Trees.witness(3).verifierKey();
      assertThat(VerifierKey.parse(witness.toText())).isEqualTo(witness);
    }

    @Test
    void haveTheKnownIdOfTheGoChecksumDatabase() {
      String known = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

      assertThat(VerifierKey.parse(known).id().toHex()).isEqualTo("033de0ae");
    }

    @Test
    void ofOneSeedDifferByKind() {
      VerifierKey log = new NoteSigner("a", Trees.seed(5)).verifierKey();
      VerifierKey witness = new Cosigner("a", Trees.seed(5)).verifierKey();

      assertThat(log.publicKey()).isEqualTo(witness.publicKey());
      assertThat(log.id()).isNotEqualTo(witness.id());
    }

    @Test
    void areRefusedInEveryOtherForm() {
      String text = KEY.toText();
      String upper = text.replace(KEY.id().toHex(), "ABCDEF01");
      byte[] small = new byte[33];
      small[0] = 1;
      small[1] = 1;
      String smallOrder = "a+00000000+" + Base64.getEncoder().encodeToString(small);

      for (String wrong :
          List.of("", "a", "a+b", "+00000000+AQ==", text + "=", upper, smallOrder, "a+b+*")) {
        assertThatExceptionOfType(MalformedInput.class)
            .as(wrong)
            .isThrownBy(() -> VerifierKey.parse(wrong));
      }
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new VerifierKey("a", SignatureType.ED25519, Bytes.of(new byte[32])));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new VerifierKey("a b", SignatureType.ED25519, KEY.publicKey()));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new NoteSigner("a", Bytes.of(new byte[31])));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Cosigner("a", Bytes.of(new byte[33])));
    }
  }
}
