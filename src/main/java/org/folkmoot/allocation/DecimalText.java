package org.folkmoot.allocation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as files may write them: digits with an optional decimal point, no sign, no exponent, no
 * grouping. A decimal comma is refused, because other readers take it for a separator; a sum with
 * more decimals than its currency has is refused, because {@code 25.000} may be meant as
 * twenty-five thousand.
 */
final class DecimalText {

  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,4})?");
  private static final Pattern TRAILING_ZEROS = Pattern.compile("([0-9]+\\.[0-9]{4})0+");
  private static final Pattern SUM = Pattern.compile("[0-9]{1,13}(?:\\.([0-9]+))?");
  private static final Pattern GROUPED =
      Pattern.compile("[0-9]{1,3}([.,'’\\s\\h])[0-9]{3}(\\1[0-9]{3})*");
  private static final Pattern COMMA = Pattern.compile("([0-9]+),([0-9]{1,2})");
  private static final Pattern EXPONENT = Pattern.compile("[0-9]+([.,][0-9]+)?[eE]\\+?[0-9]{1,2}");

  private DecimalText() {}

  /** A number that is no sum of money, or nothing if the text is anything else. */
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

  /**
   * A sum of money in major units, or nothing if the text is anything else.
   *
   * @param decimals of the currency; where it has none, zeros after the point do no harm
   */
  static Optional<BigDecimal> findSum(String text, int decimals) {
    String stripped = text.strip();
    Matcher sum = SUM.matcher(stripped);
    if (stripped.length() > 64 || !sum.matches()) {
      return Optional.empty();
    }
    String fraction = sum.group(1) == null ? "" : sum.group(1);
    boolean fits = fraction.length() <= decimals || fraction.matches("0{1,2}");
    return fits ? Optional.of(new BigDecimal(stripped)) : Optional.empty();
  }

  /** What a sum must look like, what was found instead, and what to write where that is clear. */
  static String wrongSum(String text, int decimals) {
    String example = decimals == 0 ? "1200" : "1200 or 1200." + "50000".substring(0, decimals);
    return "expected a number such as "
        + example
        + " (digits 0 to 9, no separator of thousands"
        + (decimals == 0 ? ", no decimals)" : ", at most " + decimals + " decimals after a point)")
        + ", found "
        + (text.isBlank() ? "nothing" : ProblemList.shown(text))
        + advice(text.strip(), decimals);
  }

  private static String advice(String text, int decimals) {
    Matcher comma = COMMA.matcher(text);
    if (text.length() > 30) {
      return "";
    }
    if (GROUPED.matcher(text).matches()) {
      return "; if that means thousands, write " + text.replaceAll("[^0-9]", "");
    }
    if (comma.matches() && decimals > 0) {
      return "; write " + comma.group(1) + "." + comma.group(2);
    }
    if (EXPONENT.matcher(text).matches()) {
      return "; write all digits: " + new BigDecimal(text.replace(',', '.')).toPlainString();
    }
    if (text.matches("-.*")) {
      return "; a sum is zero or more";
    }
    if (text.codePoints().anyMatch(DecimalText::isForeignDigit)) {
      return "; write it with the digits 0 to 9";
    }
    return text.matches("[^0-9]{1,5}[0-9.]+|[0-9.]+[^0-9.]{1,5}") ? "; write the number alone" : "";
  }

  private static boolean isForeignDigit(int point) {
    return Character.isDigit(point) && (point < '0' || point > '9');
  }
}
