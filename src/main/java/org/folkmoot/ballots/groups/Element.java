package org.folkmoot.ballots.groups;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An element of a {@link Group}: its membership was checked when it was made, so a method that
 * takes one need not check again. Elements of two groups do not mix.
 */
public final class Element implements Comparable<Element> {

  private final Group group;
  private final BigInteger value;

  /** Powers that were computed together, before they were asked for. */
  private final Map<Scalar, Element> powers;

  /** For {@link Group} only, which checks membership, and for results of the operations below. */
  Element(Group group, BigInteger value) {
    this(group, value, Map.of());
  }

  private Element(Group group, BigInteger value, Map<Scalar, Element> powers) {
    this.group = group;
    this.value = value;
    this.powers = powers;
  }

  /** For {@link Group} only: an element of which powers are known, at least one per exponent. */
  static Element withPowers(
      Group group, BigInteger value, List<Scalar> exponents, BigInteger[] powers) {
    Map<Scalar, Element> known = new HashMap<>();
    for (int i = 0; i < exponents.size(); i++) {
      known.put(exponents.get(i), new Element(group, powers[i]));
    }
    return new Element(group, value, known);
  }

  public Group group() {
    return group;
  }

  public BigInteger value() {
    return value;
  }

  public boolean isIdentity() {
    return value.equals(BigInteger.ONE);
  }

  /** The product. */
  public Element times(Element other) {
    return new Element(group, group.multiply(value, sameGroup(other).value));
  }

  /** The quotient. */
  public Element over(Element other) {
    return times(other.inverse());
  }

  public Element inverse() {
    return new Element(group, value.modInverse(group.modulus()));
  }

  /** The power; one modular exponentiation, the unit in which this package counts its cost. */
  public Element pow(Scalar exponent) {
    BigInteger number = exponent.valueIn(group);
    Element known = powers.get(exponent);
    return known != null ? known : new Element(group, group.residues().powers(value, number)[0]);
  }

  /** This element, about to be raised to all of these exponents: that takes less time together. */
  public Element preparedFor(List<Scalar> exponents) {
    if (exponents.size() < 2 || powers.keySet().containsAll(exponents)) {
      return this;
    }
    BigInteger[] numbers =
        exponents.stream().map(exponent -> exponent.valueIn(group)).toArray(BigInteger[]::new);
    return withPowers(group, value, exponents, group.residues().powers(value, numbers));
  }

  /** This element without the powers that were kept in it, to be stored for long. */
  public Element alone() {
    return powers.isEmpty() ? this : new Element(group, value);
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
    return group.elementDigits().of(value);
  }
}
