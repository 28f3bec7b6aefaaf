package org.folkmoot.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses what no page of ours sends: other methods, a session in the address (the server would
 * take it although only cookies are declared), a form in the address, forms sent by other sites,
 * bodies without a length, large bodies, files on pages that take none. The values of a form are
 * those of its body alone ({@link TypedRequest}). Nothing here reads a body: that is left to {@link
 * FormFilter}, after council and rights are known.
 */
public final class RequestLimits implements Filter {

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

  private static final String ONE_CLICK = "/unsubscribe";

  /** For the container. */
  public RequestLimits() {}

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    int refusal = refuse(http);
    if (refusal == 0) {
      chain.doFilter(isPost(http) ? new TypedRequest(http) : http, response);
    } else {
      PlainPage.refuse((HttpServletResponse) response, refusal);
    }
  }

  private static int refuse(HttpServletRequest http) {
    if (!METHODS.contains(http.getMethod())) {
      return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
    }
    if (http.isRequestedSessionIdFromURL() || RequestedPath.hasParameters(http)) {
      return HttpServletResponse.SC_BAD_REQUEST;
    }
    if (!isPost(http)) {
      return hasBody(http) || isFormInAddress(http) ? HttpServletResponse.SC_BAD_REQUEST : 0;
    }
    return isFromElsewhere(http) && !isOneClick(http)
        ? HttpServletResponse.SC_FORBIDDEN
        : refuseBody(http);
  }

  private static boolean isPost(HttpServletRequest http) {
    return http.getMethod().equals("POST");
  }

  /** Whether Faces would take the address for a form that was sent. */
  private static boolean isFormInAddress(HttpServletRequest http) {
    return http.getParameter("jakarta.faces.ViewState") != null;
  }

  private static boolean hasBody(HttpServletRequest http) {
    return http.getContentLengthLong() > 0 || http.getHeader("Transfer-Encoding") != null;
  }

  /** Whether the browser says that another site sent the form (W-6). */
  private static boolean isFromElsewhere(HttpServletRequest http) {
    String site = http.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = http.getHeader("Origin");
    return origin != null && !origin.replaceFirst("^https?://", "").equals(http.getHeader("Host"));
  }

  /**
   * The one page to which programs of readers post by themselves, from wherever they are: what it
   * does is in the token of its address, which no other site knows (RFC 8058, 3.1).
   */
  private static boolean isOneClick(HttpServletRequest http) {
    return RequestedPath.of(http).equals(ONE_CLICK);
  }

  private static int refuseBody(HttpServletRequest http) {
    long length = http.getContentLengthLong();
    if (length < 0) {
      return HttpServletResponse.SC_LENGTH_REQUIRED;
    }
    if (length > BodyLimits.largest(http)) {
      return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    }
    return BodyLimits.isMultipart(http) && !BodyLimits.takesFiles(http) && !isOneClick(http)
        ? HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE
        : 0;
  }
}
