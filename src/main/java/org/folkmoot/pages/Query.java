package org.folkmoot.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.kernel.SpecSource;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an address, read from the address alone. Asking the request for a parameter
 * would read its body too, which nobody may do before council and rights are known.
 *
 * <p>Percent signs and plus signs are decoded as in forms, in UTF-8; a name or value that cannot be
 * decoded stays as it is. Of several values the first counts. At most 100 parameters are read.
 *
 * @param values the first value of each name
 */
@SpecSource(document = "URL Living Standard", section = "5.1")
public record Query(Map<String, String> values) {

  private static final int MOST = 100;

  /** Copies the values. */
  public Query {
    values = Map.copyOf(values);
  }

  /** The parameters in the address of a request. */
  public static Query of(HttpServletRequest request) {
    return parse(request.getQueryString());
  }

  /** The parameters of the part of an address that follows the question mark. */
  static Query parse(@Nullable String query) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String part : query == null ? new String[0] : query.split("&", MOST + 1)) {
      int equals = part.indexOf('=');
      String name = decoded(equals < 0 ? part : part.substring(0, equals));
      if (!name.isEmpty() && values.size() < MOST) {
        values.putIfAbsent(name, equals < 0 ? "" : decoded(part.substring(equals + 1)));
      }
    }
    return new Query(values);
  }

  /**
   * How often each name stands in the part of an address that follows the question mark, however
   * many there are.
   */
  public static Map<String, Integer> count(@Nullable String query) {
    Map<String, Integer> counts = new HashMap<>();
    for (String part : query == null ? new String[0] : query.split("&", -1)) {
      int equals = part.indexOf('=');
      counts.merge(decoded(equals < 0 ? part : part.substring(0, equals)), 1, Integer::sum);
    }
    return counts;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** The value of a parameter, or empty. */
  public String get(String name) {
    return find(name).orElse("");
  }

  /** The value of a parameter, if the address has it. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
