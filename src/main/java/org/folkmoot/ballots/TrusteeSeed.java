package org.folkmoot.ballots;

import java.math.BigInteger;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.SpecSource;

/**
 * The one secret that a trustee of a Pedersen group keeps: 22 characters of Base58, about 128 bits,
 * from which the keys follow that sign and open the messages of the key ceremony. Together with the
 * public files of the ceremony it gives the trustee's private key again.
 */
record TrusteeSeed(String text) {

  private static final int LENGTH = 22;

  static TrusteeSeed draw(Chance chance) {
    return new TrusteeSeed(Base58.random(LENGTH, chance));
  }

  /**
   * Reads the seed from a trustee's file; spaces and line ends around it do not count.
   *
   * @throws IllegalArgumentException if it is not in the form in which it was drawn: a sentence of
   *     one's own is easier to guess
   */
  static TrusteeSeed read(String file) {
    String text = file.strip();
    if (text.length() != LENGTH || !text.matches("[1-9A-HJ-NP-Za-km-z]*")) {
      throw new IllegalArgumentException("the file of the seed does not hold 22 characters Base58");
    }
    return new TrusteeSeed(text);
  }

  @SpecSource(document = "Belenios 2.0", section = "4.6.1")
  Scalar signingKey(Group group) {
    return derived("sk", group);
  }

  @SpecSource(document = "Belenios 2.0", section = "4.6.1")
  Scalar decryptionKey(Group group) {
    return derived("dk", group);
  }

  private Scalar derived(String purpose, Group group) {
    return group.reduce(new BigInteger(Digest.ofUtf8(purpose + "|" + text).toHex(), 16));
  }

  /** Does not show the secret. */
  @Override
  public String toString() {
    return "TrusteeSeed";
  }
}
