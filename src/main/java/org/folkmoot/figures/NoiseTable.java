package org.folkmoot.figures;

import org.folkmoot.kernel.SpecSource;

/**
 * The fixed table of the cell key method: what is added to a count, by the count and the sum of the
 * keys of its records. Each whole number from -m to m is as likely as any other, where m is 5 for
 * counts below 100, and from there on two in a hundred, 10 at most. So the mean of the noise is 0,
 * and a count of 100 or more is never off by more than 2 %.
 */
@SpecSource(document = "Leaver 2009", section = "cell key method")
final class NoiseTable {

  /** Keys are whole numbers from 0 to one less than this. */
  static final long KEYS = 1L << 32;

  private static final long LARGE = 100;
  private static final long MOST_OF_SMALL = 5;
  private static final long MOST = 10;
  private static final long PERCENT = 2;

  private NoiseTable() {}

  /** The largest noise of a count. */
  static long most(long count) {
    return count < LARGE ? MOST_OF_SMALL : Math.min(MOST, count * PERCENT / 100);
  }

  /** The noise of a cell. */
  static long noise(Cell cell) {
    long most = most(cell.count());
    return cell.keys() * (2 * most + 1) / KEYS - most;
  }
}
