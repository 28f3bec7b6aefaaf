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
import org.jspecify.annotations.Nullable;

/**
 * Refuses what no page of ours sends: other methods, a session in the address (the server would
 * take it although only cookies are declared), forms sent by other sites, bodies without a length,
 * large bodies, forms with very many fields. Uploads are limited by the servlet's multipart
 * settings.
 */
public final class RequestLimits implements Filter {

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");
  private static final long LARGEST_FORM = 1024L * 1024;
  private static final long LARGEST_UPLOAD = 64L * 1024 * 1024;
  private static final int MOST_PARAMETERS = 1_000;

  /** For the container. */
  public RequestLimits() {}

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    int refusal = refuse(http);
    if (refusal == 0) {
      chain.doFilter(request, response);
    } else {
      answer.setHeader("Connection", "close");
      PlainPage.of(refusal).send(answer, refusal);
    }
  }

  private static int refuse(HttpServletRequest http) {
    if (!METHODS.contains(http.getMethod())) {
      return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
    }
    if (http.isRequestedSessionIdFromURL() || RequestedPath.hasParameters(http)) {
      return HttpServletResponse.SC_BAD_REQUEST;
    }
    if (http.getMethod().equals("POST")) {
      if (isFromElsewhere(http)) {
        return HttpServletResponse.SC_FORBIDDEN;
      }
      int refusal = refuseBody(http);
      if (refusal != 0) {
        return refusal;
      }
    }
    return !isMultipart(http.getContentType()) && http.getParameterMap().size() > MOST_PARAMETERS
        ? HttpServletResponse.SC_BAD_REQUEST
        : 0;
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

  private static int refuseBody(HttpServletRequest http) {
    long length = http.getContentLengthLong();
    if (length < 0) {
      return HttpServletResponse.SC_LENGTH_REQUIRED;
    }
    long most = isMultipart(http.getContentType()) ? LARGEST_UPLOAD : LARGEST_FORM;
    return length > most ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : 0;
  }

  private static boolean isMultipart(@Nullable String contentType) {
    return contentType != null && contentType.startsWith("multipart/form-data");
  }
}
