package org.folkmoot.ballots.groups;

import java.util.Arrays;
import org.folkmoot.kernel.SpecSource;

/**
 * One Montgomery product of {@link FusedResidues}, where it is said why it is exact. Holds the
 * intermediate numbers; not thread-safe, one for each thread.
 *
 * <p>All loops are written for the compiler's vectorizer: one running index, a constant distance
 * from it for each array, no two distances for one array, and a beginning at 0.
 */
final class FusedProduct {

  /** So many limbs of one factor are multiplied in one loop. */
  static final int BLOCK = 4;

  /** Whether fused multiply-add is an instruction of this machine: emulated it takes over 1 µs. */
  static final boolean IS_FAST = isFast();

  private static final int LIMBS = FusedResidues.LIMBS;
  private static final int WINDOW = LIMBS + BLOCK;

  /** In the middle between two powers of two; its last place is worth one limb's radix. */
  static final double MIDDLE = 1.5 * 0x1p52 * (1L << FusedResidues.LIMB_BITS);

  private static final double RADIX = 1L << FusedResidues.LIMB_BITS;

  private static final ThreadLocal<FusedProduct> OF_THREAD =
      ThreadLocal.withInitial(FusedProduct::new);

  private final double[] high = new double[WINDOW + BLOCK];
  private final double[] low = new double[WINDOW + BLOCK];
  private final double[] highColumns = new double[2 * WINDOW];
  private final double[] lowColumns = new double[2 * WINDOW];
  private final double[] product = new double[2 * WINDOW];
  private final double[] quotient = new double[WINDOW];
  private final double[] carries = new double[2 * WINDOW];
  private final double[][] factor = new double[BLOCK][WINDOW];

  private FusedProduct() {}

  static FusedProduct ofThread() {
    return OF_THREAD.get();
  }

  private static boolean isFast() {
    double sum = 0;
    long best = Long.MAX_VALUE;
    for (int attempt = 0; attempt < 3; attempt++) {
      long start = System.nanoTime();
      for (int i = 0; i < 100; i++) {
        sum = Math.fma(sum, 0.5, i);
      }
      best = Math.min(best, System.nanoTime() - start);
    }
    return sum > 0 && best < 50_000;
  }

  /**
   * What follows from the modulus: its limbs and those of &minus;1/p, shifted to where loops need
   * them.
   */
  static final class Constants {

    private final double[][] inverse = new double[BLOCK][WINDOW];

    /** For each limb of the quotient the modulus, shifted by it, from column LIMBS &minus; 2 on. */
    private final double[][] modulus = new double[LIMBS][WINDOW];

    Constants(double[] modulus, double[] inverse) {
      shift(inverse, this.inverse);
      for (int row = 0; row < LIMBS; row++) {
        for (int column = 0; column < LIMBS + 2; column++) {
          int limb = column + LIMBS - 2 - row;
          this.modulus[row][column] = limb >= 0 && limb < LIMBS ? modulus[limb] : 0;
        }
      }
    }
  }

  /** Copies of a number, moved up by none, one, two and three limbs. */
  private static void shift(double[] number, double[][] copies) {
    for (int by = 0; by < BLOCK; by++) {
      System.arraycopy(number, 0, copies[by], by, LIMBS);
    }
  }

  /** Writes a·b/R modulo p, between &minus;p and p, if a and b are. */
  @SpecSource(document = "Handbook of Applied Cryptography", section = "algorithm 14.36")
  void multiply(double[] a, double[] b, Constants constants, double[] result) {
    shift(b, factor);
    multiplyColumns(a, factor, 2 * LIMBS);
    System.arraycopy(high, BLOCK, highColumns, LIMBS + 1, LIMBS);
    System.arraycopy(low, BLOCK, lowColumns, LIMBS, LIMBS);
    sumColumns(highColumns, lowColumns, product, 2 * LIMBS);
    balance(product, carries, 2 * LIMBS);

    // only modulo R, so what would go beyond is left out
    multiplyColumns(product, constants.inverse, LIMBS);
    sumColumns(highColumns, lowColumns, quotient, LIMBS);
    balance(quotient, carries, LIMBS);

    multiplyByModulus(constants);
    // the lower half of product + quotient·p is a multiple of R: its highest limb tells which
    double highest = product[LIMBS - 1] + low[1] + (high[0] - MIDDLE) / RADIX;
    addColumns(product, high, low, result);
    result[0] += Math.rint(highest / RADIX);
    // a number below p leaves the highest limb far below half the radix: nothing is carried out
    balance(result, carries, LIMBS);
  }

