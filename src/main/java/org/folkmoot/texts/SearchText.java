package org.folkmoot.texts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text as people look for it: small letters, without accents and apostrophes, one blank between
 * words. {@code Sion} finds {@code Siôn}, {@code oneill} and {@code o'neill} find {@code O’Neill},
 * {@code Lodz} finds {@code Łódź}. Both what is stored and what is typed go through here. Other
 * scripts stay as they are, except for their marks. Pure.
 */
public final class SearchText {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Signs that stand for an apostrophe, a mark of its own or an Okina. */
  private static final Pattern APOSTROPHES =
      Pattern.compile("['\u2018\u2019\u201b\u02bb\u02bc\u02b9\u00b4`\u2032\uff07]");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");

  /** Letters that no decomposition takes apart. */
  private static final Map<String, String> LETTERS =
      Map.of(
          "ß", "ss", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "æ", "ae", "œ", "oe", "ı",
          "i", "ħ", "h");

  private SearchText() {}

  /** The text in the form in which it is compared; empty if nothing visible is in it. */
  public static String of(String text) {
    String unquoted = APOSTROPHES.matcher(text).replaceAll("");
    String plain = Normalizer.normalize(unquoted, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String unmarked = MARKS.matcher(plain).replaceAll("");
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      unmarked = unmarked.replace(letter.getKey(), letter.getValue());
    }
    return BLANKS.matcher(unmarked).replaceAll(" ").strip();
  }
}
