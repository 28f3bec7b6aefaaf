package org.folkmoot.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.MalformedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

  private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

  @Test
  void isOriginSizeAndRootOnALineEach() {
    Checkpoint checkpoint =
        Checkpoint.parse("checkpoint", "example.com/log\n20852163\n" + ROOT + "\n");

    assertThat(checkpoint.origin()).isEqualTo("example.com/log");
    assertThat(checkpoint.head().size()).isEqualTo(20_852_163);
    assertThat(checkpoint.extensions()).isEmpty();
    assertThat(checkpoint.toText()).isEqualTo("example.com/log\n20852163\n" + ROOT + "\n");
  }

  @Test
  void keepsExtensionLines() {
    String text = "o\n0\n" + ROOT + "\nfirst\nsecond line\n";

    assertThat(Checkpoint.parse("checkpoint", text).extensions())
        .containsExactly("first", "second line");
    assertThat(Checkpoint.parse("checkpoint", text).toText()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "o\n1\n",
        "o\n1\n" + ROOT,
        "\n1\n" + ROOT + "\n",
        "o\n01\n" + ROOT + "\n",
        "o\n+1\n" + ROOT + "\n",
        "o\n-1\n" + ROOT + "\n",
        "o\n 1\n" + ROOT + "\n",
        "o\n1e3\n" + ROOT + "\n",
        "o\n\n" + ROOT + "\n",
        "o\n٣\n" + ROOT + "\n",
        "o\n9223372036854775808\n" + ROOT + "\n",
        "o\n99999999999999999999\n" + ROOT + "\n",
        "o\n1\n" + ROOT + "\n\n",
        "o\n1\n" + ROOT + "\n\next\n",
        "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
        "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
        "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxqw==\n",
        "o\n1\n\n"
      })
  void isRefusedInEveryOtherForm(String text) {
    assertThatExceptionOfType(MalformedInput.class)
        .isThrownBy(() -> Checkpoint.parse("checkpoint", text));
  }

  @Test
  void namesTheLineThatIsWrong() {
    for (int line = 1; line <= 4; line++) {
      List<String> lines = new ArrayList<>(List.of("o", "1", ROOT, "ext"));
      lines.set(line - 1, "");
      long expected = line;
      assertThatExceptionOfType(MalformedInput.class)
          .isThrownBy(() -> Checkpoint.parse("checkpoint", String.join("\n", lines) + "\n"))
          .satisfies(e -> assertThat(e.line()).isEqualTo(expected));
    }
  }

  @Test
  void takesTheLargestSize() {
    String text = "o\n9223372036854775807\n" + ROOT + "\n";

    assertThat(Checkpoint.parse("checkpoint", text).head().size()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void refusesToBeBuiltWithEmptyLines() {
    TreeHead head = TreeHead.empty();

    assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.of("", head));
    assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.of("a\nb", head));
    assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("a", head, List.of("")));
    assertThatIllegalArgumentException().isThrownBy(() -> new TreeHead(-1, head.root()));
  }

  @Test
  void aNoteWithAnotherTextIsRefused() {
    SignedCheckpoint signed = Trees.signed(TreeHead.empty());
    Checkpoint other = Checkpoint.of("other.example", TreeHead.empty());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SignedCheckpoint(other, signed.note()));
  }

  @Test
  void everySingleBitFlipOfASignedAndWitnessedOneIsRefused() {
    // BI-2
    Cosigner witness = Trees.witness(1);
    QuorumPolicy policy = new QuorumPolicy(1, List.of(witness.verifierKey()));
    SignedCheckpoint signed = Trees.signed(Trees.proofs(64).headAt(64));
    SignedCheckpoint whole = signed.with(witness.cosign(signed.note().text(), Trees.NOON));
    assertThat(isGood(whole.toBytes(), policy)).isTrue();

    for (Bytes flip : Trees.bitFlips(whole.toBytes())) {
      assertThat(isGood(flip, policy)).isFalse();
    }
  }

  private static boolean isGood(Bytes content, QuorumPolicy policy) {
    Instant now = Trees.NOON;
    try {
      SignedCheckpoint read = SignedCheckpoint.parse("checkpoint", content);
      return read.verify(Trees.LOG.verifierKey()).isAccepted()
          && policy.verify(read.note(), now).isAccepted();
    } catch (MalformedInput e) {
      return false;
    }
  }
}
