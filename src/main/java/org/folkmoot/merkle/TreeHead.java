package org.folkmoot.merkle;

import org.folkmoot.kernel.Digest;

/**
 * What fixes a log up to a point: how many entries, and the root over them.
 *
 * @param size number of leaves, 0 to 2^63−1 (C2SP allows 64 bits; no log of ours gets there)
 * @param root Merkle tree hash over all of them
 */
public record TreeHead(long size, Digest root) {

  /**
   * @throws IllegalArgumentException if the size is negative
   */
  public TreeHead {
    if (size < 0) {
      throw new IllegalArgumentException("a tree has no " + size + " leaves");
    }
  }

  /** The head of a tree without entries. */
  public static TreeHead empty() {
    return new TreeHead(0, TreeHash.ofEmptyTree());
  }
}
