package org.folkmoot.texts;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one language, with the words that a council's brand puts in their place. Immutable
 * and thread-safe; money, numbers and dates follow the language, dates also the council's zone.
 */
public final class Texts {

  /** Languages with complete texts, the fallback first. */
  public static final List<Locale> LANGUAGES = List.of(Locale.UK, new Locale("cy", "GB"));

  private static final String BUNDLE = "org.folkmoot.texts.messages";
  private static final Pattern SUM =
      Pattern.compile("(\\d{1,15}|\\d{1,3}([,'’ ])\\d{3}(\\2\\d{3}){0,3})(?:\\.(\\d{1,4}))?");
  private static final Pattern GROUPED_BY_POINTS = Pattern.compile("\\d{1,3}(\\.\\d{3}){1,4}");

  private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}\u115f\u1160\u2800\u3164\uffa0]*");

  private final Locale locale;
  private final ZoneId zone;
  private final Map<String, String> overrides;
  private final ResourceBundle bundle;

  private Texts(Locale locale, ZoneId zone, Map<String, String> overrides) {
    this.locale = locale;
    this.zone = zone;
    this.overrides = Map.copyOf(overrides);
    this.bundle =
        ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader(), new WithoutParent());
  }

  /**
   * Texts for a reader.
   *
   * @param locale language and country
   * @param zone zone of the council
   * @param overrides the brand's own texts, by key; may be empty
   */
  public static Texts of(Locale locale, ZoneId zone, Map<String, String> overrides) {
    return new Texts(locale, zone, overrides);
  }

  /** The language with complete texts that suits a reader's own; the fallback if none does. */
  public static Locale languageFor(Locale wanted) {
    return LANGUAGES.stream()
        .filter(known -> known.getLanguage().equals(wanted.getLanguage()))
        .findFirst()
        .orElse(LANGUAGES.get(0));
  }

  /** A text without blanks around it, of any kind; empty if there is nothing in it to see. */
  public static String tidy(String text) {
    return INVISIBLE.matcher(text).matches() ? "" : AROUND.matcher(text).replaceAll("");
  }

  /** The language. */
  public Locale locale() {
    return locale;
  }

  /** Whether there is a text with this key. */
  public boolean has(String key) {
    return overrides.containsKey(key) || bundle.containsKey(key);
  }

  /** The text as it stands in the bundle; the key in angle brackets if there is none. */
  public String get(String key) {
    String override = overrides.get(key);
    if (override != null) {
      return override;
    }
    try {
      return bundle.getString(key);
    } catch (MissingResourceException e) {
      return "‹" + key + "›";
    }
  }

  /**
   * The texts whose keys begin so, each with the rest of its key, unfilled: for a page that is put
   * together in the browser.
   *
   * @param prefix with its dot, for example {@code booth.}
   */
  public Map<String, String> startingWith(String prefix) {
    return bundle.keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .collect(
            Collectors.toMap(
                key -> key.substring(prefix.length()), this::get, (a, b) -> a, TreeMap::new));
  }

  /**
   * The text with its values: {@code {0}}, {@code {1}}, … Amounts, counts and times are written
   * out.
   */
  public String with(String key, Object... values) {
    return new MessageFormat(get(key), locale).format(written(values));
  }

  /**
   * The text in the plural form of a count, which is its first value: key {@code key.one}, {@code
   * key.other}, … and {@code key.other} where the form has no text of its own.
   */
  public String count(String key, long count, Object... values) {
    String form = key + PluralForm.of(count, locale).suffix();
    String chosen = overrides.containsKey(form) || bundle.containsKey(form) ? form : key + ".other";
    Object[] all = new Object[values.length + 1];
    all[0] = count;
    System.arraycopy(values, 0, all, 1, values.length);
    return with(chosen, all);
  }

  private Object[] written(Object[] values) {
    return Arrays.stream(values)
        .map(value -> value instanceof Optional<?> held && held.isPresent() ? held.get() : value)
        .map(value -> value instanceof Amount amount ? money(amount) : value)
        .map(value -> value instanceof Instant instant ? dateTime(instant) : value)
        .map(value -> value instanceof LocalDate day ? date(day) : value)
        .map(value -> value instanceof LocalizedText text ? text(text) : value)
        .map(
            value ->
                value instanceof Long || value instanceof Integer
                    ? number(((Number) value).longValue())
                    : value)
        .toArray();
  }

  /** A sum of money, without decimals if it has none. */
  public String money(Amount amount) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(amount.currency());
    boolean whole = amount.toMajor().stripTrailingZeros().scale() <= 0;
    int digits = whole ? 0 : amount.currency().getDefaultFractionDigits();
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(amount.toMajor());
  }

  /**
   * Reads a sum as people type it: digits, grouped in threes (by commas, spaces or apostrophes) or
   * not, with or without the currency's decimals and sign. A comma elsewhere is refused, because it
   * may be meant as a decimal point; so are more decimals than the currency has, because {@code
   * 25.000} may be meant as twenty-five thousand.
   *
   * @return the sum, or empty if the text is anything else or is negative
   */
  public Optional<Amount> parseMoney(String typed, Currency currency) {
    Matcher sum = SUM.matcher(bareSum(typed, currency));
    if (!sum.matches()) {
      return Optional.empty();
    }
    String decimals = sum.group(4) == null ? "" : sum.group(4);
    if (decimals.length() > currency.getDefaultFractionDigits() && !decimals.matches("0{1,2}")) {
      return Optional.empty();
    }
    String whole = sum.group(1).replaceAll("\\D", "");
    try {
      return Optional.of(Amount.ofMajor(new BigDecimal(whole + "." + decimals + "0"), currency));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The typed sum without the currency around it; blanks of every kind are one space. */
  private String bareSum(String typed, Currency currency) {
    String sum = typed.replaceAll("[\\s\\p{Z}\\p{Cf}]+", " ").strip();
    for (String sign : List.of(currency.getSymbol(locale), currency.getCurrencyCode())) {
      if (sum.startsWith(sign)) {
        return sum.substring(sign.length()).strip();
      }
      if (sum.endsWith(sign)) {
        return sum.substring(0, sum.length() - sign.length()).strip();
      }
    }
    return sum;
  }

  /**
   * What is wrong with a sum that {@link #parseMoney} did not take, and what to write instead.
   *
   * @param typed what was typed
   */
  public String moneyProblem(String typed, Currency currency) {
    String sum = bareSum(typed, currency);
    Amount example = new Amount(5_000L * minorUnits(currency), currency);
    if (sum.isEmpty()) {
      return with("texts.money.missing", example);
    }
    if (GROUPED_BY_POINTS.matcher(sum).matches()) {
      return with("texts.money.points", Excerpt.of(sum, 40), sum.replace('.', ','));
    }
    if (sum.matches("[-−–].*")) {
      return with("texts.money.negative", example);
    }
    Amount precise = example.plus(new Amount(minorUnits(currency) / 2, currency));
    String key = precise.equals(example) ? "texts.money.wrongWhole" : "texts.money.wrong";
    return with(key, Excerpt.of(typed.strip(), 40), example, precise);
  }

  private static long minorUnits(Currency currency) {
    return BigDecimal.ONE.movePointRight(currency.getDefaultFractionDigits()).longValueExact();
  }

  /** A text as one part of an address, percent-encoded. */
  public String urlPart(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A text that people wrote, in the reader's language or else in the one that it has. */
  public String text(LocalizedText text) {
    return text.shownTo(locale);
  }

  /** Code of the language in which {@link #text} shows it, for {@code lang}. */
  public String languageOf(LocalizedText text) {
    return text.languageFor(locale);
  }

  /** Whether the reader gets it in another language than that of the page. */
  public boolean isForeign(LocalizedText text) {
    return !text.isEmpty() && text.in(locale).isEmpty();
  }

  /** Name of a language, by its code, in the reader's words. */
  public String languageName(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(locale);
  }

  /** A whole number, grouped. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** A decimal number with at most so many digits after the point. */
  public String decimal(BigDecimal number, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(digits);
    return format.format(number);
  }

  /** A day in the council's zone, for example 24 November 2026. */
  public String date(Instant instant) {
    return date(LocalDate.ofInstant(instant, zone));
  }

  /** A day. */
  public String date(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
  }

  /** A day and time in the council's zone. */
  public String dateTime(Instant instant) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", locale).format(instant.atZone(zone));
  }

  /** A time of day in the council's zone, for example 14:03. */
  public String time(Instant instant) {
    return DateTimeFormatter.ofPattern("HH:mm", locale).format(instant.atZone(zone));
  }

  /**
   * Loads each language by itself. With the English texts behind it, a language that needs no form
   * for one would say it in English.
   */
  private static final class WithoutParent extends ResourceBundle.Control {

    @Override
    public List<String> getFormats(String name) {
      return FORMAT_PROPERTIES;
    }

    @Override
    public List<Locale> getCandidateLocales(String name, Locale wanted) {
      List<Locale> all = super.getCandidateLocales(name, wanted);
      return all.size() == 1 ? all : all.subList(0, all.size() - 1);
    }

    @Override
    public @Nullable Locale getFallbackLocale(String name, Locale wanted) {
      return wanted.equals(Locale.ROOT) ? null : Locale.ROOT;
    }
  }
}
