package org.folkmoot.councils.brand;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.MalformedInput;

/**
 * The words that a council puts in place of Folkmoot's own, from {@code
 * texts_<language>.properties} in UTF-8. Plain text: pages escape it like every other text.
 */
final class BrandTexts {

  private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9-]*(\\.[a-zA-Z0-9-]+){1,6}");
  private static final int LONGEST = 1_000;

  private BrandTexts() {}

  /**
   * Message keys and their texts.
   *
   * @param source name of the file, for messages
   * @throws MalformedInput if the file is not UTF-8, a key is not a message key, or a text is too
   *     long, has control characters, or is not a message pattern
   */
  static Map<String, String> read(String source, Bytes file) {
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
    Map<String, String> texts = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      texts.put(key, checked(source, key, properties.getProperty(key)));
    }
    return texts;
  }

  private static String checked(String source, String key, String text) {
    if (!KEY.matcher(key).matches()) {
      throw new MalformedInput(source, 0, null, "expected message keys; one is not");
    }
    if (text.isBlank() || text.length() > LONGEST) {
      throw new MalformedInput(source, 0, key, "expected 1 to " + LONGEST + " characters");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new MalformedInput(source, 0, key, "expected no control characters");
    }
    try {
      new MessageFormat(text, Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw new MalformedInput(source, 0, key, "expected values in braces, for example {0}");
    }
    return text;
  }
}
