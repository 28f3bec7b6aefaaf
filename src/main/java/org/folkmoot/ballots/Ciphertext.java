package org.folkmoot.ballots;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.SpecSource;

/**
 * An ElGamal ciphertext (g<sup>r</sup>, y<sup>r</sup>·m). Ordered by alpha, then beta, the order in
 * which ciphertexts go into the first shuffle.
 */
@SpecSource(document = "Belenios 2.0", section = "4.3")
record Ciphertext(Element alpha, Element beta) implements Comparable<Ciphertext> {

  private static final Comparator<Ciphertext> ORDER =
      Comparator.comparing(Ciphertext::alpha).thenComparing(Ciphertext::beta);

  /** Two numbers that are said to be a ciphertext. */
  record Claim(BigInteger alpha, BigInteger beta) {

    static Claim read(Json json) {
      return Fields.read(
          json, "ciphertext", fields -> new Claim(fields.number("alpha"), fields.number("beta")));
    }

    /**
     * The ciphertext, whose elements will be raised to these exponents.
     *
     * @throws Refused {@code NOT_IN_GROUP}, {@code IDENTITY_ELEMENT} if a number is 1
     */
    Ciphertext in(Group group, List<Scalar> exponents) {
      return new Ciphertext(
          nonIdentity(group.findElement(alpha, exponents), group),
          nonIdentity(group.findElement(beta, exponents), group));
    }

    private static Element nonIdentity(Optional<Element> found, Group group) {
      Element element = Fields.inGroup(found, group);
      Reason.IDENTITY_ELEMENT.refuseUnless(!element.isIdentity(), "half of a ciphertext is 1");
      return element;
    }
  }

  /** The product, which encrypts the product of both plaintexts. */
  Ciphertext times(Ciphertext other) {
    return new Ciphertext(alpha.times(other.alpha), beta.times(other.beta));
  }

  /** Reads a ciphertext that somebody made, in which neither element may be 1. */
  static Ciphertext readFresh(Json json, Group group) {
    return Claim.read(json).in(group, List.of());
  }

  /** This ciphertext, about to be raised to all of these exponents. */
  Ciphertext preparedFor(List<Scalar> exponents) {
    return new Ciphertext(alpha.preparedFor(exponents), beta.preparedFor(exponents));
  }

  /** This ciphertext without powers that were kept in it. */
  Ciphertext alone() {
    return new Ciphertext(alpha.alone(), beta.alone());
  }

  Ciphertext pow(Scalar exponent) {
    return new Ciphertext(alpha.pow(exponent), beta.pow(exponent));
  }

  /** The encryption of 1 with randomness 0, the product of no ciphertexts. */
  static Ciphertext identity(Group group) {
    return new Ciphertext(group.identity(), group.identity());
  }

  Json toJson() {
    return Json.members(
        Json.member("alpha", Json.text(alpha)), Json.member("beta", Json.text(beta)));
  }

  @Override
  public int compareTo(Ciphertext other) {
    return ORDER.compare(this, other);
  }
}
