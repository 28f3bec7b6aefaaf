package org.folkmoot.merkle;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.SpecSource;

/**
 * Roots and proofs of a tree and of every earlier state of it, each in O(log² n) hashes. Pure,
 * given unchanging hashes.
 */
public final class MerkleProofs {

  private final SubtreeHashes hashes;

  /** Proofs over these hashes. */
  public MerkleProofs(SubtreeHashes hashes) {
    this.hashes = hashes;
  }

  /** Number of leaves that the tree has now. */
  public long size() {
    return hashes.size();
  }

  /**
   * The head of the tree when it had this many leaves.
   *
   * @throws IllegalArgumentException if it never had
   */
  @SpecSource(document = "RFC 9162", section = "2.1.1")
  public TreeHead headAt(long size) {
    requireSize(size);
    return size == 0 ? TreeHead.empty() : new TreeHead(size, rootOf(0, size));
  }

  /**
   * The audit path of a leaf in the tree of a size.
   *
   * @throws IllegalArgumentException unless 0 ≤ index &lt; size ≤ the tree's size
   */
  @SpecSource(document = "RFC 9162", section = "2.1.3.1")
  public InclusionProof inclusion(long index, long size) {
    requireSize(size);
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " among " + size);
    }
    List<Digest> path = new ArrayList<>();
    addPath(index, 0, size, path);
    return new InclusionProof(index, size, path);
  }

  /** PATH(m, D[start:end]), with m counted from the tree's first leaf. */
  private void addPath(long index, long start, long end, List<Digest> path) {
    if (end - start == 1) {
      return;
    }
    long middle = start + splitOf(end - start);
    if (index < middle) {
      addPath(index, start, middle, path);
      path.add(rootOf(middle, end));
    } else {
      addPath(index, middle, end, path);
      path.add(rootOf(start, middle));
    }
  }

  /**
   * The proof that the tree of the first size is a beginning of the tree of the second size; empty
   * if the first size is 0 or the sizes are equal.
   *
   * @throws IllegalArgumentException unless 0 ≤ first ≤ second ≤ the tree's size
   */
  @SpecSource(document = "RFC 9162", section = "2.1.4.1")
  public ConsistencyProof consistency(long first, long second) {
    requireSize(second);
    if (first < 0 || first > second) {
      throw new IllegalArgumentException(first + " leaves are no beginning of " + second);
    }
    List<Digest> path = new ArrayList<>();
    if (first > 0) {
      addSubproof(first, 0, second, true, path);
    }
    return new ConsistencyProof(first, second, path);
  }

  /** SUBPROOF(m, D[start:end], b), with m counted from the tree's first leaf. */
  private void addSubproof(
      long first, long start, long end, boolean verifierKnowsRoot, List<Digest> path) {
    if (first == end) {
      if (!verifierKnowsRoot) {
        path.add(rootOf(start, end));
      }
      return;
    }
    long middle = start + splitOf(end - start);
    if (first <= middle) {
      addSubproof(first, start, middle, verifierKnowsRoot, path);
      path.add(rootOf(middle, end));
    } else {
      addSubproof(first, middle, end, false, path);
      path.add(rootOf(start, middle));
    }
  }

  /**
   * MTH(D[start:end]); every range that the algorithms ask for starts at a multiple of its split.
   */
  private Digest rootOf(long start, long end) {
    long length = end - start;
    if (Long.bitCount(length) == 1) {
      int level = Long.numberOfTrailingZeros(length);
      return hashes.completeSubtree(level, start >> level);
    }
    long middle = start + splitOf(length);
    return TreeHash.ofNode(rootOf(start, middle), rootOf(middle, end));
  }

  /** The largest power of two smaller than the length, which is at least 2. */
  private static long splitOf(long length) {
    return Long.highestOneBit(length - 1);
  }

  private void requireSize(long size) {
    if (size < 0 || size > hashes.size()) {
      throw new IllegalArgumentException(
          "the tree has " + hashes.size() + " leaves and never had " + size);
    }
  }
}
