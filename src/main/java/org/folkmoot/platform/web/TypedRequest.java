package org.folkmoot.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.pages.Query;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was sent: its parameters are those of the body alone. The server puts those of the
 * address in front, so a link that somebody made could answer a field in place of the person who
 * fills the form in. What the address says is read by {@link Query}.
 */
final class TypedRequest extends HttpServletRequestWrapper {

  private @Nullable Map<String, String[]> typed;

  TypedRequest(HttpServletRequest request) {
    super(request);
  }

  /** The body is read with the first question for a parameter, as without this class. */
  @Override
  public Map<String, String[]> getParameterMap() {
    Map<String, String[]> known = typed;
    if (known == null) {
      known = Collections.unmodifiableMap(withoutAddress());
      typed = known;
    }
    return known;
  }

  private Map<String, String[]> withoutAddress() {
    Map<String, Integer> inAddress = Query.count(getQueryString());
    Map<String, String[]> rest = new LinkedHashMap<>();
    super.getParameterMap()
        .forEach(
            (name, values) -> {
              int first = inAddress.getOrDefault(name, 0);
              if (first < values.length) {
                rest.put(name, Arrays.copyOfRange(values, first, values.length));
              }
            });
    return rest;
  }

  @Override
  public @Nullable String getParameter(String name) {
    String @Nullable [] values = getParameterMap().get(name);
    return values == null ? null : values[0];
  }

  /** A form that was sent without files has none: Faces asks for them where a page takes some. */
  @Override
  public Collection<Part> getParts() {
    return List.of();
  }

  @Override
  public @Nullable Part getPart(String name) {
    return null;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return getParameterMap().get(name);
  }
}
