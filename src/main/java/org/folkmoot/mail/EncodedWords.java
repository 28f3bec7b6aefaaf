package org.folkmoot.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.folkmoot.kernel.SpecSource;

/**
 * Text in a header. What is not plain ASCII is encoded, and so is what looks encoded already: a
 * subject in which somebody typed {@code =?utf-8?…?=} shows just that.
 */
@SpecSource(document = "RFC 2047", section = "2")
final class EncodedWords {

  private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7e]*");

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ]{0,59}");

  /** So that a word has at most 75 characters. */
  private static final int MOST_BYTES = 45;

  private EncodedWords() {}

  /** The text on one line: control characters and line breaks of any script become blanks. */
  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
  }

  /** The text as it stands in a header, folded; its line breaks are put in here. */
  static String of(String text) {
    String line = oneLine(text);
    if (PLAIN.matcher(line).matches() && !line.contains("=?")) {
      return line;
    }
    return encodedWords(line);
  }

  /** A name in front of an address: encoded unless it is of letters, digits and blanks only. */
  static String phrase(String text) {
    String line = oneLine(text);
    return NAME.matcher(line).matches() ? line : encodedWords(line);
  }

  private static String encodedWords(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    line.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            sign -> {
              if (bytes(word + sign).length > MOST_BYTES) {
                words.add(encoded(word.toString()));
                word.setLength(0);
              }
              word.append(sign);
            });
    words.add(encoded(word.toString()));
    return String.join("\r\n ", words);
  }

  private static String encoded(String text) {
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(text)) + "?=";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
