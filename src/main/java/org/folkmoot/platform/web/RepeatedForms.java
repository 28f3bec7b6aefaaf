package org.folkmoot.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The same form of the same page, sent twice within a minute, is done once: a double click, or a
 * page loaded anew because it took long. The second request waits for the first and is led to where
 * that one led. A form that was refused led nowhere, so it may be sent again. Thread-safe.
 */
@ApplicationScoped
public class RepeatedForms {

  private static final String STATE = "jakarta.faces.ViewState";
  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int LONGEST_WAIT_SECONDS = 30;
  private static final int MOST = 5_000;

  private final Map<String, Sent> sent = new LinkedHashMap<>();
  private final Clock clock;

  @Inject
  RepeatedForms(Clock clock) {
    this.clock = clock;
  }

  /** Hands a form on, unless the same one was sent just before. */
  void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    @Nullable HttpSession session = request.getSession(false);
    boolean isOfFaces = request.getParameter(STATE) != null;
    if (session == null || !isOfFaces || request.getHeader("Faces-Request") != null) {
      chain.doFilter(request, response);
      return;
    }
    String key = fingerprint(session.getId(), request);
    Sent mine = new Sent(clock.instant(), new CompletableFuture<>());
    Optional<String> earlier = begin(key, mine).flatMap(RepeatedForms::await);
    if (earlier.isPresent()) {
      response.sendRedirect(earlier.get());
      return;
    }
    Redirects redirects = new Redirects(response);
    try {
      chain.doFilter(request, redirects);
    } finally {
      mine.led.complete(redirects.location);
      if (redirects.location.isEmpty()) {
        forget(key, mine);
      }
    }
  }

  /** Takes note of a form; the same form, if it is known. */
  private synchronized Optional<Sent> begin(String key, Sent mine) {
    Instant oldest = mine.at.minus(REMEMBERED);
    Iterator<Sent> all = sent.values().iterator();
    while (all.hasNext()) {
      boolean isOver = all.next().at.isBefore(oldest);
      if (!isOver && sent.size() < MOST) {
        break;
      }
      all.remove();
    }
    return Optional.ofNullable(sent.putIfAbsent(key, mine));
  }

  private synchronized void forget(String key, Sent mine) {
    sent.remove(key, mine);
  }

  /** Where the earlier request led; empty if nowhere, or if it takes too long. */
  private static Optional<String> await(Sent earlier) {
    try {
      return Optional.of(earlier.led.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS))
          .filter(location -> !location.isEmpty());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | TimeoutException e) {
      return Optional.empty();
    }
  }

  private static String fingerprint(String session, HttpServletRequest request) {
    MessageDigest digest = sha256();
    add(digest, session);
    add(digest, KeptForm.pageOf(request));
    new TreeMap<>(request.getParameterMap())
        .forEach(
            (name, values) -> {
              add(digest, name);
              for (String value : values) {
                add(digest, value);
              }
            });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    digest.update((bytes.length + ":").getBytes(UTF_8));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Sent(Instant at, CompletableFuture<String> led) {}

  private static final class Redirects extends HttpServletResponseWrapper {

    private String location = "";

    Redirects(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void sendRedirect(String to) throws IOException {
      location = to;
      super.sendRedirect(to);
    }
  }
}
