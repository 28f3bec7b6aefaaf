package org.folkmoot.merkle;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Verdict;

/**
 * A log in memory, from its first entry to its last.
 *
 * <p>It opens empty. Entries are appended and stay where they are; for any state that it ever had,
 * it can sign a checkpoint and prove what stands in it. One last entry, the close record, closes it
 * for good: reading goes on, appending does not.
 *
 * <p>Durability is the caller's: store an entry before you append it here, and replay the stored
 * ones on start. Thread-safe.
 */
public final class AppendOnlyLog {

  private final String origin;
  private final NoteSigner signer;
  private final List<Bytes> entries = new ArrayList<>();
  private final GrowingTree tree = new GrowingTree();
  private final MerkleProofs proofs = new MerkleProofs(tree);
  private boolean closed;

  /**
   * @param origin the log's identity, the first line of its checkpoints
   */
  public AppendOnlyLog(String origin, NoteSigner signer) {
    this.origin = origin;
    this.signer = signer;
  }

  /**
   * Appends an entry; returns its index.
   *
   * @throws LogClosed if the log is closed
   * @throws IllegalArgumentException if the entry is longer than {@link EntryBundle#MAX_ENTRY}
   */
  public synchronized long append(Bytes entry) {
    if (closed) {
      throw new LogClosed(origin);
    }
    if (entry.size() > EntryBundle.MAX_ENTRY) {
      throw new IllegalArgumentException("an entry has at most 65,535 bytes");
    }
    entries.add(entry);
    return tree.append(TreeHash.ofLeaf(entry));
  }

  /**
   * Appends the close record as the last entry; returns its index.
   *
   * @throws LogClosed if the log is closed already
   */
  public synchronized long close(Bytes closeRecord) {
    long index = append(closeRecord);
    closed = true;
    return index;
  }

  /** Number of entries. */
  public synchronized long size() {
    return tree.size();
  }

  /** Signs the present state. */
  public synchronized SignedCheckpoint checkpoint() {
    return SignedCheckpoint.sign(Checkpoint.of(origin, proofs.headAt(tree.size())), signer);
  }

  /**
   * Proof that an entry stands in a state which a checkpoint fixes.
   *
   * @throws IllegalArgumentException if the checkpoint is not of this log's history or smaller than
   *     the index
   */
  public synchronized LogReceipt receipt(long index, SignedCheckpoint checkpoint) {
    TreeHead head = checkpoint.head();
    if (!proofs.headAt(head.size()).equals(head)) {
      throw new IllegalArgumentException("no checkpoint of this log: " + checkpoint.checkpoint());
    }
    return new LogReceipt(proofs.inclusion(index, head.size()), checkpoint);
  }

  /** Proof that the state of the first size is a beginning of that of the second. */
  public synchronized ConsistencyProof consistency(long first, long second) {
    return proofs.consistency(first, second);
  }

  /**
   * The bytes of a tile or of a bundle of entries.
   *
   * @throws IllegalArgumentException if the log is too small for it
   */
  public synchronized Bytes tile(TilePath path) {
    if (path.level() != TilePath.ENTRIES) {
      return Tiles.content(path, tree);
    }
    long start = Math.multiplyExact(path.index(), TilePath.FULL);
    if (start + path.width() > entries.size()) {
      throw new IllegalArgumentException("the log is too small for " + path.toText());
    }
    return new EntryBundle(entries.subList((int) start, (int) start + path.width())).toBytes();
  }

  /** Entries and checkpoint of the present state. */
  public synchronized LogSnapshot snapshot() {
    return new LogSnapshot(entries, checkpoint());
  }

  /** Whether a snapshot seen earlier is a beginning of this log; see {@link LogDiff}. */
  public synchronized Verdict extendsSnapshot(LogSnapshot earlier) {
    return LogDiff.verify(earlier, snapshot(), signer.verifierKey());
  }
}
