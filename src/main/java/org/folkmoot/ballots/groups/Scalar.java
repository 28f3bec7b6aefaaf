package org.folkmoot.ballots.groups;

import java.math.BigInteger;

/** An exponent: a number from 0 (inclusive) to the order q of its {@link Group} (exclusive). */
public final class Scalar {

  private final Group group;
  private final BigInteger value;

  /** For {@link Group} only, which checks the range. */
  Scalar(Group group, BigInteger value) {
    this.group = group;
    this.value = value;
  }

  public Group group() {
    return group;
  }

  /** The number, for use with a group that must be this one. */
  public BigInteger valueIn(Group expected) {
    if (group != expected) {
      throw new IllegalArgumentException(
          "an exponent of " + group.label() + " for " + expected.label());
    }
    return value;
  }

  public Scalar plus(Scalar other) {
    return group.reduce(value.add(other.valueIn(group)));
  }

  public Scalar minus(Scalar other) {
    return group.reduce(value.subtract(other.valueIn(group)));
  }

  public Scalar times(Scalar other) {
    return group.reduce(value.multiply(other.valueIn(group)));
  }

  public Scalar negate() {
    return group.reduce(value.negate());
  }

  /** The multiplicative inverse modulo q; zero has none. */
  public Scalar inverse() {
    return new Scalar(group, value.modInverse(group.order()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scalar that && group == that.group && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Decimal digits, the form in every record and hash. */
  @Override
  public String toString() {
    return group.scalarDigits().of(value);
  }
}
