package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.folkmoot.accounts.SignInCookie;
import org.folkmoot.people.Caller;

/**
 * Where the current request comes from. Behind proxies that the operator names, the address is the
 * last one in {@code X-Forwarded-For} that no such proxy wrote; from anybody else that header is
 * worth nothing (AU-6).
 */
@RequestScoped
public class CallerOfRequest {

  private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
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
  private final Set<String> proxies;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected CallerOfRequest() {
    this(null, null, "");
  }

  @Inject
  CallerOfRequest(
      HttpServletRequest request,
      SignInCookie cookie,
      @ConfigProperty(name = "folkmoot.proxies", defaultValue = "-") String proxies) {
    this.request = request;
    this.cookie = cookie;
    this.proxies = Set.copyOf(Arrays.asList(proxies.split("[,\\s]+", -1)));
  }

  /** The caller. */
  public Caller get() {
    return new Caller(address(), device(), cookie.deviceToken(request));
  }

  private String address() {
    String last = request.getRemoteAddr();
    String header = Objects.requireNonNullElse(request.getHeader("X-Forwarded-For"), "");
    List<String> hops = Arrays.asList(header.split("[,\\s]+", -1));
    for (int i = hops.size() - 1; i >= 0 && proxies.contains(last); i--) {
      last = hops.get(i).isEmpty() ? last : hops.get(i);
    }
    return network(last);
  }

  /** One household holds a whole /64 of IPv6. */
  private static String network(String address) {
    if (!LITERAL.matcher(address).matches()) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) : address;
    } catch (UnknownHostException e) {
      return address;
    }
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
