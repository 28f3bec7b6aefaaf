package org.folkmoot.merkle;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.kernel.Digest;

/**
 * A tree in memory that keeps the hash of every complete subtree, about two hashes an entry. A leaf
 * is appended in amortized constant time; a proof takes logarithmic time. Not thread-safe.
 */
public final class GrowingTree implements SubtreeHashes {

  /** By height: the hashes of the complete subtrees, from the left. */
  private final List<List<Digest>> levels = new ArrayList<>();

  /** Appends one leaf; returns its index. */
  public long append(Digest leafHash) {
    long index = size();
    Digest hash = leafHash;
    int level = 0;
    level(level).add(hash);
    while (level(level).size() % 2 == 0) {
      List<Digest> row = level(level);
      hash = TreeHash.ofNode(row.get(row.size() - 2), row.get(row.size() - 1));
      level++;
      level(level).add(hash);
    }
    return index;
  }

  private List<Digest> level(int level) {
    if (level == levels.size()) {
      levels.add(new ArrayList<>());
    }
    return levels.get(level);
  }

  @Override
  public long size() {
    return levels.isEmpty() ? 0 : levels.get(0).size();
  }

  @Override
  public Digest completeSubtree(int level, long index) {
    if (level < 0 || level >= levels.size() || index < 0 || index >= levels.get(level).size()) {
      throw new IllegalArgumentException(
          "no complete subtree " + index + " of height " + level + " among " + size() + " leaves");
    }
    return levels.get(level).get((int) index);
  }
}
