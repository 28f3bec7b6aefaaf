package org.folkmoot.merkle;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.SpecSource;

/**
 * All that is needed to append to a tree and to know its root: the roots of its largest complete
 * subtrees from left to right, one for each bit that is set in the size. Immutable; at most 63
 * hashes.
 *
 * <p>Example: a tree of 6 leaves has the peaks of leaves 0–3 and 4–5.
 */
@SpecSource(document = "RFC 9162", section = "2.1.1")
public final class CompactRange {

  private static final CompactRange EMPTY = new CompactRange(0, List.of());

  private final long size;
  private final List<Digest> peaks;

  private CompactRange(long size, List<Digest> peaks) {
    this.size = size;
    this.peaks = peaks;
  }

  /** The range without leaves. */
  public static CompactRange empty() {
    return EMPTY;
  }

  /**
   * Takes up a range that was stored.
   *
   * @throws IllegalArgumentException if the number of peaks does not fit the size
   */
  public static CompactRange of(long size, List<Digest> peaks) {
    if (size < 0 || Long.bitCount(size) != peaks.size()) {
      throw new IllegalArgumentException(peaks.size() + " peaks do not make " + size + " leaves");
    }
    return new CompactRange(size, List.copyOf(peaks));
  }

  /** Number of leaves. */
  public long size() {
    return size;
  }

  /** Roots of the complete subtrees, largest first. */
  public List<Digest> peaks() {
    return peaks;
  }

  /** The range with one leaf more. */
  public CompactRange append(Digest leafHash) {
    List<Digest> next = new ArrayList<>(peaks);
    Digest hash = leafHash;
    for (int merges = Long.numberOfTrailingZeros(~size); merges > 0; merges--) {
      hash = TreeHash.ofNode(next.remove(next.size() - 1), hash);
    }
    next.add(hash);
    return new CompactRange(Math.addExact(size, 1), List.copyOf(next));
  }

  /** Size and root; of the empty range, the empty tree's. */
  public TreeHead head() {
    if (peaks.isEmpty()) {
      return TreeHead.empty();
    }
    Digest root = peaks.get(peaks.size() - 1);
    for (int i = peaks.size() - 2; i >= 0; i--) {
      root = TreeHash.ofNode(peaks.get(i), root);
    }
    return new TreeHead(size, root);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CompactRange that && size == that.size && peaks.equals(that.peaks);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(size) + peaks.hashCode();
  }

  @Override
  public String toString() {
    return size + " leaves " + peaks;
  }
}
