package org.folkmoot.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What somebody typed into a form that could not be taken, because they have to sign in first, to
 * confirm who they are, or because the page was open for too long. It is shown again once, on the
 * same page. Passwords and codes are not kept.
 *
 * @param page path and query of the page
 * @param fields values by the name of the input
 */
record KeptForm(String page, Map<String, List<String>> fields) {

  /** Longest form that is kept, in characters. */
  static final int LONGEST = 64 * 1024;

  /** Names of the inputs for passwords and one-time codes; a test compares them with the pages. */
  static final Set<String> SECRETS = Set.of("password", "secret", "code");

  KeptForm {
    fields = Map.copyOf(fields);
  }

  /** The form of a request. */
  static KeptForm of(HttpServletRequest request) {
    Map<String, List<String>> fields = new HashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (isKept(name)) {
                fields.put(name, List.of(values));
              }
            });
    return new KeptForm(pageOf(request), fields);
  }

  private static boolean isKept(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean isOfFaces =
        lower.startsWith("jakarta.faces")
            || lower.startsWith("primefaces")
            || lower.startsWith("folkmoot.");
    return !isOfFaces && !SECRETS.contains(name);
  }

  /** Characters of names and values. */
  int size() {
    return page.length()
        + fields.entrySet().stream()
            .mapToInt(
                field ->
                    field.getKey().length()
                        + field.getValue().stream().mapToInt(String::length).sum())
            .sum();
  }

  /** Path and query of the page of a request. */
  static String pageOf(HttpServletRequest request) {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return RequestedPath.of(request) + query;
  }
}
