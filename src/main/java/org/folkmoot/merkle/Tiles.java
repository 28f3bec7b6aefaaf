package org.folkmoot.merkle;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.SpecSource;

/** Which tiles a tree is published in, and their bytes: 32 a hash, one after the other. Pure. */
@SpecSource(document = "C2SP tlog-tiles", section = "Merkle Tree")
public final class Tiles {

  /** Height of the subtree that a full tile spans. */
  static final int HEIGHT = 8;

  private Tiles() {}

  /**
   * All hash tiles of a tree of this size, level by level, full ones first; none is empty.
   *
   * <p>Example: 70,000 leaves are 273 full tiles and one of width 112 on level 0, a full one and
   * one of width 17 on level 1, one of width 1 on level 2.
   */
  public static List<TilePath> of(long size) {
    List<TilePath> paths = new ArrayList<>();
    int level = 0;
    for (long hashes = size; hashes > 0; hashes >>= HEIGHT) {
      addLevel(level, hashes, paths);
      level++;
    }
    return List.copyOf(paths);
  }

  /** All bundles of entries of a log of this size. */
  @SpecSource(document = "C2SP tlog-tiles", section = "Log entries")
  public static List<TilePath> bundlesOf(long size) {
    List<TilePath> paths = new ArrayList<>();
    addLevel(TilePath.ENTRIES, size, paths);
    return List.copyOf(paths);
  }

  private static void addLevel(int level, long hashes, List<TilePath> paths) {
    long full = hashes >> HEIGHT;
    for (long index = 0; index < full; index++) {
      paths.add(new TilePath(level, index, TilePath.FULL));
    }
    int rest = (int) (hashes & (TilePath.FULL - 1));
    if (rest > 0) {
      paths.add(new TilePath(level, full, rest));
    }
  }

  /**
   * The bytes of a tile, 32 × width.
   *
   * @throws IllegalArgumentException if the tree is too small for it, or the path is a bundle's
   */
  public static Bytes content(TilePath path, SubtreeHashes tree) {
    if (path.level() == TilePath.ENTRIES) {
      throw new IllegalArgumentException(path.toText() + " holds entries, not hashes");
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (int i = 0; i < path.width(); i++) {
      long index = path.index() * TilePath.FULL + i;
      content.writeBytes(tree.completeSubtree(path.level() * HEIGHT, index).bytes().toArray());
    }
    return Bytes.of(content.toByteArray());
  }
}
