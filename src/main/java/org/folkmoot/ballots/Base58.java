package org.folkmoot.ballots;

import org.folkmoot.kernel.SpecSource;

/** Random names in the alphabet without 0, O, I and l, in which uuids and seeds are written. */
@SpecSource(document = "Belenios 2.0", section = "4.2")
final class Base58 {

  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

  private Base58() {}

  /** So many characters, every one equally likely. */
  static String random(int length, Chance chance) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(chance.below(ALPHABET.length())));
    }
    return text.toString();
  }
}
