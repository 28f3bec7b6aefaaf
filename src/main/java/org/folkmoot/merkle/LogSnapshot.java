package org.folkmoot.merkle;

import java.util.List;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Verdict;

/**
 * A whole log as someone saw it at one time.
 *
 * @param entries all entries, in order
 * @param checkpoint what the log signed for them
 */
public record LogSnapshot(List<Bytes> entries, SignedCheckpoint checkpoint) {

  /** Copies the list. */
  public LogSnapshot {
    entries = List.copyOf(entries);
  }

  /**
   * Checks that the log signed exactly these entries. Pure.
   *
   * <p>Rejects with {@code ENTRY_COUNT}, {@code ROOT_MISMATCH} and the reasons of {@link
   * SignedNote#verify}.
   */
  public Verdict verify(VerifierKey logKey) {
    Verdict signed = checkpoint.verify(logKey);
    if (!signed.isAccepted()) {
      return signed;
    }
    CompactRange range = CompactRange.empty();
    for (Bytes entry : entries) {
      range = range.append(TreeHash.ofLeaf(entry));
    }
    TreeHead found = range.head();
    if (found.size() != checkpoint.head().size()) {
      return Verdict.rejected(
          "ENTRY_COUNT",
          found.size() + " entries, but the checkpoint is of " + checkpoint.head().size());
    }
    return found.equals(checkpoint.head())
        ? Verdict.accepted()
        : Verdict.rejected("ROOT_MISMATCH", "the entries have root " + found.root());
  }
}
