package org.folkmoot.residents;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one form of a name, postcode or date in which register and resident are compared, so that two
 * ways to write the same thing have the same hash. Pure.
 */
public final class CanonicalForm {

  /** What stays one letter when accents are taken off, although people type it as others. */
  private static final Map<String, String> LETTERS =
      Map.of(
          "ł", "l", "ø", "o", "đ", "d", "ð", "d", "þ", "th", "æ", "ae", "œ", "oe", "ı", "i", "ħ",
          "h", "ŧ", "t");

  /**
   * What people type for an apostrophe, and signs that cannot be seen. Dropped before anything
   * else: NFKC makes a blank with an accent of an acute accent that stands alone.
   */
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘‛`´ʼʻʽʹˈ′＇‵ꞌ\\p{Cf}]+");

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  /** Blanks, hyphens, dots and what cannot be seen. */
  private static final Pattern WITHIN_POSTCODES = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}.,·]+");

  /** None has O or I after its digit. */
  private static final Pattern BRITISH_POSTCODE =
      Pattern.compile("[A-Z]{1,2}[0-9][A-HJ-NP-Z0-9]?[0-9][A-Z]{2}");

  private static final Pattern MISTAKEN_POSTCODE =
      Pattern.compile("([A-Z]{1,2})([0-9OI]{1,2}|[0-9OI][A-Z])([0-9OI])([A-Z]{2})");

  /** What spreadsheets and databases write after a day. */
  private static final Pattern MIDNIGHT = Pattern.compile("[T ]\\s*0?0:00(:00(\\.0+)?)?( ?AM)?Z?$");

  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
  private static final Pattern BETWEEN_PARTS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev");

  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
              .withResolverStyle(ResolverStyle.STRICT),
          DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT)
              .withResolverStyle(ResolverStyle.STRICT));

  private static final int OLDEST_YEARS = 130;

  private CanonicalForm() {}

  /**
   * A name: compatibility forms and case folded, accents taken off, apostrophes dropped, everything
   * else that is no letter or digit separates parts; parts sorted, titles such as Mrs left out
   * unless nothing else is there. "Llŷr ap Rhys" and "AP RHYS, Llyr" become {@code ap llyr rhys}.
   *
   * @return the parts with one space between; empty if the text has no letter or digit
   */
  public static String ofName(String text) {
    List<String> parts =
        Arrays.stream(BETWEEN_PARTS.split(folded(text), -1))
            .filter(part -> !part.isEmpty())
            .sorted()
            .toList();
    List<String> withoutTitles = parts.stream().filter(part -> !TITLES.contains(part)).toList();
    return String.join(" ", withoutTitles.isEmpty() ? parts : withoutTitles);
  }

  /** Lower case without accents and apostrophes. */
  public static String folded(String text) {
    String lower =
        Normalizer.normalize(APOSTROPHES.matcher(text).replaceAll(""), Normalizer.Form.NFKC)
            .replace('ẞ', 'ß')
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    String bare = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    return ASCII.matcher(bare).matches() ? bare : withPlainLetters(bare);
  }

  private static String withPlainLetters(String text) {
    return text.codePoints()
        .mapToObj(Character::toString)
        .map(letter -> LETTERS.getOrDefault(letter, letter))
        .collect(Collectors.joining());
  }

  /**
   * A postcode: upper case, no blanks, hyphens or dots. Where a letter O or I stands for a digit of
   * a British postcode, it is put right.
   *
   * @return empty unless 3 to 10 letters and digits
   */
  public static Optional<String> ofPostcode(String text) {
    String bare =
        WITHIN_POSTCODES
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT))
            .replaceAll("");
    return bare.matches("[A-Z0-9]{3,10}") ? Optional.of(corrected(bare)) : Optional.empty();
  }

  private static String corrected(String postcode) {
    Matcher parts = MISTAKEN_POSTCODE.matcher(postcode);
    if (BRITISH_POSTCODE.matcher(postcode).matches() || !parts.matches()) {
      return postcode;
    }
    return parts.group(1) + digits(parts.group(2)) + digits(parts.group(3)) + parts.group(4);
  }

  private static String digits(String text) {
    return text.replace('O', '0').replace('I', '1');
  }

  /** A reference: upper case, no blanks around it or doubled within. */
  public static String ofReference(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .strip()
        .replaceAll("\\s+", " ")
        .toUpperCase(Locale.ROOT);
  }

  /**
   * A date as 1987-06-05 or 5/6/1987 (day first), also with the midnight that databases write after
   * it; empty if there is no such day.
   */
  public static Optional<LocalDate> ofDate(String text) {
    String day = MIDNIGHT.matcher(text.strip()).replaceAll("").strip();
    return DATES.stream().flatMap(format -> parsed(format, day).stream()).findFirst();
  }

  /**
   * Whether somebody who was born then can be alive on a day: not after it, not 130 years before.
   */
  public static boolean isLikelyBirth(LocalDate birth, LocalDate today) {
    return !birth.isAfter(today) && !birth.isBefore(today.minusYears(OLDEST_YEARS));
  }

  private static Optional<LocalDate> parsed(DateTimeFormatter format, String text) {
    try {
      return Optional.of(LocalDate.parse(text, format));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
