package org.folkmoot.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number in lowest terms, of any size and sign; the denominator is positive.
 * Prices, shares of a budget, money left and weights of votes are fractions, so that no rounding
 * ever decides an election. Immutable.
 */
public final class Fraction implements Comparable<Fraction> {

  /** Zero, as 0/1. */
  public static final Fraction ZERO = of(0);

  /** One, as 1/1. */
  public static final Fraction ONE = of(1);

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Fraction(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** A whole number. */
  public static Fraction of(long value) {
    return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
  }

  /** A quotient of whole numbers, see {@link #of(BigInteger, BigInteger)}. */
  public static Fraction of(long numerator, long denominator) {
    return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /**
   * A quotient, reduced.
   *
   * @throws ArithmeticException if the denominator is zero
   */
  public static Fraction of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException(numerator + " divided by zero");
    }
    BigInteger common = numerator.gcd(denominator);
    BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
    return new Fraction(numerator.divide(divisor), denominator.divide(divisor));
  }

  /** The exact value of a decimal number. */
  public static Fraction of(BigDecimal value) {
    return value.scale() <= 0
        ? new Fraction(value.toBigIntegerExact(), BigInteger.ONE)
        : of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  /** Reads {@code n} or {@code n/d} with decimal digits, the form of {@link #toString()}. */
  public static Fraction parse(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? of(new BigInteger(text), BigInteger.ONE)
        : of(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
  }

  /** The numerator, with the sign. */
  public BigInteger numerator() {
    return numerator;
  }

  /** The denominator, at least 1. */
  public BigInteger denominator() {
    return denominator;
  }

  /** -1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  /** The sum. */
  public Fraction plus(Fraction other) {
    return of(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** The difference. */
  public Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  /** The product. */
  public Fraction times(Fraction other) {
    return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /** The product with a whole number. */
  public Fraction times(long factor) {
    return of(numerator.multiply(BigInteger.valueOf(factor)), denominator);
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException if the divisor is zero
   */
  public Fraction dividedBy(Fraction divisor) {
    return of(numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
  }

  /** The quotient by a whole number other than zero. */
  public Fraction dividedBy(long divisor) {
    return of(numerator, denominator.multiply(BigInteger.valueOf(divisor)));
  }

  /** The largest whole number that is not above the value. */
  public BigInteger floor() {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /** The smallest whole number that is not below the value. */
  public BigInteger ceiling() {
    return new Fraction(numerator.negate(), denominator).floor().negate();
  }

  /** The value rounded to decimals, for display. */
  public BigDecimal toDecimal(int decimals, RoundingMode rounding) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, rounding);
  }

  /** The nearest double (error below two units in the last place), for display and estimates. */
  public double toDouble() {
    return nearest(numerator, denominator);
  }

  /** The quotient as a double, without reducing it first; the denominator is positive. */
  public static double nearest(BigInteger numerator, BigInteger denominator) {
    int shift = Math.max(0, 66 + denominator.bitLength() - numerator.bitLength());
    return Math.scalb(numerator.shiftLeft(shift).divide(denominator).doubleValue(), -shift);
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fraction that
        && numerator.equals(that.numerator)
        && denominator.equals(that.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  /** {@code n/d}, or {@code n} alone for a whole number. */
  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
