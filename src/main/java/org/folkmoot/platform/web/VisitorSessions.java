package org.folkmoot.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of people who are not signed in are short, and all of them together are small: each
 * request may leave one more form in its session, and when there are too many, the sessions that
 * were used longest ago end. Whoever signs in gets an hour. Thread-safe.
 */
@ApplicationScoped
public class VisitorSessions {

  /** How long a session of somebody who is signed in lasts without a request. */
  static final Duration SIGNED_IN = Duration.ofHours(1);

  /** The same for everybody else. */
  static final Duration STRANGER = Duration.ofMinutes(10);

  private static final String KEY = "folkmoot.stranger";

  /** About what a form and its state take in memory. */
  private static final long BYTES_OF_A_FORM = 12_000;

  private static final long LEAST = 500;

  private final long most;
  private final Map<String, Stranger> strangers = new LinkedHashMap<>(64, 0.75f, true);
  private long forms;

  /** One twentieth of the memory is for strangers. */
  public VisitorSessions() {
    this(Math.max(LEAST, Runtime.getRuntime().maxMemory() / 20 / BYTES_OF_A_FORM));
  }

  VisitorSessions(long most) {
    this.most = most;
  }

  /**
   * Takes note of a request.
   *
   * @param session its session, if it has one after the answer
   * @param signedIn whether the person is signed in
   */
  void used(@Nullable HttpSession session, boolean signedIn) {
    if (session == null) {
      return;
    }
    try {
      if (signedIn) {
        forget(session);
        last(session, SIGNED_IN);
      } else {
        last(session, STRANGER);
        note(session).forEach(VisitorSessions::end);
      }
    } catch (IllegalStateException e) {
      forgetEnded();
    }
  }

  private static void last(HttpSession session, Duration wanted) {
    int seconds = Math.toIntExact(wanted.toSeconds());
    if (session.getMaxInactiveInterval() != seconds) {
      session.setMaxInactiveInterval(seconds);
    }
  }

  /** Counts one more form; the sessions that have to go. */
  private synchronized List<HttpSession> note(HttpSession session) {
    String key = keyOf(session);
    Stranger known = strangers.get(key);
    strangers.put(key, new Stranger(session, known == null ? 1 : known.forms + 1));
    forms++;
    if (forms > most) {
      forgetEnded();
    }
    List<HttpSession> ending = new ArrayList<>();
    Iterator<Stranger> oldest = strangers.values().iterator();
    while (forms > most && strangers.size() > ending.size() + 1 && oldest.hasNext()) {
      Stranger gone = oldest.next();
      oldest.remove();
      forms -= gone.forms;
      ending.add(gone.session);
    }
    return ending;
  }

  private static String keyOf(HttpSession session) {
    Object known = session.getAttribute(KEY);
    if (known instanceof String key) {
      return key;
    }
    String key = UUID.randomUUID().toString();
    session.setAttribute(KEY, key);
    return key;
  }

  private synchronized void forget(HttpSession session) {
    if (session.getAttribute(KEY) instanceof String key) {
      Stranger known = strangers.remove(key);
      forms -= known == null ? 0 : known.forms;
      session.removeAttribute(KEY);
    }
  }

  /** Sessions that the server ended by itself no longer count. */
  private synchronized void forgetEnded() {
    strangers.values().removeIf(stranger -> !isAlive(stranger.session));
    forms = strangers.values().stream().mapToLong(Stranger::forms).sum();
  }

  private static boolean isAlive(HttpSession session) {
    try {
      return session.getCreationTime() > 0;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private static void end(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException e) {
      // it ended by itself meanwhile
    }
  }

  private record Stranger(HttpSession session, long forms) {}
}
