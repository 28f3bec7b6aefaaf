package org.folkmoot.residents;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * A code that a person reads on paper and types: twelve characters of chance (about 58 bits) and a
 * check character, in groups of four, such as {@code 7KPM-2XQD-HT49-V}.
 *
 * <p>The alphabet has 29 characters, a prime, and none that looks like another one: no 0, O, 1, I,
 * L, S, U. The check character is the sum of all values times their place, modulo 29; so one wrong
 * character or two that changed places are always noticed, before a try is spent.
 */
final class OneTimeCode {

  static final String ALPHABET = "23456789ABCDEFGHJKMNPQRTVWXYZ";

  private static final int CHANCE = 12;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String canonical;

  private OneTimeCode(String canonical) {
    this.canonical = canonical;
  }

  /** A fresh code. */
  static OneTimeCode draw() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < CHANCE; i++) {
      text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new OneTimeCode(text.append(check(text)).toString());
  }

  /**
   * A code as typed: case, blanks and hyphens do not matter, S is read as 5.
   *
   * @return empty if characters are missing or the check character does not fit
   */
  static Optional<OneTimeCode> parse(String typed) {
    String bare = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]+", "").replace('S', '5');
    if (bare.length() != CHANCE + 1 || bare.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
      return Optional.empty();
    }
    return check(bare.substring(0, CHANCE)) == bare.charAt(CHANCE)
        ? Optional.of(new OneTimeCode(bare))
        : Optional.empty();
  }

  private static char check(CharSequence text) {
    int sum = 0;
    for (int i = 0; i < CHANCE; i++) {
      sum += (i + 1) * ALPHABET.indexOf(text.charAt(i));
    }
    return ALPHABET.charAt(sum % ALPHABET.length());
  }

  /** Thirteen characters without hyphens. */
  String canonical() {
    return canonical;
  }

  /** In groups, as it is printed. */
  String printed() {
    return canonical.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }

  /** Says nothing, so that no log can. */
  @Override
  public String toString() {
    return "OneTimeCode";
  }
}
