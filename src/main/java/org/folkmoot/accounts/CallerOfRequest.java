package org.folkmoot.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.folkmoot.people.Caller;

/** Where the current request comes from, and by what kind of browser. */
@RequestScoped
public class CallerOfRequest {

  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("Edg/", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("SamsungBrowser", "Samsung Internet");
    BROWSERS.put("Firefox", "Firefox");
    BROWSERS.put("FxiOS", "Firefox");
    BROWSERS.put("CriOS", "Chrome");
    BROWSERS.put("Chrome", "Chrome");
    BROWSERS.put("Safari", "Safari");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS X", "macOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private final HttpServletRequest request;
  private final SignInCookie cookie;
  private final ForwardedFor proxies;

  @Inject
  CallerOfRequest(
      HttpServletRequest request,
      SignInCookie cookie,
      @ConfigProperty(name = "folkmoot.proxies", defaultValue = "-") String proxies) {
    this.request = request;
    this.cookie = cookie;
    this.proxies = new ForwardedFor(proxies);
  }

  /** The caller. */
  public Caller get() {
    return new Caller(address(), device(), cookie.deviceToken(request));
  }

  private String address() {
    return proxies.client(
        request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
  }

  private String device() {
    String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
    String browser = firstIn(BROWSERS, agent);
    String system = firstIn(SYSTEMS, agent);
    return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
  }

  private static String firstIn(Map<String, String> names, String agent) {
    return names.entrySet().stream()
        .filter(name -> agent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
