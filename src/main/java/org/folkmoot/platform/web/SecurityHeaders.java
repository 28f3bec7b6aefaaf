package org.folkmoot.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.folkmoot.pages.ForeignPictures;
import org.folkmoot.votes.BoothRelease;

/**
 * Puts the security headers on every answer, errors, downloads and static files included, and the
 * attributes on every cookie. The content security policy of Faces pages is set by PrimeFaces,
 * which adds its nonce; everything else gets the policy of this class.
 */
public final class SecurityHeaders implements Filter {

  private static final String POLICY =
      "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

  private static final String BOOTH = "/booth";

  private static final String PICTURES = "img-src 'self' data:";

  /** What only a few shall see, and no search engine. */
  private static final String PREVIEW = "/preview";

  /** Pages whose address carries a token: it must not travel on. */
  private static final Set<String> WITH_TOKEN =
      Set.of(
          "/sign-up-code",
          "/service-sign-up-code",
          "/sign-up-finish",
          "/reset-password",
          "/new-email",
          "/unsubscribe",
          PREVIEW);

  /**
   * Pages with a table of PrimeFaces, which writes widths and hidden parts as attributes. Style
   * sheets and scripts stay as strict there as everywhere.
   */
  static final Set<String> WITH_STYLE_ATTRIBUTES =
      Set.of(
          "/staff/complaints",
          "/staff/count",
          "/staff/decisions",
          "/staff/fates",
          "/staff/figures",
          "/staff/import",
          "/staff/moderation",
          "/staff/people",
          "/staff/proposals",
          "/staff/invitations",
          "/staff/log",
          "/staff/mail",
          "/staff/jobs",
          "/staff/register",
          "/staff/residents",
          "/staff/round",
          "/staff/vote-reports");

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
    String path = RequestedPath.of((HttpServletRequest) request);
    Guarded answer =
        new Guarded(request, (HttpServletResponse) response, headers(path), path, https);
    answer.putHeaders();
    chain.doFilter(request, answer);
  }

  private Map<String, String> headers(String path) {
    Map<String, String> headers = new LinkedHashMap<>();
    boolean isBooth = path.equals(BOOTH) || path.startsWith(BOOTH + "/");
    headers.put("Content-Security-Policy", isBooth ? BoothRelease.POLICY : POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put(
        "Referrer-Policy",
        WITH_TOKEN.contains(path) ? "no-referrer" : "strict-origin-when-cross-origin");
    headers.put(
        "Permissions-Policy",
        "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), interest-cohort=()");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    if (path.equals(PREVIEW)) {
      headers.put("X-Robots-Tag", "noindex, nofollow");
    }
    if (https) {
      headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (!path.startsWith("/jakarta.faces.resource/")) {
      headers.put("Cache-Control", "no-store");
    }
    return headers;
  }

  /**
   * Lets nothing behind it take the headers away, and no cookie leave without its attributes: a
   * download of Faces begins by resetting the answer, and the cookie for its messages has none.
   */
  private static final class Guarded extends HttpServletResponseWrapper {

    private final Map<String, String> headers;
    private final ServletRequest request;
    private final String addition;
    private final boolean https;

    Guarded(
        ServletRequest request,
        HttpServletResponse response,
        Map<String, String> headers,
        String path,
        boolean https) {
      super(response);
      this.request = request;
      this.headers = headers;
      this.addition =
          WITH_STYLE_ATTRIBUTES.contains(path) ? "; style-src-attr 'unsafe-inline'" : "";
      this.https = https;
    }

    void putHeaders() {
      headers.forEach(this::setHeader);
    }

    @Override
    public void reset() {
      super.reset();
      putHeaders();
    }

    /**
     * Lets PrimeFaces replace the policy: two policies would both hold, and its nonce not count.
     * Tiles of a map are added to its pictures, if the council chose some and the page has a map.
     */
    @Override
    public void addHeader(String name, String value) {
      if (name.equalsIgnoreCase("Content-Security-Policy")) {
        String pictures =
            ForeignPictures.allowed(request)
                .map(origin -> PICTURES + " " + origin)
                .orElse(PICTURES);
        setHeader(name, value.replace(PICTURES, pictures) + addition);
      } else {
        super.addHeader(name, value);
      }
    }

    @Override
    public void addCookie(Cookie cookie) {
      cookie.setHttpOnly(true);
      cookie.setSecure(https);
      if (cookie.getAttribute("SameSite") == null) {
        cookie.setAttribute("SameSite", "Lax");
      }
      super.addCookie(cookie);
    }
  }
}
