package org.folkmoot.merkle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.folkmoot.kernel.Digest;

/**
 * A tree that keeps in memory only the roots of its full tiles of 256 leaves and the leaves of the
 * last tile, less than a byte a leaf. The leaves of an earlier tile are asked for when a proof
 * needs them, and those of the last few tiles asked for are kept. Not thread-safe.
 */
public final class FoldedTree implements SubtreeHashes {

  private static final int KEPT_TILES = 16;

  private final GrowingTree folded = new GrowingTree();
  private GrowingTree last = new GrowingTree();
  private final Map<Long, GrowingTree> tiles =
      new LinkedHashMap<>(KEPT_TILES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, GrowingTree> eldest) {
          return size() > KEPT_TILES;
        }
      };

  /** Appends one leaf; returns its index. */
  public long append(Digest leafHash) {
    long index = size();
    last.append(leafHash);
    if (last.size() == TilePath.FULL) {
      tiles.put(folded.size(), last);
      folded.append(last.completeSubtree(Tiles.HEIGHT, 0));
      last = new GrowingTree();
    }
    return index;
  }

  private static GrowingTree tileOf(List<Digest> leaves) {
    GrowingTree tile = new GrowingTree();
    leaves.forEach(tile::append);
    return tile;
  }

  @Override
  public long size() {
    return folded.size() * TilePath.FULL + last.size();
  }

  /** Hashes as proofs need them, where earlier leaves come from elsewhere. */
  public SubtreeHashes with(LongFunction<List<Digest>> leavesOfTile) {
    return new SubtreeHashes() {
      @Override
      public long size() {
        return FoldedTree.this.size();
      }

      @Override
      public Digest completeSubtree(int level, long index) {
        return hash(level, index, leavesOfTile);
      }
    };
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException also if the leaves of an earlier tile are needed: see {@link
   *     #with}
   */
  @Override
  public Digest completeSubtree(int level, long index) {
    return hash(
        level,
        index,
        tile -> {
          throw new IllegalArgumentException("the leaves of tile " + tile + " are not in memory");
        });
  }

  private Digest hash(int level, long index, LongFunction<List<Digest>> leavesOfTile) {
    if (level < 0 || level >= Long.SIZE - 1 || index < 0 || index >= size() >> level) {
      throw new IllegalArgumentException(
          "no complete subtree " + index + " of height " + level + " among " + size() + " leaves");
    }
    if (level >= Tiles.HEIGHT) {
      return folded.completeSubtree(level - Tiles.HEIGHT, index);
    }
    long tile = index >> (Tiles.HEIGHT - level);
    long within = index - (tile << (Tiles.HEIGHT - level));
    GrowingTree leaves = tile == folded.size() ? last : tile(tile, leavesOfTile);
    return leaves.completeSubtree(level, within);
  }

  private GrowingTree tile(long number, LongFunction<List<Digest>> leavesOfTile) {
    GrowingTree known = tiles.get(number);
    if (known != null) {
      return known;
    }
    GrowingTree read = tileOf(leavesOfTile.apply(number));
    if (read.size() != TilePath.FULL
        || !read.completeSubtree(Tiles.HEIGHT, 0).equals(folded.completeSubtree(0, number))) {
      throw new IllegalStateException("the leaves of tile " + number + " are not what they were");
    }
    tiles.put(number, read);
    return read;
  }
}
