package org.folkmoot.outcomes;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.kernel.Amount;

/**
 * Sums as finance offices write them: {@code 1,234.50}, {@code £ 1.234,50}, {@code (120.00)},
 * {@code 120.00-}. A point before three digits alone is refused, because it may be meant either
 * way. Pure.
 */
final class FinanceMoney {

  private static final Pattern AROUND = Pattern.compile("[\\s\\p{Z}\\p{Cf}'’]+");
  private static final Pattern MINUS = Pattern.compile("[-−–]");
  private static final Pattern PLAIN = Pattern.compile("(\\d{1,15})(?:[.,](\\d{1,2}))?");
  private static final Pattern POINTS_GROUP =
      Pattern.compile("(\\d{1,3}(?:\\.\\d{3}){1,4}),(\\d{1,2})");
  private static final Pattern COMMAS_GROUP =
      Pattern.compile("(\\d{1,3}(?:,\\d{3}){1,4})(?:\\.(\\d{1,2}))?");
  private static final Pattern MANY_POINTS = Pattern.compile("\\d{1,3}(?:\\.\\d{3}){2,4}");
  private static final Pattern ONE_POINT = Pattern.compile("\\d{1,3}\\.\\d{3}");

  private FinanceMoney() {}

  /** What a cell says. */
  record Read(Optional<Amount> sum, boolean doubtful) {}

  /** Reads a cell that is not empty. */
  static Read read(String cell, Currency currency) {
    String text = AROUND.matcher(cell).replaceAll("");
    text = text.replace(currency.getCurrencyCode(), "").replace(sign(currency), "");
    boolean isNegative = false;
    if (text.startsWith("(") && text.endsWith(")") && text.length() > 2) {
      isNegative = true;
      text = text.substring(1, text.length() - 1);
    } else if (!text.isEmpty() && MINUS.matcher(text.substring(0, 1)).matches()) {
      isNegative = true;
      text = text.substring(1);
    } else if (text.length() > 1 && MINUS.matcher(text.substring(text.length() - 1)).matches()) {
      isNegative = true;
      text = text.substring(0, text.length() - 1);
    }
    text = text.replace(sign(currency), "");
    if (ONE_POINT.matcher(text).matches()) {
      return new Read(Optional.empty(), true);
    }
    boolean isMinus = isNegative;
    return new Read(
        digits(text).flatMap(major -> amount(isMinus ? major.negate() : major, currency)), false);
  }

  private static String sign(Currency currency) {
    return currency.getSymbol(Locale.UK);
  }

  private static Optional<BigDecimal> digits(String text) {
    for (Pattern form : new Pattern[] {PLAIN, COMMAS_GROUP, POINTS_GROUP}) {
      Matcher parts = form.matcher(text);
      if (parts.matches()) {
        String decimals = parts.group(2) == null ? "" : parts.group(2);
        String whole = parts.group(1).replaceAll("\\D", "");
        return Optional.of(new BigDecimal(whole + "." + decimals + "0"));
      }
    }
    return MANY_POINTS.matcher(text).matches()
        ? Optional.of(new BigDecimal(text.replace(".", "")))
        : Optional.empty();
  }

  private static Optional<Amount> amount(BigDecimal major, Currency currency) {
    try {
      return Optional.of(Amount.ofMajor(major, currency));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
