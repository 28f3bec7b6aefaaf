package org.folkmoot.ballots;

import java.util.Comparator;
import org.folkmoot.kernel.SpecSource;

/**
 * An ElGamal ciphertext (g<sup>r</sup>, y<sup>r</sup>·m). Ordered by alpha, then beta, the order in
 * which ciphertexts go into the first shuffle.
 */
@SpecSource(document = "Belenios 2.0", section = "4.3")
record Ciphertext(Element alpha, Element beta) implements Comparable<Ciphertext> {

  private static final Comparator<Ciphertext> ORDER =
      Comparator.comparing(Ciphertext::alpha).thenComparing(Ciphertext::beta);

  /** Reads a ciphertext that somebody made, in which neither element may be 1. */
  static Ciphertext readFresh(Json json, Group group) {
    return Fields.read(
        json,
        "ciphertext",
        fields ->
            new Ciphertext(fields.nonIdentity("alpha", group), fields.nonIdentity("beta", group)));
  }

  /** The product, which encrypts the product of both plaintexts. */
  Ciphertext times(Ciphertext other) {
    return new Ciphertext(alpha.times(other.alpha), beta.times(other.beta));
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
