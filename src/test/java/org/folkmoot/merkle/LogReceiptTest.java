package org.folkmoot.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.Verdict;
import org.junit.jupiter.api.Test;

class LogReceiptTest {

  private static final AppendOnlyLog LOG = Trees.log(64);
  private static final LogReceipt RECEIPT = LOG.receipt(37, LOG.checkpoint());

  private static Verdict check(LogReceipt receipt) {
    return receipt.verify(Trees.entry(37), Trees.ORIGIN, Trees.LOG.verifierKey());
  }

  @Test
  void provesThatTheEntryStandsInTheLog() {
    assertThat(check(RECEIPT)).isEqualTo(Verdict.accepted());
    assertThat(check(LogReceipt.parse(RECEIPT.toBytes()))).isEqualTo(Verdict.accepted());
    assertThat(LogReceipt.parse(RECEIPT.toBytes()).toBytes()).isEqualTo(RECEIPT.toBytes());
  }

  @Test
  void isThePublishedFormOfAProof() {
    assertThat(Trees.text(RECEIPT.toBytes()).lines().limit(2))
        .containsExactly("c2sp.org/tlog-proof@v1", "index 37");
  }

  @Test
  void everySingleBitFlipIsRefused() {
    // BI-2
    for (Bytes flip : Trees.bitFlips(RECEIPT.toBytes())) {
      boolean accepted;
      try {
        accepted = check(LogReceipt.parse(flip)).isAccepted();
      } catch (MalformedInput e) {
        accepted = false;
      }
      assertThat(accepted).isFalse();
    }
  }

  @Test
  void ofAnotherEntryOrLogOrKeyIsRefused() {
    VerifierKey key = Trees.LOG.verifierKey();
    VerifierKey stranger = new NoteSigner(Trees.ORIGIN, Trees.seed(9)).verifierKey();

    assertThat(RECEIPT.verify(Trees.entry(36), Trees.ORIGIN, key).isAccepted()).isFalse();
    assertThat(RECEIPT.verify(Trees.entry(37), "other", key).isAccepted()).isFalse();
    assertThat(RECEIPT.verify(Trees.entry(37), Trees.ORIGIN, stranger).isAccepted()).isFalse();
  }

  @Test
  void isRefusedInEveryOtherForm() {
    String good = Trees.text(RECEIPT.toBytes());
    String hash = good.lines().skip(2).findFirst().orElseThrow() + "\n";

    for (String wrong :
        List.of(
            "",
            good.replace("@v1", "@v2"),
            good.replace("index 37", "index 037"),
            good.replace("index 37", "extra AA==\nindex 37"),
            good.replace("index 37\n", "index 37\n" + hash.repeat(60)),
            good.replace(hash, hash.replace("=", "")),
            good.replaceFirst("\n\n", "\n"),
            good.substring(0, good.length() - 1),
            "c2sp.org/tlog-proof@v1\n\nindex 37\n",
            "x".repeat(1 << 20) + good)) {
      assertThatExceptionOfType(MalformedInput.class)
          .as(wrong)
          .isThrownBy(() -> LogReceipt.parse(Bytes.ofUtf8(wrong)));
    }
  }

  @Test
  void namesTheLineThatIsWrong() {
    List<String> lines = new ArrayList<>(Trees.text(RECEIPT.toBytes()).lines().toList());
    lines.set(4, "AAAA");

    assertThatExceptionOfType(MalformedInput.class)
        .isThrownBy(() -> LogReceipt.parse(Bytes.ofUtf8(String.join("\n", lines) + "\n")))
        .satisfies(e -> assertThat(e.line()).isEqualTo(5));
  }

  @Test
  void proofAndCheckpointAreOfOneSize() {
    InclusionProof proof = new InclusionProof(0, 63, List.of());

    assertThatIllegalArgumentException().isThrownBy(() -> new LogReceipt(proof, LOG.checkpoint()));
  }

  @Test
  void aLogRestoredFromYesterdayMissesTheEntry() {
    // BI-5: the voter's receipt convicts it
    AppendOnlyLog yesterday = Trees.log(30);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> yesterday.receipt(37, RECEIPT.checkpoint()));
    LogSnapshot then = LOG.snapshot();
    assertThat(yesterday.extendsSnapshot(then))
        .isEqualTo(Verdict.rejected("ENTRY_MISSING", "the later log ends before entry 30"));
  }
}
