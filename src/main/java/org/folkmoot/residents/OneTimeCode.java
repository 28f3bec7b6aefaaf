package org.folkmoot.residents;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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

  /** Blanks of every kind, hyphens, dots, and signs that cannot be seen. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}\u2212_.,·]+");

  /** Characters that no code has, and which of a code people take for them. */
  private static final Map<Character, String> MISREAD =
      Map.of('S', "5", 'U', "V", 'O', "DQ", '0', "DQ");

  private static final int MOST_READINGS = 16;
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
   * A code as typed: case, blanks, hyphens and dots do not matter. S is read as 5, U as V, and O or
   * 0 as the one of D and Q with which the check character fits.
   *
   * @return empty if characters are missing, or the check character fits with none or several
   */
  static Optional<OneTimeCode> parse(String typed) {
    String wide = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    String bare = BETWEEN.matcher(wide).replaceAll("").toUpperCase(Locale.ROOT);
    if (bare.length() != CHANCE + 1) {
      return Optional.empty();
    }
    List<String> fitting = readings(bare).stream().filter(OneTimeCode::fits).toList();
    return fitting.size() == 1 ? Optional.of(new OneTimeCode(fitting.get(0))) : Optional.empty();
  }

  private static List<String> readings(String bare) {
    List<String> readings = List.of("");
    for (int at = 0; at < bare.length(); at++) {
      char typed = bare.charAt(at);
      String meant = MISREAD.getOrDefault(typed, String.valueOf(typed));
      readings =
          readings.stream()
              .flatMap(begun -> meant.chars().mapToObj(letter -> begun + (char) letter))
              .limit(MOST_READINGS)
              .toList();
    }
    return readings;
  }

  private static boolean fits(String reading) {
    return reading.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)
        && check(reading.substring(0, CHANCE)) == reading.charAt(CHANCE);
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
