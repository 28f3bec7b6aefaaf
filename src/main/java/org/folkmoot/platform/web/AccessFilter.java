package org.folkmoot.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.accounts.Role;
import org.folkmoot.accounts.Visitor;

/**
 * Holds every request against the {@link AccessTable}. Nobody signed in is sent to the sign-in page
 * and back; the wrong role gets 403; a path without a row, 404.
 */
public final class AccessFilter implements Filter {

  @Inject private Visitor visitor;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public AccessFilter() {}

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    Optional<Set<Role>> allowed = AccessTable.find(RequestedPath.of(http));
    if (allowed.isEmpty()) {
      answer.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (allowed.get().isEmpty() || visitor.hasAny(allowed.get())) {
      chain.doFilter(request, response);
    } else if (visitor.person().isEmpty() && http.getMethod().equals("GET")) {
      answer.sendRedirect("/sign-in?next=" + encoded(http));
    } else {
      answer.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static String encoded(HttpServletRequest http) {
    String query = http.getQueryString() == null ? "" : "?" + http.getQueryString();
    return URLEncoder.encode(RequestedPath.of(http) + query, StandardCharsets.UTF_8);
  }
}
