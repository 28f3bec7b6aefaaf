package org.folkmoot.allocation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as files may write them: digits with an optional decimal point, no sign, no exponent, no
 * grouping. A decimal comma is refused, because other readers take it for a separator.
 */
final class DecimalText {

  /** What a number must look like, for messages. */
  static final String FORM =
      "a number such as 1200 or 1200.50 (at most 13 digits before and 4 after the point)";

  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,4})?");
  private static final Pattern TRAILING_ZEROS = Pattern.compile("([0-9]+\\.[0-9]{4})0+");

  private DecimalText() {}

  /** The number, or nothing if the text is anything else. */
  static Optional<BigDecimal> find(String text) {
    String stripped = text.strip();
    if (stripped.length() > 64) {
      return Optional.empty();
    }
    String number = TRAILING_ZEROS.matcher(stripped).replaceFirst("$1");
    return DECIMAL.matcher(number).matches()
        ? Optional.of(new BigDecimal(number))
        : Optional.empty();
  }
}
