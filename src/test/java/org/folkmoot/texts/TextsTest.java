package org.folkmoot.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.kernel.Amount;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  private static final Currency POUND = Currency.getInstance("GBP");
  private static final Currency YEN = Currency.getInstance("JPY");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Texts english = Texts.of(Locale.UK, LONDON, Map.of());
  private final Texts welsh = Texts.of(new Locale("cy", "GB"), LONDON, Map.of());

  @Nested
  class Money {

    @ParameterizedTest
    @CsvSource({
      "0, £0",
      "5, £0.05",
      "100, £1",
      "125050, '£1,250.50'",
      "60000000, '£600,000'",
      "-125000, '-£1,250'"
    })
    void hasDecimalsOnlyIfItNeedsThemInBothLanguages(long pence, String written) {
      Amount amount = new Amount(pence, POUND);

      assertThat(english.money(amount)).isEqualTo(written);
      assertThat(welsh.money(amount)).isEqualTo(written);
    }

    @Test
    void hasTheDecimalsOfItsCurrency() {
      assertThat(english.money(new Amount(1_250, YEN))).isEqualTo("JP¥1,250");
      assertThat(english.money(new Amount(1_250, Currency.getInstance("TND")))).contains("1.250");
    }

    @ParameterizedTest
    @CsvSource({
      "1250, 125000",
      "'1,250', 125000",
      "'£1,250.50', 125050",
      "GBP 12.5, 1250",
      "' 1 250 000 ', 125000000",
      "1\u00a0250, 125000",
      "1\u202f250, 125000",
      "1\u2009250, 125000",
      "1'250, 125000",
      "1’250’000.5, 125000050",
      "\u200b£ 25 \u00a0, 2500",
      "25 GBP, 2500",
      "0, 0",
      "0.05, 5",
      "007, 700"
    })
    void isReadAsPeopleTypeIt(String typed, long pence) {
      assertThat(english.parseMoney(typed, POUND)).contains(new Amount(pence, POUND));
      assertThat(welsh.parseMoney(typed, POUND)).contains(new Amount(pence, POUND));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          " ",
          "-5",
          "+5",
          "£",
          "abc",
          "12.345",
          "25.000",
          "1.000.000",
          "25.0000",
          "25.00.0",
          "1.23E+11",
          "2 5",
          "1 2500",
          "2£5",
          "1,250 000",
          "２５",
          "٢٥",
          "−5",
          "1.2.3",
          ".5",
          "5.",
          "1e9",
          "0x10",
          "١٢",
          "€5",
          "1250000000000000",
          "12%",
          "1,250.50.1",
          "NaN"
        })
    void isRefusedIfItIsAnythingElse(String typed) {
      assertThat(english.parseMoney(typed, POUND)).isEmpty();
    }

    /**
     * On the continent 12,50 is twelve and a half: read as 1250 it would be a hundred times more.
     */
    @ParameterizedTest
    @ValueSource(strings = {"12,50", "1250,5", "1,2500", ",250", "1,,250", "1,250,", "1.5,0"})
    void isRefusedIfACommaMayBeADecimalPoint(String typed) {
      assertThat(english.parseMoney(typed, POUND)).isEmpty();
    }

    /** What is refused is told with what to write instead. */
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "25.000 | If “25.000” means thousands, write 25,000",
          "£1.000.000 | If “1.000.000” means thousands, write 1,000,000",
          "-5 | without a minus sign, such as £5,000",
          "25,00 | “25,00” is not a sum of money. Enter it in the digits 0 to 9, such as £5,000 or £5,000.50",
          "'' | Enter a sum of money, such as £5,000",
        })
    void isExplainedIfItIsRefused(String typed, String advice) {
      assertThat(english.moneyProblem(typed, POUND)).contains(advice);
      assertThat(welsh.moneyProblem(typed, POUND)).contains("swm");
    }

    @Test
    void isExplainedWithoutDecimalsWhereTheCurrencyHasNone() {
      assertThat(english.moneyProblem("12.5", YEN)).endsWith("without decimals, such as JP¥5,000");
    }

    @Test
    void hasThreeDecimalsInACurrencyOfThousandths() {
      Currency dinar = Currency.getInstance("KWD");

      assertThat(english.parseMoney("25.000", dinar)).contains(new Amount(25_000, dinar));
      assertThat(english.parseMoney("25.0000", dinar)).isEmpty();
    }

    @Test
    void isRefusedIfTheCurrencyHasNoSuchDecimals() {
      assertThat(english.parseMoney("12.5", YEN)).isEmpty();
      assertThat(english.parseMoney("12.0", YEN)).contains(new Amount(12, YEN));
    }
  }

  @Nested
  class NumbersAndDates {

    @Test
    void areWrittenAsTheLanguageDoes() {
      assertThat(english.number(1_204_812)).isEqualTo("1,204,812");
      assertThat(welsh.number(1_204_812)).isEqualTo("1,204,812");
      assertThat(english.decimal(new BigDecimal("1234.5678"), 2)).isEqualTo("1,234.57");
      assertThat(english.decimal(new BigDecimal("3.00"), 2)).isEqualTo("3");
      assertThat(english.date(LocalDate.of(2026, 11, 24))).isEqualTo("24 November 2026");
      assertThat(welsh.date(LocalDate.of(2026, 11, 24))).isEqualTo("24 Tachwedd 2026");
    }

    @Test
    void anInstantIsShownInTheCouncilsZone() {
      Instant lateInJune = Instant.parse("2026-06-30T23:30:00Z");

      assertThat(english.date(lateInJune)).isEqualTo("1 July 2026");
      assertThat(english.dateTime(lateInJune)).isEqualTo("1 July 2026, 00:30");
      assertThat(welsh.dateTime(lateInJune)).isEqualTo("1 Gorffennaf 2026, 00:30");
    }
  }

  @Test
  void aCountStaysInItsLanguageWhereThatHasNoFormOfItsOwn() {
    assertThat(english.count("budgets.projects.found", 1)).isEqualTo("1 project");
    assertThat(welsh.count("budgets.projects.found", 1)).isEqualTo("1 prosiect");
  }

  @Nested
  class Words {

    private final Texts branded =
        Texts.of(
            new Locale("cy", "GB"),
            LONDON,
            Map.of(
                "test.votes.one", "{0} bleidlais",
                "test.votes.two", "{0} bleidlais yr un",
                "test.votes.other", "{0} o bleidleisiau o {1}",
                "test.sum", "{0} ac {1}"));

    @Test
    void areCountedInTheirOwnForm() {
      assertThat(branded.count("test.votes", 1, "9")).isEqualTo("1 bleidlais");
      assertThat(branded.count("test.votes", 2, "9")).isEqualTo("2 bleidlais yr un");
    }

    @Test
    void areCountedInTheGeneralFormWhereAFormIsMissing() {
      assertThat(branded.count("test.votes", 3, "9")).isEqualTo("3 o bleidleisiau o 9");
      assertThat(branded.count("test.votes", 4812, "9")).isEqualTo("4,812 o bleidleisiau o 9");
    }

    @Test
    void takeAmountsAndNumbersWrittenOut() {
      assertThat(branded.with("test.sum", new Amount(125_000, POUND), 1_000))
          .isEqualTo("£1,250 ac 1,000");
    }

    @Test
    void thatAreMissingShowTheirKey() {
      assertThat(english.get("no.such.key")).isEqualTo("‹no.such.key›");
    }
  }

  @Test
  void aPartOfAnAddressCannotLeaveItsPlace() {
    assertThat(english.urlPart("a/b?c=d&e#f%")).isEqualTo("a%2Fb%3Fc%3Dd%26e%23f%25");
    assertThat(english.urlPart("Llŷn")).isEqualTo("Ll%C5%B7n");
  }

  /** A day in a refusal is read by people, not by programs. */
  @Test
  void aDayInASentenceIsWrittenOut() {
    Texts texts = Texts.of(Locale.UK, ZoneOffset.UTC, Map.of());

    assertThat(texts.with("proposals.rule.notOpen.AHEAD", LocalDate.of(2026, 12, 18)))
        .startsWith("Ideas are taken from 18 December 2026.");
  }
}
