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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.accounts.SignInCookie;
import org.folkmoot.accounts.SignInService;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CouncilService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.people.Visitor;
import org.folkmoot.platform.SetupCode;
import org.jspecify.annotations.Nullable;

/**
 * Enters the council of the host name and recognizes who is signed in. A host that belongs to no
 * council gets a plain page without any data.
 */
public final class CouncilFilter implements Filter {

  /** The page on which a council is set up; under the host of a council it does not exist. */
  private static final String SETUP = "/setup";

  /** Asked by open pages now and then. */
  private static final String QUIET = "/notifications/count";

  private static final int MISDIRECTED = 421;

  /** Asked by machines, under whatever name they know this one. */
  private static final Set<String> HEALTH = Set.of("/health/live", "/health/ready");

  @Inject private CouncilService councils;
  @Inject private CurrentCouncil currentCouncil;
  @Inject private Visitor visitor;
  @Inject private SignInService signIns;
  @Inject private SignInCookie cookie;
  @Inject private SetupCode setupCode;
  @Inject private VisitorSessions sessions;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public CouncilFilter() {}

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    String path = RequestedPath.of(http);
    if (HEALTH.contains(path) || path.startsWith("/jakarta.faces.resource/")) {
      chain.doFilter(request, response);
    } else {
      Optional<Council> council = hostOf(http).flatMap(councils::findByHost);
      if (council.isPresent()) {
        enter(council.get(), http, answer, chain);
      } else if (setupCode.isOpen()) {
        setUp(http, answer, chain);
      } else {
        answer.setHeader("Connection", "close");
        PlainPage.UNKNOWN_HOST.send(answer, MISDIRECTED);
      }
    }
  }

  private void enter(
      Council council, HttpServletRequest http, HttpServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    currentCouncil.enter(council);
    String token = BodyLimits.isBallot(http) ? "" : cookie.token(http);
    if (!token.isEmpty()) {
      visitor.enter(isQuiet(http) ? signIns.recognizeQuietly(token) : signIns.recognize(token));
    }
    if (RequestedPath.of(http).equals(SETUP)) {
      answer.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      try {
        chain.doFilter(http, answer);
      } finally {
        if (!isQuiet(http)) {
          sessions.used(http.getSession(false), visitor.person().isPresent());
        }
      }
    }
  }

  /** Whether a page asks by itself, which is no sign that somebody is there. */
  private static boolean isQuiet(HttpServletRequest http) {
    return RequestedPath.of(http).equals(QUIET);
  }

  private static void setUp(HttpServletRequest http, HttpServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    String path = RequestedPath.of(http);
    if (path.equals(SETUP) || path.startsWith("/brand/")) {
      chain.doFilter(http, answer);
    } else {
      answer.sendRedirect(SETUP);
    }
  }

  /** The one Host header; two of them are refused. */
  private static Optional<String> hostOf(HttpServletRequest http) {
    List<String> hosts = Collections.list(http.getHeaders("Host"));
    @Nullable String host = hosts.size() == 1 ? hosts.get(0) : null;
    return Optional.ofNullable(host);
  }
}
