package org.folkmoot.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.folkmoot.pages.Query;
import org.jspecify.annotations.Nullable;

/**
 * A request as error pages see it: somebody who reads. The body of a refused form stays unread, and
 * Faces does not take the error page for the page that the form belongs to.
 */
final class BodilessRequest extends HttpServletRequestWrapper {

  private final Query query;

  BodilessRequest(HttpServletRequest request) {
    super(request);
    this.query = Query.of(request);
  }

  @Override
  public String getMethod() {
    return "GET";
  }

  @Override
  public @Nullable String getParameter(String name) {
    return query.find(name).orElse(null);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    Map<String, String[]> values = new LinkedHashMap<>();
    query.values().forEach((name, value) -> values.put(name, new String[] {value}));
    return values;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(query.values().keySet());
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return query.find(name).map(value -> new String[] {value}).orElse(null);
  }
}
