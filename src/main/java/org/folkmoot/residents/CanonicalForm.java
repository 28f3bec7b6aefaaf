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

  /** Accents and apostrophes. */
  private static final Pattern DROPPED = Pattern.compile("[\\p{M}'’‘`´ʼ′＇]+");

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
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    String bare = DROPPED.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    return ASCII.matcher(bare).matches() ? bare : withPlainLetters(bare);
  }

  private static String withPlainLetters(String text) {
    return text.codePoints()
        .mapToObj(Character::toString)
        .map(letter -> LETTERS.getOrDefault(letter, letter))
        .collect(Collectors.joining());
  }

  /** A postcode: upper case, no spaces or hyphens; empty unless 3 to 10 letters and digits. */
  public static Optional<String> ofPostcode(String text) {
    String bare =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Pd}]+", "");
    return bare.matches("[A-Z0-9]{3,10}") ? Optional.of(bare) : Optional.empty();
  }

  /** A reference: upper case, no blanks around it or doubled within. */
  public static String ofReference(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .strip()
        .replaceAll("\\s+", " ")
        .toUpperCase(Locale.ROOT);
  }

  /** A date as 1987-06-05 or 5/6/1987 (day first); empty if there is no such day. */
  public static Optional<LocalDate> ofDate(String text) {
    return DATES.stream().flatMap(format -> parsed(format, text.strip()).stream()).findFirst();
  }

  private static Optional<LocalDate> parsed(DateTimeFormatter format, String text) {
    try {
      return Optional.of(LocalDate.parse(text, format));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
