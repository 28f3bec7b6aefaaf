package org.folkmoot.merkle;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.SpecSource;
import org.folkmoot.kernel.Verdict;

/**
 * A tree as published in tiles. Hashes are taken as the tiles have them until {@link #verify} has
 * compared every one with a head. As thread-safe as its source.
 */
@SpecSource(document = "C2SP tlog-tiles", section = "Merkle Tree")
public final class TiledTree implements SubtreeHashes {

  private final long size;
  private final Function<TilePath, Optional<Bytes>> source;

  /**
   * @param size number of leaves, from a verified checkpoint
   * @param source the bytes of a tile; empty if there is none
   */
  public TiledTree(long size, Function<TilePath, Optional<Bytes>> source) {
    this.size = size;
    this.source = source;
  }

  @Override
  public long size() {
    return size;
  }

  /**
   * {@inheritDoc}
   *
   * @throws MalformedInput if the tile is missing or has another length than its path says
   */
  @Override
  public Digest completeSubtree(int level, long index) {
    if (level < 0 || level >= Long.SIZE - 1 || index < 0 || index >= size >> level) {
      throw new IllegalArgumentException(
          "no complete subtree " + index + " of height " + level + " among " + size + " leaves");
    }
    int spread = level % Tiles.HEIGHT;
    long first = index << spread;
    byte[] tile = read(pathAt(level / Tiles.HEIGHT, first / TilePath.FULL));
    return subtreeOf(tile, (int) (first % TilePath.FULL), spread);
  }

  private TilePath pathAt(int tileLevel, long tileIndex) {
    long hashes = size >> (tileLevel * Tiles.HEIGHT);
    long width = Math.min(TilePath.FULL, hashes - tileIndex * TilePath.FULL);
    return new TilePath(tileLevel, tileIndex, (int) width);
  }

  private byte[] read(TilePath path) {
    Bytes tile =
        source
            .apply(path)
            .orElseThrow(() -> new MalformedInput(path.toText(), 0, null, "the tile is missing"));
    if (tile.size() != path.width() * Digest.SIZE) {
      throw new MalformedInput(
          path.toText(), 0, null, "expected " + path.width() + " hashes of 32 bytes");
    }
    return tile.toArray();
  }

  private static Digest subtreeOf(byte[] tile, int first, int height) {
    if (height == 0) {
      int start = first * Digest.SIZE;
      return Digest.of(Bytes.of(Arrays.copyOfRange(tile, start, start + Digest.SIZE)));
    }
    int half = 1 << (height - 1);
    return TreeHash.ofNode(
        subtreeOf(tile, first, height - 1), subtreeOf(tile, first + half, height - 1));
  }

  /**
   * Reads every tile and compares every hash: those of level 0 with the root, each higher one with
   * the tile below it.
   *
   * <p>Rejects with {@code SIZE_MISMATCH}, {@code TILE_MALFORMED}, {@code TILE_MISMATCH} or {@code
   * ROOT_MISMATCH}.
   */
  public Verdict verify(TreeHead head) {
    if (head.size() != size) {
      return Verdict.rejected("SIZE_MISMATCH", size + " leaves are not " + head.size());
    }
    try {
      for (TilePath path : Tiles.of(size)) {
        Verdict verdict = verifyTile(path);
        if (!verdict.isAccepted()) {
          return verdict;
        }
      }
      Digest root = new MerkleProofs(this).headAt(size).root();
      return root.equals(head.root())
          ? Verdict.accepted()
          : Verdict.rejected("ROOT_MISMATCH", "the tiles lead to " + root + ", not " + head.root());
    } catch (MalformedInput e) {
      return Verdict.rejected("TILE_MALFORMED", e.source() + ": " + e.expectation());
    }
  }

  private Verdict verifyTile(TilePath path) {
    byte[] tile = read(path);
    for (int i = 0; path.level() > 0 && i < path.width(); i++) {
      TilePath below =
          new TilePath(path.level() - 1, path.index() * TilePath.FULL + i, TilePath.FULL);
      if (!subtreeOf(read(below), 0, Tiles.HEIGHT).equals(subtreeOf(tile, i, 0))) {
        return Verdict.rejected(
            "TILE_MISMATCH", "hash " + i + " of " + path.toText() + " is not " + below.toText());
      }
    }
    return Verdict.accepted();
  }
}
