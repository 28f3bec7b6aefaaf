package org.folkmoot.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose form with files was read: its fields are parameters as in any other form. */
final class MultipartRequest extends HttpServletRequestWrapper {

  private final Map<String, String[]> parameters = new LinkedHashMap<>();
  private final List<Part> files;

  MultipartRequest(HttpServletRequest request, MultipartForm form) {
    super(request);
    files = List.copyOf(form.files());
    form.fields().forEach((name, values) -> parameters.put(name, values.toArray(new String[0])));
  }

  @Override
  public Collection<Part> getParts() {
    return files;
  }

  @Override
  public @Nullable Part getPart(String name) {
    return files.stream().filter(file -> file.getName().equals(name)).findFirst().orElse(null);
  }

  @Override
  public @Nullable String getParameter(String name) {
    String @Nullable [] values = parameters.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(parameters);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return parameters.get(name);
  }
}
