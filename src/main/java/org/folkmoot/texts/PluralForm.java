package org.folkmoot.texts;

import java.util.Locale;
import org.folkmoot.kernel.SpecSource;

/** The plural form that a language uses for a count, by the Unicode rules for whole numbers. */
@SpecSource(document = "Unicode TR 35 Part 3", section = "5")
enum PluralForm {
  ZERO,
  ONE,
  TWO,
  FEW,
  MANY,
  OTHER;

  /**
   * The form for a whole number, 0 or more. English: one, other. Welsh: zero, one, two, few (3),
   * many (6), other.
   */
  static PluralForm of(long count, Locale language) {
    if (language.getLanguage().equals("cy")) {
      return welsh(count);
    }
    return count == 1 ? ONE : OTHER;
  }

  private static PluralForm welsh(long count) {
    if (count == 0) {
      return ZERO;
    } else if (count == 1) {
      return ONE;
    } else if (count == 2) {
      return TWO;
    } else if (count == 3) {
      return FEW;
    } else if (count == 6) {
      return MANY;
    }
    return OTHER;
  }

  /** Suffix of a message key, for example {@code .one}. */
  String suffix() {
    return "." + name().toLowerCase(Locale.ROOT);
  }
}
