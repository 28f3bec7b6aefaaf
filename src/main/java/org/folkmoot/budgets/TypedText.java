package org.folkmoot.budgets;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import org.folkmoot.kernel.Excerpt;
import org.folkmoot.texts.LocalizedText;

/**
 * Texts as somebody typed them or a file brought them, made fit to be stored: composed characters,
 * no control characters, no halves of characters, no blanks around.
 */
final class TypedText {

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}");

  /** What shows nothing: blanks of all kinds, marks without width, fillers. */
  private static final Pattern NOTHING =
      Pattern.compile("[\\p{Z}\\p{C}\\s\\u115F\\u1160\\u2800\\u3164\\uFFA0]*");

  private static final Pattern AROUND =
      Pattern.compile("^[\\p{Z}\\s\\u200B\\uFEFF]+|[\\p{Z}\\s\\u200B\\uFEFF]+$");

  private TypedText() {}

  /**
   * One or several lines that may be empty.
   *
   * @param field component of the form that holds it
   * @throws TextRefused if it is longer than that many UTF-16 units
   */
  static String optional(String field, String typed, int longest) {
    String text = tidy(typed);
    if (text.length() > longest) {
      throw new TextRefused(field, "budgets.rule.textTooLong", longest, text.length());
    }
    return text;
  }

  /**
   * A title or name.
   *
   * @throws TextRefused if it shows nothing or is too long
   */
  static String required(String field, String typed, int longest) {
    String text = optional(field, typed, longest).replaceAll("[\\n\\t]+", " ");
    if (isEmpty(text)) {
      throw new TextRefused(field, "budgets.rule.textMissing");
    }
    return text;
  }

  /**
   * One or several lines in each language, which may be empty.
   *
   * @throws TextRefused if one is too long
   */
  static LocalizedText optional(String field, LocalizedText typed, int longest) {
    return inEach(typed, (language, text) -> optional(field + "-" + language, text, longest));
  }

  /**
   * A title or name in each language.
   *
   * @throws TextRefused if it shows nothing in any language, or one is too long
   */
  static LocalizedText required(String field, LocalizedText typed, int longest) {
    if (typed.isEmpty()) {
      throw new TextRefused(field, "budgets.rule.textMissing");
    }
    return inEach(typed, (language, text) -> required(field + "-" + language, text, longest));
  }

  private static LocalizedText inEach(LocalizedText typed, BinaryOperator<String> tidied) {
    Map<String, String> texts = new LinkedHashMap<>();
    typed
        .byLanguage()
        .forEach((language, text) -> texts.put(language, tidied.apply(language, text)));
    return LocalizedText.of(texts);
  }

  /**
   * A reason, which everybody will read.
   *
   * @throws ReasonMissing if it shows nothing
   */
  static String reason(String typed) {
    String text = optional("reason", typed, 1_000);
    if (isEmpty(text)) {
      throw new ReasonMissing();
    }
    return text;
  }

  /** Whether nothing of it can be seen. */
  static boolean isEmpty(String text) {
    return NOTHING.matcher(text).matches();
  }

  /** As much as fits, in whole characters as people see them. */
  static String cut(String text, int longest) {
    return Excerpt.of(tidy(text), longest);
  }

  private static String tidy(String typed) {
    String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
    String composed =
        Normalizer.normalize(CONTROL.matcher(lines).replaceAll(""), Normalizer.Form.NFC);
    return AROUND.matcher(composed).replaceAll("");
  }
}
