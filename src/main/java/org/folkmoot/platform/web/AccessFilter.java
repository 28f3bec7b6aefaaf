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
import org.folkmoot.people.Visitor;

/**
 * Holds every request against the {@link AccessTable}. Nobody signed in is sent to the sign-in page
 * and back, with what was typed; who still owes a second factor, to its page; the wrong role gets
 * 403; a path without a row, 404.
 */
public final class AccessFilter implements Filter {

  /** Pages to which nobody wants to come back after signing in. */
  private static final Set<String> AROUND_SIGN_IN = Set.of("/sign-in", "/sign-out");

  @Inject private Visitor visitor;
  @Inject private KeptForms keptForms;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public AccessFilter() {}

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    Optional<Access> access = AccessTable.find(RequestedPath.of(http));
    if (access.isEmpty()) {
      answer.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (access.get().admits(visitor) && !isFormOfFormerVisitor(http)) {
      chain.doFilter(request, response);
    } else if (visitor.isWaiting()) {
      answer.sendRedirect("/second-step?next=" + encoded(http));
    } else if (visitor.person().isEmpty()) {
      keptForms.keepOfFormerVisitor(http);
      answer.sendRedirect("/sign-in?next=" + encoded(http));
    } else if (visitor.needsSecondFactor()) {
      answer.sendRedirect("/account/second-factor?next=" + encoded(http));
    } else {
      answer.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /** On a page for everybody, too, a form of somebody whose sign-in has ended waits for them. */
  private boolean isFormOfFormerVisitor(HttpServletRequest http) {
    return !AROUND_SIGN_IN.contains(RequestedPath.of(http)) && keptForms.isOfFormerVisitor(http);
  }

  private static String encoded(HttpServletRequest http) {
    String query = http.getQueryString() == null ? "" : "?" + http.getQueryString();
    return URLEncoder.encode(RequestedPath.of(http) + query, StandardCharsets.UTF_8);
  }
}
