package org.folkmoot.votes;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.folkmoot.ballots.RegistrarSignature;
import org.folkmoot.kernel.Bytes;
import org.jspecify.annotations.Nullable;

/** Reads what a booth sends, and gives the addresses to which it leads. Pure. */
public final class BoothRequests {

  private BoothRequests() {}

  /** Where somebody signs in and comes back. */
  public static String signIn(String back) {
    return "/sign-in?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }

  /** Page of a project. */
  public static String project(String round, String code) {
    return "/project?round="
        + round
        + "&project="
        + URLEncoder.encode(code, StandardCharsets.UTF_8);
  }

  /**
   * The body of a request.
   *
   * @throws CastRefused if it is no JSON object
   */
  public static JsonObject read(InputStream body) {
    try (JsonReader reader = Json.createReader(body)) {
      return reader.readObject();
    } catch (RuntimeException e) {
      // whatever the parser says of it, of its encoding or of its depth
      throw new CastRefused(CastRefused.Kind.MALFORMED);
    }
  }

  /**
   * A text.
   *
   * @throws CastRefused if there is none
   */
  public static String text(JsonObject request, String name) {
    @Nullable JsonValue value = request.get(name);
    if (value instanceof JsonString text) {
      return text.getString();
    }
    throw new CastRefused(CastRefused.Kind.MALFORMED);
  }

  /**
   * A list of texts.
   *
   * @throws CastRefused if there is none
   */
  public static List<String> texts(JsonObject request, String name) {
    return array(request, name).stream().map(BoothRequests::textOf).toList();
  }

  private static String textOf(JsonValue value) {
    if (value instanceof JsonString text) {
      return text.getString();
    }
    throw new CastRefused(CastRefused.Kind.MALFORMED);
  }

  /**
   * A list of objects, at most 20.
   *
   * @throws CastRefused if there is none
   */
  public static List<JsonObject> objects(JsonObject request, String name) {
    return array(request, name).stream()
        .map(
            value -> {
              if (value instanceof JsonObject object) {
                return object;
              }
              throw new CastRefused(CastRefused.Kind.MALFORMED);
            })
        .toList();
  }

  private static JsonArray array(JsonObject request, String name) {
    @Nullable JsonValue value = request.get(name);
    if (value instanceof JsonArray array && array.size() <= 20) {
      return array;
    }
    throw new CastRefused(CastRefused.Kind.MALFORMED);
  }

  /**
   * Bytes in base64, at most 2,000 characters.
   *
   * @throws CastRefused if there are none
   */
  public static Bytes bytes(JsonObject request, String name) {
    String text = text(request, name);
    try {
      if (text.length() <= 2_000) {
        return Bytes.of(Base64.getDecoder().decode(text));
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the same answer.
    }
    throw new CastRefused(CastRefused.Kind.MALFORMED);
  }

  /**
   * A signature.
   *
   * @throws CastRefused if it cannot be one
   */
  public static RegistrarSignature signature(Bytes prefix, Bytes signature) {
    try {
      return new RegistrarSignature(prefix, signature);
    } catch (IllegalArgumentException e) {
      throw new CastRefused(CastRefused.Kind.MALFORMED);
    }
  }
}
