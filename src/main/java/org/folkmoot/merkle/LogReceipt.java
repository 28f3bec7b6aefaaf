package org.folkmoot.merkle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.SpecSource;
import org.folkmoot.kernel.Verdict;

/**
 * What a voter keeps: proof that an entry stands in the log, checkable offline with the log's key.
 *
 * @param proof index and path of the entry
 * @param checkpoint the signed checkpoint that the path leads to
 */
@SpecSource(document = "C2SP tlog-proof", section = "Format")
public record LogReceipt(InclusionProof proof, SignedCheckpoint checkpoint) {

  private static final String SOURCE = "receipt";
  private static final String HEADER = "c2sp.org/tlog-proof@v1\n";
  private static final String INDEX = "index ";
  private static final int MAX_PATH = 63;

  /**
   * @throws IllegalArgumentException if proof and checkpoint speak of different sizes
   */
  public LogReceipt {
    if (proof.treeSize() != checkpoint.head().size()) {
      throw new IllegalArgumentException("the proof is not for the checkpoint's tree");
    }
  }

  /**
   * Reads a receipt. The extra line that the format allows is refused: nothing of ours has one.
   *
   * @throws MalformedInput if it has another form
   */
  public static LogReceipt parse(Bytes content) {
    if (content.size() > SignedNote.MAX_SIZE) {
      throw new MalformedInput(SOURCE, 0, null, "expected at most 1 MiB");
    }
    String text = CanonicalText.decode(SOURCE, content);
    int blank = text.indexOf("\n\n");
    if (!text.startsWith(HEADER + INDEX) || blank < HEADER.length()) {
      throw new MalformedInput(SOURCE, 1, null, "expected a tlog-proof with an index");
    }
    List<String> lines = List.of(text.substring(HEADER.length(), blank).split("\n", -1));
    if (lines.size() > 1 + MAX_PATH) {
      throw new MalformedInput(SOURCE, 3L + MAX_PATH, null, "expected at most 63 hashes");
    }
    long index =
        new CanonicalText(SOURCE, 2).decimal("index", lines.get(0).substring(INDEX.length()));
    List<Digest> path = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      path.add(new CanonicalText(SOURCE, i + 2L).digest("path", lines.get(i)));
    }
    SignedCheckpoint checkpoint =
        SignedCheckpoint.parse(SOURCE, Bytes.ofUtf8(text.substring(blank + 2)));
    return new LogReceipt(new InclusionProof(index, checkpoint.head().size(), path), checkpoint);
  }

  /** The bytes that {@link #parse} reads. */
  public Bytes toBytes() {
    StringBuilder text = new StringBuilder(HEADER).append(INDEX).append(proof.index()).append('\n');
    proof.path().forEach(hash -> text.append(CanonicalText.base64Of(hash)).append('\n'));
    text.append('\n').append(new String(checkpoint.toBytes().toArray(), StandardCharsets.UTF_8));
    return Bytes.ofUtf8(text.toString());
  }

  /**
   * Checks that the log signed, under its own name, a tree that holds the entry. Pure.
   *
   * <p>Rejects with {@code ORIGIN_MISMATCH} and the reasons of {@link SignedNote#verify} and {@link
   * InclusionProof#verify}.
   *
   * @param entry the logged entry
   * @param origin the log that it should stand in
   */
  public Verdict verify(Bytes entry, String origin, VerifierKey logKey) {
    if (!checkpoint.checkpoint().origin().equals(origin)) {
      return Verdict.rejected(
          "ORIGIN_MISMATCH", "the receipt is of log " + checkpoint.checkpoint().origin());
    }
    Verdict signed = checkpoint.verify(logKey);
    return signed.isAccepted()
        ? proof.verify(TreeHash.ofLeaf(entry), checkpoint.head().root())
        : signed;
  }
}
