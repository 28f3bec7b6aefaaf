package org.folkmoot.merkle;

import java.util.List;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.SpecSource;
import org.folkmoot.kernel.Verdict;

/**
 * The claim that a leaf stands at an index of a tree, with the hashes that show it.
 *
 * @param index position of the leaf, from 0
 * @param treeSize number of leaves of the tree
 * @param path sibling hashes from the leaf up to a child of the root; empty in a tree of one leaf
 */
public record InclusionProof(long index, long treeSize, List<Digest> path) {

  /**
   * @throws IllegalArgumentException if a number is negative
   */
  public InclusionProof {
    if (index < 0 || treeSize < 0) {
      throw new IllegalArgumentException("index " + index + " of " + treeSize + " leaves");
    }
    path = List.copyOf(path);
  }

  /**
   * Checks the proof step by step as the RFC has it. Pure.
   *
   * <p>Rejects with {@code INDEX_OUTSIDE_TREE}, {@code PATH_TOO_LONG}, {@code PATH_TOO_SHORT} or
   * {@code ROOT_MISMATCH}. A path of the wrong length is refused even where leaf and root are the
   * same hash.
   */
  @SpecSource(document = "RFC 9162", section = "2.1.3.2")
  public Verdict verify(Digest leafHash, Digest rootHash) {
    if (index >= treeSize) {
      return Verdict.rejected(
          "INDEX_OUTSIDE_TREE", "a tree of " + treeSize + " leaves has no leaf " + index);
    }
    long fn = index;
    long sn = treeSize - 1;
    Digest r = leafHash;
    for (Digest p : path) {
      if (sn == 0) {
        return Verdict.rejected("PATH_TOO_LONG", "the path goes on above the root: " + this);
      }
      if (isOdd(fn) || fn == sn) {
        r = TreeHash.ofNode(p, r);
        while (!isOdd(fn) && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        r = TreeHash.ofNode(r, p);
      }
      fn >>= 1;
      sn >>= 1;
    }
    if (sn != 0) {
      return Verdict.rejected("PATH_TOO_SHORT", "the path ends below the root: " + this);
    }
    return r.equals(rootHash)
        ? Verdict.accepted()
        : Verdict.rejected("ROOT_MISMATCH", "the path leads to " + r + ", not to " + rootHash);
  }

  static boolean isOdd(long number) {
    return (number & 1) == 1;
  }

  /** Index, size and length of the path, for messages. */
  @Override
  public String toString() {
    return "leaf " + index + " of " + treeSize + ", path of " + path.size();
  }
}
