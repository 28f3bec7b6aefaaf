package org.folkmoot.ballots;

import java.math.BigInteger;

/**
 * An element of a {@link Group}: its membership was checked when it was made, so a method that
 * takes one need not check again. Elements of two groups do not mix.
 */
final class Element implements Comparable<Element> {

  private final Group group;
  private final BigInteger value;

  /** For {@link Group} only, which checks membership, and for results of the operations below. */
  Element(Group group, BigInteger value) {
    this.group = group;
    this.value = value;
  }

  Group group() {
    return group;
  }

  BigInteger value() {
    return value;
  }

  boolean isIdentity() {
    return value.equals(BigInteger.ONE);
  }

  /** The product. */
  Element times(Element other) {
    return new Element(group, group.multiply(value, sameGroup(other).value));
  }

  /** The quotient. */
  Element over(Element other) {
    return times(other.inverse());
  }

  Element inverse() {
    return new Element(group, value.modInverse(group.modulus()));
  }

  /** The power; one modular exponentiation, the unit in which this package counts its cost. */
  Element pow(Scalar exponent) {
    return new Element(group, value.modPow(exponent.valueIn(group), group.modulus()));
  }

  private Element sameGroup(Element other) {
    if (group != other.group) {
      throw new IllegalArgumentException(
          "an element of " + group.label() + " and one of " + other.group.label());
    }
    return other;
  }

  /** By the number, the order in which ciphertexts and credentials are sorted. */
  @Override
  public int compareTo(Element other) {
    return value.compareTo(sameGroup(other).value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Element that && group == that.group && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Decimal digits, the form in every record and hash. */
  @Override
  public String toString() {
    return value.toString();
  }
}
