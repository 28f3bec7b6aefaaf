package org.folkmoot.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.folkmoot.people.Person;
import org.folkmoot.people.Visitor;

/**
 * Forms that wait for their authors, in the memory of this node. What somebody typed while signed
 * in waits for the same account, in whatever browser, and is shown to no other one; the form itself
 * tells whose it is ({@link FormOwner}), as the sign-in has ended by then. What a stranger typed
 * waits two minutes for the same browser, as long as nobody signs in there.
 */
@ApplicationScoped
public class KeptForms {

  private static final String COOKIE = "folkmoot-form";
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MOMENT = Duration.ofMinutes(2);

  private final FormShelf ofPeople = new FormShelf(500, 8_000_000, HOUR);
  private final FormShelf ofStrangers = new FormShelf(200, 2_000_000, MOMENT);
  private final SecureRandom random = new SecureRandom();
  private final FormOwner owner;
  private final Visitor visitor;
  private final Clock clock;
  private final boolean https;

  @Inject
  KeptForms(
      FormOwner owner,
      Visitor visitor,
      Clock clock,
      @ConfigProperty(name = "folkmoot.https", defaultValue = "false") boolean https) {
    this.owner = owner;
    this.visitor = visitor;
    this.clock = clock;
    this.https = https;
  }

  /** Whether a form was made for somebody who was signed in, and nobody is any more. */
  boolean isOfFormerVisitor(HttpServletRequest request) {
    return isShort(request)
        && visitor.person().isEmpty()
        && !visitor.isWaiting()
        && owner.of(request).isPresent();
  }

  /**
   * Keeps the form of somebody whose sign-in has ended. Only what the form itself proves to be of
   * an account is kept; anybody can send something to a page for which one must be signed in.
   */
  void keepOfFormerVisitor(HttpServletRequest request) {
    if (isShort(request)) {
      owner.of(request).ifPresent(account -> keep(account, request));
    }
  }

  /** Keeps the form of a page that was open for too long. */
  void keepOfExpiredPage(HttpServletRequest request, HttpServletResponse response) {
    Optional<Long> author = owner.of(request);
    Optional<Long> present = visitor.person().map(Person::id);
    if (author.isPresent() && author.equals(present)) {
      keep(author.get(), request);
    } else if (author.isEmpty() && present.isEmpty() && isShort(request)) {
      String key = newKey();
      ofStrangers.put(key, KeptForm.of(request), clock.instant());
      response.addCookie(cookie(key, Math.toIntExact(MOMENT.toSeconds())));
    }
  }

  /** Keeps the form of the visitor, who has to confirm something first. */
  void keepOfVisitor(HttpServletRequest request) {
    visitor.person().ifPresent(person -> keep(person.id(), request));
  }

  private void keep(long account, HttpServletRequest request) {
    if (request.getMethod().equals("POST")) {
      ofPeople.put(String.valueOf(account), KeptForm.of(request), clock.instant());
    }
  }

  private static boolean isShort(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && BodyLimits.isForm(request)
        && request.getContentLengthLong() <= BodyLimits.STRANGERS_FORM;
  }

  /** Takes out what was kept for this page and the visitor, if anything was. */
  Optional<KeptForm> take(HttpServletRequest request) {
    String page = KeptForm.pageOf(request);
    Optional<Person> person = visitor.person();
    return person.isPresent()
        ? ofPeople.take(String.valueOf(person.get().id()), page, clock.instant())
        : keyOf(request).flatMap(key -> ofStrangers.take(key, page, clock.instant()));
  }

  private static Optional<String> keyOf(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .map(Cookie::getValue)
            .findFirst();
  }

  private String newKey() {
    byte[] key = new byte[16];
    random.nextBytes(key);
    return HexFormat.of().formatHex(key);
  }

  private Cookie cookie(String key, int seconds) {
    Cookie cookie = new Cookie(COOKIE, key);
    cookie.setPath("/");
    cookie.setMaxAge(seconds);
    cookie.setHttpOnly(true);
    cookie.setSecure(https);
    cookie.setAttribute("SameSite", "Strict");
    return cookie;
  }
}
