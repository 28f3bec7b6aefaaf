package org.folkmoot.councils.brand;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.texts.Texts;

/**
 * The words that a council puts in place of Folkmoot's own, from {@code
 * texts_<language>.properties} in UTF-8, for pages and letters. Plain text: both escape it like
 * every other text. A text takes the same values as the one that it replaces, so that no letter
 * goes out without its code and no page shows an empty place.
 */
final class BrandTexts {

  private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9-]*(\\.[a-zA-Z0-9-]+){1,6}");
  private static final int LONGEST = 1_000;
  private static final String LETTER_BODY = ".body";
  private static final int LONGEST_BODY = 4_000;
  private static final int MOST_VALUES = 10;

  /** First of the private characters that stand for values while a text is tried. */
  private static final char FIRST_VALUE = '\uE000';

  private BrandTexts() {}

  /**
   * Message keys and their texts.
   *
   * @param source name of the file, for messages
   * @param language its language, for example {@code cy}
   * @throws MalformedInput if the file is not UTF-8, a key is not a message key, or a text is too
   *     long, has control characters, is not a message pattern, or takes other values than the text
   *     of Folkmoot that it replaces
   */
  static Map<String, String> read(String source, Bytes file, String language) {
    Properties properties = new Properties();
    try {
      properties.load(
          new StringReader(
              StandardCharsets.UTF_8
                  .newDecoder()
                  .decode(ByteBuffer.wrap(file.toArray()))
                  .toString()));
    } catch (CharacterCodingException e) {
      throw new MalformedInput(source, 0, null, "expected UTF-8");
    } catch (IOException | IllegalArgumentException e) {
      throw new MalformedInput(source, 0, null, "expected lines of the form key = text");
    }
    Texts originals = Texts.of(Locale.forLanguageTag(language), ZoneOffset.UTC, Map.of());
    Map<String, String> texts = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      String text = checked(source, key, properties.getProperty(key));
      if (originals.has(key) && !values(text).equals(values(originals.get(key)))) {
        throw new MalformedInput(
            source, 0, key, "expected the same values as in the original: " + originals.get(key));
      }
      texts.put(key, text);
    }
    return texts;
  }

  /** Numbers of the values that a pattern really shows: {@code '{0}'} in apostrophes is none. */
  private static Set<Integer> values(String pattern) {
    Object[] signs = new Object[MOST_VALUES];
    Arrays.setAll(signs, number -> String.valueOf((char) (FIRST_VALUE + number)));
    return new MessageFormat(pattern, Locale.ROOT)
        .format(signs)
        .chars()
        .filter(sign -> sign >= FIRST_VALUE && sign < FIRST_VALUE + MOST_VALUES)
        .mapToObj(sign -> sign - FIRST_VALUE)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String checked(String source, String key, String text) {
    if (!KEY.matcher(key).matches()) {
      throw new MalformedInput(source, 0, null, "expected message keys; one is not");
    }
    boolean isLetter = key.endsWith(LETTER_BODY);
    int longest = isLetter ? LONGEST_BODY : LONGEST;
    if (text.isBlank() || text.length() > longest) {
      throw new MalformedInput(source, 0, key, "expected 1 to " + longest + " characters");
    }
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && !(isLetter && c == '\n'))) {
      throw new MalformedInput(source, 0, key, "expected no control characters");
    }
    try {
      values(text);
    } catch (IllegalArgumentException e) {
      throw new MalformedInput(source, 0, key, "expected values in braces, for example {0}");
    }
    return text;
  }
}
