package org.folkmoot.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Names for addresses: lower-case letters, digits and single hyphens, at most 60 characters. */
public final class Slug {

  private static final int LONGEST = 60;

  /** Letters that have no decomposition but an accepted spelling. */
  private static final Map<String, String> SPELLED =
      Map.of("ł", "l", "ø", "o", "ß", "ss", "æ", "ae", "œ", "oe", "đ", "d", "ı", "i", "þ", "th");

  private Slug() {}

  /**
   * A slug for a title that is not taken yet: accents are dropped, other characters become hyphens,
   * a number is added while the name is taken. A title without a letter or digit gives {@code
   * item}.
   *
   * @param title any text
   * @param isTaken whether a slug is in use
   */
  public static String unusedFor(String title, Predicate<String> isTaken) {
    String base = of(title);
    String candidate = base;
    for (int number = 2; isTaken.test(candidate); number++) {
      candidate = base + "-" + number;
    }
    return candidate;
  }

  private static String of(String title) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> letter : SPELLED.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    plain = plain.replaceAll("[^a-z0-9]+", "-");
    String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    String trimmed = cut.replaceAll("^-+|-+$", "");
    return trimmed.isEmpty() ? "item" : trimmed;
  }
}
