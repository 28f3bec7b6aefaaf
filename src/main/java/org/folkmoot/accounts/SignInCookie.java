package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The cookies of people: who is signed in, that the right password was given here before, and, for
 * a few minutes, who went to another service to sign in there. All are kept from scripts and other
 * sites; behind TLS they are Secure and bound to the host by the {@code __Host-} name.
 */
@ApplicationScoped
public class SignInCookie {

  private static final String PERSON = "folkmoot-person";
  private static final String DEVICE = "folkmoot-device";
  private static final String ERRAND = "folkmoot-errand";
  private static final Duration ERRAND_LASTS = Duration.ofHours(1);
  private static final Duration STAY = Duration.ofDays(30);
  private static final Duration KNOWN = Duration.ofDays(365);
  private static final int UNTIL_CLOSED = -1;

  private final boolean https;

  /** For the container. */
  protected SignInCookie() {
    this(false);
  }

  @Inject
  SignInCookie(@ConfigProperty(name = "folkmoot.https", defaultValue = "false") boolean https) {
    this.https = https;
  }

  /** The token of the sign-in, or empty. */
  public String token(HttpServletRequest request) {
    return read(request, PERSON);
  }

  /** The token of the known device, or empty. */
  public String deviceToken(HttpServletRequest request) {
    return read(request, DEVICE);
  }

  /** The token of the way to another service and back, or empty. */
  public String errandToken(HttpServletRequest request) {
    return read(request, ERRAND);
  }

  /** Marks the browser that goes to another service, so that no other one comes back. */
  public void giveErrand(HttpServletResponse response, String token) {
    write(response, ERRAND, token, seconds(ERRAND_LASTS));
  }

  /** Ends the way to another service. */
  public void takeErrand(HttpServletResponse response) {
    write(response, ERRAND, "", 0);
  }

  /** Hands both cookies to the browser. */
  public void give(HttpServletResponse response, SignInAnswer.Accepted accepted) {
    write(response, PERSON, accepted.token(), accepted.stays() ? seconds(STAY) : UNTIL_CLOSED);
    write(response, DEVICE, accepted.deviceToken(), seconds(KNOWN));
  }

  /** Hands out the new token of a sign-in. */
  public void renew(HttpServletResponse response, RenewedSignIn signIn) {
    write(response, PERSON, signIn.token(), signIn.stays() ? seconds(STAY) : UNTIL_CLOSED);
  }

  /** Takes the sign-in away from the browser; it stays a known device. */
  public void take(HttpServletResponse response) {
    write(response, PERSON, "", 0);
  }

  /** Takes both cookies away from the browser: the account is gone. */
  public void takeAll(HttpServletResponse response) {
    take(response);
    write(response, DEVICE, "", 0);
  }

  private static int seconds(Duration duration) {
    return Math.toIntExact(duration.toSeconds());
  }

  private String read(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? ""
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(fullName(name)))
            .map(Cookie::getValue)
            .findFirst()
            .orElse("");
  }

  private void write(HttpServletResponse response, String name, String value, int maxAge) {
    Cookie cookie = new Cookie(fullName(name), value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(https);
    cookie.setMaxAge(maxAge);
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  private String fullName(String name) {
    return https ? "__Host-" + name : name;
  }
}