  /** The lowest columns of a·b, in a window that begins at the first column of the block. */
  private void multiplyColumns(double[] a, double[][] b, int columns) {
    Arrays.fill(high, MIDDLE);
    Arrays.fill(low, 0);
    highColumns[0] = MIDDLE;
    for (int i = 0; i < LIMBS; i += BLOCK) {
      int width = Math.min(WINDOW, columns - i);
      addBlock(high, low, b[0], b[1], b[2], b[3], a[i], a[i + 1], a[i + 2], a[i + 3], width);
      System.arraycopy(high, 0, highColumns, i + 1, BLOCK);
      System.arraycopy(low, 0, lowColumns, i, BLOCK);
    }
  }

  /** Adds four rows and moves the window on by four columns. */
  private static void addBlock(
      double[] high,
      double[] low,
      double[] b0,
      double[] b1,
      double[] b2,
      double[] b3,
      double a0,
      double a1,
      double a2,
      double a3,
      int width) {
    for (int j = 0; j < width; j++) {
      double rest = low[j + BLOCK];
      double h0 = high[j + BLOCK];
      double h1 = Math.fma(a0, b0[j], h0);
      rest += Math.fma(a0, b0[j], h0 - h1);
      double h2 = Math.fma(a1, b1[j], h1);
      rest += Math.fma(a1, b1[j], h1 - h2);
      double h3 = Math.fma(a2, b2[j], h2);
      rest += Math.fma(a2, b2[j], h2 - h3);
      double h4 = Math.fma(a3, b3[j], h3);
      rest += Math.fma(a3, b3[j], h3 - h4);
      high[j] = h4;
      low[j] = rest;
    }
  }

  /** The columns of quotient·p from LIMBS &minus; 2 on. */
  private void multiplyByModulus(Constants constants) {
    Arrays.fill(high, MIDDLE);
    Arrays.fill(low, 0);
    double[][] p = constants.modulus;
    double[] q = quotient;
    for (int i = 0; i < LIMBS; i += BLOCK) {
      int width = Math.min(LIMBS + 2, i + BLOCK + 1);
      addFixedBlock(
          high, low, p[i], p[i + 1], p[i + 2], p[i + 3], q[i], q[i + 1], q[i + 2], q[i + 3], width);
    }
  }

  /** Adds four rows without moving. */
  private static void addFixedBlock(
      double[] high,
      double[] low,
      double[] b0,
      double[] b1,
      double[] b2,
      double[] b3,
      double a0,
      double a1,
      double a2,
      double a3,
      int width) {
    for (int j = 0; j < width; j++) {
      double rest = low[j];
      double h0 = high[j];
      double h1 = Math.fma(a0, b0[j], h0);
      rest += Math.fma(a0, b0[j], h0 - h1);
      double h2 = Math.fma(a1, b1[j], h1);
      rest += Math.fma(a1, b1[j], h1 - h2);
      double h3 = Math.fma(a2, b2[j], h2);
      rest += Math.fma(a2, b2[j], h2 - h3);
      double h4 = Math.fma(a3, b3[j], h3);
      rest += Math.fma(a3, b3[j], h3 - h4);
      high[j] = h4;
      low[j] = rest;
    }
  }

  /** The low part of each column and the high part of the one before it. */
  private static void sumColumns(double[] high, double[] low, double[] sums, int count) {
    for (int k = 0; k < count; k++) {
      sums[k] = low[k] + (high[k] - MIDDLE) * (1 / RADIX);
    }
  }

  /** The upper half of both products together. */
  private static void addColumns(double[] product, double[] high, double[] low, double[] sums) {
    for (int k = 0; k < LIMBS; k++) {
      sums[k] = product[k + LIMBS] + low[k + 2] + (high[k + 1] - MIDDLE) * (1 / RADIX);
    }
  }

  /** Brings limbs to at most half the radix and a little; the last carry is left out. */
  private static void balance(double[] limbs, double[] carries, int count) {
    for (int k = 0; k < count; k++) {
      double multiple = (limbs[k] + MIDDLE) - MIDDLE;
      carries[k] = multiple * (1 / RADIX);
      limbs[k] -= multiple;
    }
    for (int k = 0; k < count - 1; k++) {
      limbs[k + 1] += carries[k];
    }
  }
}
