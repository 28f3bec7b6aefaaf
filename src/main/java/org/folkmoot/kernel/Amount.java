package org.folkmoot.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * A sum of money: minor units (pence, cents) of one currency. Negative sums are allowed, as
 * differences.
 *
 * @param minorUnits whole minor units; {@link Currency#getDefaultFractionDigits()} of them make a
 *     major unit
 * @param currency ISO 4217 currency
 */
public record Amount(long minorUnits, Currency currency) {

  /** Zero of a currency. */
  public static Amount zero(Currency currency) {
    return new Amount(0, currency);
  }

  /**
   * From major units, for example 12.50 pounds to 1250 pence.
   *
   * @throws IllegalArgumentException if the value has a fraction of a minor unit or exceeds {@code
   *     long}
   */
  public static Amount ofMajor(BigDecimal major, Currency currency) {
    try {
      long minor =
          major
              .movePointRight(currency.getDefaultFractionDigits())
              .setScale(0, RoundingMode.UNNECESSARY)
              .longValueExact();
      return new Amount(minor, currency);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          major.toPlainString() + " is not a whole number of minor units of " + currency, e);
    }
  }

  /** The value in major units, with the currency's number of decimals. */
  public BigDecimal toMajor() {
    return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
  }

  /**
   * As a person types it into a form, with a point: {@code 12} for 12.00, but {@code 12.50} for
   * twelve and a half.
   */
  public String typed() {
    BigDecimal major = toMajor();
    BigDecimal shortest = major.stripTrailingZeros();
    return (shortest.scale() <= 0 ? shortest : major).toPlainString();
  }

  /** The sum; both must be of one currency. */
  public Amount plus(Amount other) {
    return new Amount(Math.addExact(minorUnits, sameCurrency(other).minorUnits), currency);
  }

  /** The difference; both must be of one currency. */
  public Amount minus(Amount other) {
    return new Amount(Math.subtractExact(minorUnits, sameCurrency(other).minorUnits), currency);
  }

  private Amount sameCurrency(Amount other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency + " do not add up");
    }
    return other;
  }

  /** ISO code and major units, for example {@code GBP 12.50}: for logs, not for pages. */
  @Override
  public String toString() {
    return currency.getCurrencyCode() + " " + toMajor().toPlainString();
  }
}
