package org.folkmoot.ballots.groups;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.kernel.SpecSource;

/**
 * Powers of one base that is raised very often: the generator, the election key, a trustee's key.
 * An exponent is cut into digits of some bits; for each digit the table holds all powers, so that
 * an exponentiation is one multiplication per digit and no squaring. Immutable once built, safe for
 * use by many threads.
 */
public final class PowerTable {

  private static final int MAX_DIGIT_BITS = 12;

  /** Most powers in a table: about 55 MB. */
  private static final int MAX_ENTRIES = 1 << 17;

  private final Element base;
  private final Rows<?> rows;

  private PowerTable(Element base, Rows<?> rows) {
    this.base = base;
    this.rows = rows;
  }

  /** A table whose width suits a number of expected uses: building costs 2^width per digit. */
  public static PowerTable of(Element base, long expectedUses) {
    int bits = base.group().order().bitLength();
    int best = 1;
    for (int width = 2; width <= MAX_DIGIT_BITS; width++) {
      boolean fits = digits(bits, width) << width <= MAX_ENTRIES;
      if (fits && cost(bits, width, expectedUses) < cost(bits, best, expectedUses)) {
        best = width;
      }
    }
    return new PowerTable(base, Rows.of(base.group().residues(), base, best));
  }

  private static int digits(int bits, int width) {
    return (bits + width - 1) / width;
  }

  private static long cost(int bits, int width, long uses) {
    long digits = digits(bits, width);
    return digits * ((1L << width) + uses);
  }

  public Element base() {
    return base;
  }

  /** The base to the power of the exponent. */
  public Element pow(Scalar exponent) {
    Group group = base.group();
    return new Element(group, rows.pow(exponent.valueIn(group)));
  }

  /**
   * For each place of a digit, the powers for all its values except 0.
   *
   * @param <E> a number in the form in which it is multiplied
   */
  private record Rows<E>(Residues<E> residues, int digitBits, List<List<E>> powers) {

    @SpecSource(document = "Handbook of Applied Cryptography", section = "algorithm 14.109")
    static <E> Rows<E> of(Residues<E> residues, Element base, int digitBits) {
      int digits = digits(base.group().order().bitLength(), digitBits);
      List<List<E>> powers = new ArrayList<>(digits);
      E unit = residues.enter(base.value());
      for (int index = 0; index < digits; index++) {
        List<E> row = new ArrayList<>(1 << digitBits);
        E power = unit;
        for (int digit = 1; digit < 1 << digitBits; digit++) {
          row.add(power);
          power = residues.product(power, unit);
        }
        powers.add(row);
        unit = power;
      }
      return new Rows<>(residues, digitBits, powers);
    }

    BigInteger pow(BigInteger exponent) {
      byte[] bytes = exponent.toByteArray();
      E product = residues.enter(BigInteger.ONE);
      for (int index = 0; index < digits(exponent.bitLength(), digitBits); index++) {
        int digit = (int) BitWindow.of(bytes, index * digitBits, digitBits);
        if (digit != 0) {
          product = residues.product(product, powers.get(index).get(digit - 1));
        }
      }
      return residues.leave(product);
    }
  }
}
