package org.folkmoot.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Puts the security headers on every answer, errors and static files included. The content security
 * policy of Faces pages is set by PrimeFaces, which adds its nonce; everything else gets the policy
 * of this class.
 */
public final class SecurityHeaders implements Filter {

  private static final String POLICY =
      "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

  /** Pages whose address carries a token from a letter: it must not travel on. */
  private static final Set<String> WITH_TOKEN =
      Set.of(
          "/sign-up-code",
          "/service-sign-up-code",
          "/sign-up-finish",
          "/reset-password",
          "/new-email");

  /**
   * Pages with a table of PrimeFaces, which writes widths and hidden parts as attributes. Style
   * sheets and scripts stay as strict there as everywhere.
   */
  static final Set<String> WITH_STYLE_ATTRIBUTES =
      Set.of(
          "/staff/complaints",
          "/staff/count",
          "/staff/import",
          "/staff/people",
          "/staff/invitations",
          "/staff/log",
          "/staff/mail",
          "/staff/jobs",
          "/staff/register",
          "/staff/residents",
          "/staff/round");

  private boolean https;

  /** For the container. */
  public SecurityHeaders() {}

  @Override
  public void init(FilterConfig config) {
    https =
        ConfigProvider.getConfig()
            .getOptionalValue("folkmoot.https", Boolean.class)
            .orElse(Boolean.FALSE);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse answer = (HttpServletResponse) response;
    answer.setHeader("Content-Security-Policy", POLICY);
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("X-Frame-Options", "DENY");
    String path = RequestedPath.of((HttpServletRequest) request);
    answer.setHeader(
        "Referrer-Policy",
        WITH_TOKEN.contains(path) ? "no-referrer" : "strict-origin-when-cross-origin");
    answer.setHeader(
        "Permissions-Policy",
        "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), interest-cohort=()");
    answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (https) {
      answer.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (!path.startsWith("/jakarta.faces.resource/")) {
      answer.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(
        request,
        new OnePolicy(
            answer,
            WITH_STYLE_ATTRIBUTES.contains(path) ? "; style-src-attr 'unsafe-inline'" : ""));
  }

  /** Lets PrimeFaces replace the policy: two policies would both hold, and its nonce not count. */
  private static final class OnePolicy extends HttpServletResponseWrapper {

    private final String addition;

    OnePolicy(HttpServletResponse response, String addition) {
      super(response);
      this.addition = addition;
    }

    @Override
    public void addHeader(String name, String value) {
      if (name.equalsIgnoreCase("Content-Security-Policy")) {
        setHeader(name, value + addition);
      } else {
        super.addHeader(name, value);
      }
    }
  }
}
