package org.folkmoot.merkle;

import org.folkmoot.kernel.Digest;

/**
 * Where proofs get the hashes of a tree from: memory ({@link GrowingTree}) or published tiles
 * ({@link TiledTree}).
 */
public interface SubtreeHashes {

  /** Number of leaves, from 0. */
  long size();

  /**
   * The hash of one complete subtree.
   *
   * @param level height: the subtree has 2^level leaves
   * @param index position among the subtrees of this height, from 0: the first leaf is index ×
   *     2^level
   * @throws IllegalArgumentException if the subtree does not lie within the tree
   */
  Digest completeSubtree(int level, long index);
}
