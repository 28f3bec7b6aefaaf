package org.folkmoot.councils.brand;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.SpecSource;

/**
 * Reads {@code theme.json}. Groups: {@code primitive} (named colors, for reference only), {@code
 * light} and {@code dark} (colors by role), {@code shape}, {@code type}, and keywords under {@code
 * $extensions.org.folkmoot}. Colors are {@code "#rrggbb"} or a reference {@code
 * "{primitive.name}"}. Stricter than the format: an unknown name, type or key is refused, so a slip
 * of the pen is found when the brand is loaded and not on a page.
 */
@SpecSource(document = "W3C Design Tokens Format", section = "draft")
final class ThemeReader {

  private static final JsonReaderFactory READERS =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern REFERENCE = Pattern.compile("\\{primitive\\.([a-z0-9-]+)\\}");
  private static final String EXTENSION = "org.folkmoot";

  private final String source;
  private final Map<String, Color> primitives = new HashMap<>();
  private final Map<ColorRole, Color> light = new EnumMap<>(ColorRole.class);
  private final Map<ColorRole, Color> dark = new EnumMap<>(ColorRole.class);
  private final Map<String, String> shapes = new TreeMap<>();

  private ThemeReader(String source) {
    this.source = source;
  }

  /**
   * The theme in a file.
   *
   * @param source name of the file, for messages
   * @throws MalformedInput if it is not JSON, or a token has an unknown name or a wrong value; the
   *     field is the path of the token
   */
  static Theme read(String source, Bytes file) {
    ThemeReader reader = new ThemeReader(source);
    reader.groups(reader.parse(file));
    return new Theme(reader.light, reader.dark, reader.shapes);
  }

  private JsonObject parse(Bytes file) {
    try (var reader =
        READERS.createReader(new ByteArrayInputStream(file.toArray()), StandardCharsets.UTF_8)) {
      return reader.readObject();
    } catch (JsonParsingException e) {
      throw notOneObject(Math.max(0, e.getLocation().getLineNumber()));
    } catch (JsonException | IllegalStateException e) {
      throw notOneObject(0);
    }
  }

  private MalformedInput notOneObject(long line) {
    return new MalformedInput(source, line, null, "expected one JSON object without double keys");
  }

  private void groups(JsonObject root) {
    primitives(root);
    root.forEach(
        (name, value) -> {
          switch (name) {
            case "$description" -> text(name, value);
            case "primitive" -> object(name, value);
            case "light" -> colors(name, object(name, value), light);
            case "dark" -> colors(name, object(name, value), dark);
            case "shape", "type" -> shapes(name, object(name, value));
            case "$extensions" -> keywords(object(name, value));
            default -> throw wrong(name, "no such group");
          }
        });
  }

  private void primitives(JsonObject root) {
    JsonValue group = root.get("primitive");
    if (group == null) {
      return;
    }
    for (var entry : object("primitive", group).entrySet()) {
      String path = "primitive." + entry.getKey();
      if (isMeta(path, entry.getKey(), entry.getValue(), "color")) {
        continue;
      }
      if (!NAME.matcher(entry.getKey()).matches()) {
        throw wrong(path, "expected a name of small letters, digits and hyphens");
      }
      JsonValue value = leaf(path, object(path, entry.getValue()), "color");
      primitives.put(entry.getKey(), color(path, value, false));
    }
  }

  private void colors(String group, JsonObject tokens, Map<ColorRole, Color> colors) {
    tokens.forEach(
        (name, token) -> {
          String path = group + "." + name;
          if (!isMeta(path, name, token, "color")) {
            ColorRole role =
                ColorRole.find(name).orElseThrow(() -> wrong(path, "no such color token"));
            colors.put(role, color(path, leaf(path, object(path, token), "color"), true));
          }
        });
  }

  private Color color(String path, JsonValue value, boolean mayRefer) {
    String text = text(path, value);
    Matcher reference = REFERENCE.matcher(text);
    Optional<Color> color =
        mayRefer && reference.matches()
            ? Optional.ofNullable(primitives.get(reference.group(1)))
            : Color.parse(text);
    return color.orElseThrow(
        () -> wrong(path, "expected a color like #1a2b3c or the name of a primitive color"));
  }

  private void shapes(String group, JsonObject tokens) {
    Map<String, Shape> known = Shape.ofGroup(group);
    tokens.forEach(
        (name, token) -> {
          String path = group + "." + name;
          Shape shape = Optional.ofNullable(known.get(name)).orElseThrow(() -> unknown(path));
          put(path, shape, leaf(path, object(path, token), shape.type()));
        });
  }

  private void keywords(JsonObject extensions) {
    Map<String, Shape> known = Shape.ofGroup("$extensions");
    extensions.forEach(
        (vendor, keywords) -> {
          if (!vendor.equals(EXTENSION)) {
            throw wrong("$extensions." + vendor, "expected " + EXTENSION + " only");
          }
          object(EXTENSION, keywords)
              .forEach(
                  (name, value) -> {
                    String path = EXTENSION + "." + name;
                    put(
                        path,
                        Optional.ofNullable(known.get(name)).orElseThrow(() -> unknown(path)),
                        value);
                  });
        });
  }

  private void put(String path, Shape shape, JsonValue value) {
    String css =
        shape.css().apply(value).orElseThrow(() -> wrong(path, "expected " + shape.expected()));
    shapes.put(shape.property(), css);
  }

  /** Whether a key says something about its group rather than naming a token of it. */
  private boolean isMeta(String path, String key, JsonValue value, String type) {
    if (key.equals("$type")) {
      if (!text(path, value).equals(type)) {
        throw wrong(path, "expected the type " + type);
      }
      return true;
    }
    return key.equals("$description") && !text(path, value).isEmpty();
  }

  private JsonValue leaf(String path, JsonObject token, String type) {
    token.forEach(
        (key, value) -> {
          if (!key.equals("$value") && !isMeta(path + "." + key, key, value, type)) {
            throw wrong(path + "." + key, "expected $value, $type or $description");
          }
        });
    return Optional.ofNullable(token.get("$value"))
        .orElseThrow(() -> wrong(path, "expected a $value"));
  }

  private JsonObject object(String path, JsonValue value) {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw wrong(path, "expected an object");
  }

  private String text(String path, JsonValue value) {
    if (value instanceof JsonString string) {
      return string.getString();
    }
    throw wrong(path, "expected a text");
  }

  private MalformedInput unknown(String path) {
    return wrong(path, "no such token");
  }

  private MalformedInput wrong(String path, String expectation) {
    return new MalformedInput(source, 0, path, expectation);
  }
}
