package org.folkmoot.ballots;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads JSON that must be in the canonical form of {@link Json}: two different byte strings never
 * read as the same value. Nesting is limited, so that no input can exhaust the stack.
 */
final class JsonReader {

  /** Deepest nesting; the deepest record of the protocol has 8 levels. */
  static final int MAX_DEPTH = 16;

  private final String input;
  private final boolean canonical;
  private int position;
  private int depth;

  private JsonReader(String input, boolean canonical) {
    this.input = input;
    this.canonical = canonical;
  }

  /**
   * Reads a whole record.
   *
   * @throws Refused {@code JSON_NOT_UTF8}, {@code JSON_TOO_DEEP}, {@code JSON_DUPLICATE_KEY};
   *     {@code JSON_NOT_CANONICAL} for everything else that is no JSON or not the canonical form of
   *     it
   */
  static Json read(byte[] utf8) {
    return read(new JsonReader(decode(utf8), true));
  }

  private static Json read(JsonReader reader) {
    Json json = reader.value();
    if (reader.position != reader.input.length()) {
      throw reader.notCanonical("the end of the record");
    }
    return json;
  }

  /**
   * Reads what a person or another program wrote: as above, but spaces may stand between values and
   * a byte order mark before them, and any character may be written as an escape.
   */
  static Json readSpaced(String text) {
    StringBuilder compact = new StringBuilder();
    boolean inText = false;
    for (int i = text.startsWith("\uFEFF") ? 1 : 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (inText && character == '\\' && i + 1 < text.length()) {
        compact.append(character).append(text.charAt(++i));
        continue;
      }
      inText ^= character == '"';
      if (inText || !Character.isWhitespace(character)) {
        compact.append(character);
      }
    }
    return read(new JsonReader(compact.toString(), false));
  }

  private static String decode(byte[] utf8) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw Reason.JSON_NOT_UTF8.refuse("a record is not valid UTF-8");
    }
  }

  private Json value() {
    return switch (peek()) {
      case '{' -> nested(this::members);
      case '[' -> nested(this::array);
      case '"' -> new Json.Text(text());
      case 't' -> flag("true", true);
      case 'f' -> flag("false", false);
      default -> whole();
    };
  }

  private Json nested(Supplier<Json> content) {
    if (++depth > MAX_DEPTH) {
      throw Reason.JSON_TOO_DEEP.refuse("JSON is nested deeper than " + MAX_DEPTH + " levels");
    }
    position++;
    Json json = content.get();
    depth--;
    return json;
  }

  private Json array() {
    List<Json> items = new ArrayList<>();
    if (!skip(']')) {
      do {
        items.add(value());
      } while (skip(','));
      expect(']');
    }
    return new Json.Array(items);
  }

  private Json members() {
    List<Json.Member> items = new ArrayList<>();
    Set<String> names = new HashSet<>();
    if (!skip('}')) {
      do {
        String name = text();
        if (!names.add(name)) {
          throw Reason.JSON_DUPLICATE_KEY.refuse("the key \"" + name + "\" stands twice");
        }
        expect(':');
        items.add(new Json.Member(name, value()));
      } while (skip(','));
      expect('}');
    }
    return new Json.Members(items);
  }

  private Json flag(String word, boolean value) {
    if (!input.startsWith(word, position)) {
      throw notCanonical(word);
    }
    position += word.length();
    return new Json.Flag(value);
  }

  private Json whole() {
    int start = position;
    while (position < input.length() && isDigit(input.charAt(position))) {
      position++;
    }
    String digits = input.substring(start, position);
    // ten digits at most, so that the number fits before it is compared
    if (digits.isEmpty()
        || digits.length() > 10
        || (digits.length() > 1 && digits.charAt(0) == '0')) {
      throw notCanonical("a value");
    }
    long value = Long.parseLong(digits);
    if (value > Json.MAX_NUMBER) {
      throw notCanonical("a string, because the number is above 2^30 - 1");
    }
    return new Json.Whole(value);
  }

  private String text() {
    expect('"');
    int start = position;
    while (true) {
      char next = peek();
      if (next == '"') {
        break;
      }
      if (next == '\\') {
        return escapedText(start);
      }
      requirePlain(next);
      position++;
    }
    return input.substring(start, position++);
  }

  private String escapedText(int start) {
    StringBuilder text = new StringBuilder(input.substring(start, position));
    for (char next = peek(); next != '"'; next = peek()) {
      if (next == '\\') {
        text.append(escape());
      } else {
        requirePlain(next);
        text.append(next);
        position++;
      }
    }
    position++;
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw notCanonical("both halves of a character that is written as two escapes");
    }
    return text.toString();
  }

  /** An escape; in a canonical record only where the writer would have written just this. */
  private char escape() {
    int start = position++;
    char kind = peek();
    position++;
    char character =
        switch (kind) {
          case '"', '\\' -> kind;
          case 'b' -> '\b';
          case 'f' -> '\f';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          case '/' -> kind;
          case 'u' -> unicodeEscape();
          default -> throw notCanonical("an escape");
        };
    String written = Json.text(character).write();
    if (canonical && !written.equals('"' + input.substring(start, position) + '"')) {
      throw notCanonical("the shortest escape");
    }
    return character;
  }

  private char unicodeEscape() {
    int end = position + 4;
    if (end > input.length()) {
      throw notCanonical("four hexadecimal digits");
    }
    int code = 0;
    while (position < end) {
      int digit = Character.digit(input.charAt(position++), 16);
      if (digit < 0) {
        throw notCanonical("four hexadecimal digits");
      }
      code = code << 4 | digit;
    }
    return (char) code;
  }

  private void requirePlain(char character) {
    if (character < ' ' || (canonical && character == 0x7f)) {
      throw notCanonical("no control character");
    }
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private char peek() {
    if (position >= input.length()) {
      throw notCanonical("more");
    }
    return input.charAt(position);
  }

  private boolean skip(char character) {
    boolean there = position < input.length() && input.charAt(position) == character;
    if (there) {
      position++;
    }
    return there;
  }

  private void expect(char character) {
    if (!skip(character)) {
      throw notCanonical("'" + character + "'");
    }
  }

  private Refused notCanonical(String expected) {
    return Reason.JSON_NOT_CANONICAL.refuse(
        "at character " + position + " of a record, expected " + expected);
  }
}
