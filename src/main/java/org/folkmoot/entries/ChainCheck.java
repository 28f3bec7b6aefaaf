package org.folkmoot.entries;

import java.time.Instant;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.Verdict;
import org.folkmoot.merkle.CompactRange;
import org.folkmoot.merkle.SignedCheckpoint;
import org.folkmoot.merkle.TreeHead;
import org.folkmoot.merkle.VerifierKey;

/**
 * Walks through a log from its first entry, recomputing everything. Give it each line in order, and
 * at the end the checkpoint. Keeps no lines; not thread-safe.
 */
public final class ChainCheck {

  private CompactRange range;
  private Instant last;
  private long erased;

  private ChainCheck(CompactRange range, Instant last, long erased) {
    this.range = range;
    this.last = last;
    this.erased = erased;
  }

  /** A check that has seen nothing yet. */
  public ChainCheck() {
    this(CompactRange.empty(), Instant.MIN, 0);
  }

  /** A check that has seen the same lines, and goes on by itself. */
  public ChainCheck copy() {
    return new ChainCheck(range, last, erased);
  }

  /**
   * Takes the next line. Rejects with {@code ENTRY_NUMBER} (one is missing, doubled or moved),
   * {@code ENTRY_TIME} (before the entry before it) or {@code ENTRY_COMMITMENT} (names or details
   * are not those that were recorded); nothing is to be given after a rejection.
   */
  public Verdict accept(Line line) {
    Entry entry = line.entry();
    String where = "entry " + range.size() + ": ";
    if (entry.number() != range.size()) {
      return Verdict.rejected("ENTRY_NUMBER", where + "found number " + entry.number());
    }
    if (entry.time().isBefore(last)) {
      return Verdict.rejected("ENTRY_TIME", where + "before the entry before it");
    }
    Disclosure disclosure = line.disclosure();
    if (disclosure == null) {
      erased++;
    } else if (!disclosure.commitment().equals(entry.commitment())) {
      return Verdict.rejected("ENTRY_COMMITMENT", where + "names or details were changed");
    }
    last = entry.time();
    range = range.append(entry.leafHash());
    return Verdict.accepted();
  }

  /** Number of entries so far; the number of the entry that is expected next. */
  public long size() {
    return range.size();
  }

  /** How many of them are erased. */
  public long erased() {
    return erased;
  }

  /** Number and root of the entries so far. */
  public TreeHead head() {
    return range.head();
  }

  /**
   * Holds what was seen against the checkpoint of the whole. Rejects with {@code
   * CHECKPOINT_SIGNATURE} (not of this key), {@code CHECKPOINT_SIZE} (entries are missing at the
   * end, or there are more) or {@code CHECKPOINT_ROOT} (an entry was changed).
   */
  public Verdict finish(SignedCheckpoint checkpoint, VerifierKey key) {
    if (!checkpoint.verify(key).isAccepted()) {
      return Verdict.rejected(
          "CHECKPOINT_SIGNATURE", "the checkpoint is not signed by " + key.name());
    }
    TreeHead signed = checkpoint.head();
    if (signed.size() != size()) {
      return Verdict.rejected(
          "CHECKPOINT_SIZE", "the checkpoint is of " + signed.size() + " entries, found " + size());
    }
    Digest root = head().root();
    return root.equals(signed.root())
        ? Verdict.accepted()
        : Verdict.rejected("CHECKPOINT_ROOT", "the entries have the root " + root.toHex());
  }
}
