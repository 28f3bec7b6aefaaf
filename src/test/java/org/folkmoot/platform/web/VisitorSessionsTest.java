package org.folkmoot.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Strangers cannot fill the memory with sessions, nor push out who is signed in. */
@SuppressWarnings("StatementSwitchToExpressionSwitch")
class VisitorSessionsTest {

  private final VisitorSessions sessions = new VisitorSessions(10);

  @Test
  void aStrangersSessionLastsMinutes() {
    Session session = new Session();

    sessions.used(session.asServlet(), false);

    assertThat(session.seconds).isEqualTo(600);
  }

  @Test
  void whoSignsInGetsAnHour() {
    Session session = new Session();
    sessions.used(session.asServlet(), false);

    sessions.used(session.asServlet(), true);

    assertThat(session.seconds).isEqualTo(3600);
  }

  @Test
  void theOldestStrangersGoWhenThereAreTooMany() {
    List<Session> all = IntStream.range(0, 30).mapToObj(i -> new Session()).toList();

    all.forEach(session -> sessions.used(session.asServlet(), false));

    assertThat(all.subList(0, 20)).allMatch(session -> session.ended);
    assertThat(all.subList(20, 30)).noneMatch(session -> session.ended);
  }

  @Test
  void aSessionWithManyFormsCountsForMany() {
    Session first = new Session();
    Session busy = new Session();
    sessions.used(first.asServlet(), false);

    IntStream.range(0, 10).forEach(i -> sessions.used(busy.asServlet(), false));

    assertThat(first.ended).isTrue();
    assertThat(busy.ended).isFalse();
  }

  @Test
  void strangersPushNobodyOutWhoIsSignedIn() {
    Session person = new Session();
    sessions.used(person.asServlet(), false);
    sessions.used(person.asServlet(), true);

    IntStream.range(0, 100).forEach(i -> sessions.used(new Session().asServlet(), false));

    assertThat(person.ended).isFalse();
  }

  @Test
  void noSessionIsNoTrouble() {
    sessions.used(null, false);

    Session ended = new Session();
    ended.ended = true;
    sessions.used(ended.asServlet(), false);
    sessions.used(ended.asServlet(), true);
  }

  /** A session of the container, as far as it is asked here. */
  private static final class Session {

    private final Map<String, @Nullable Object> attributes = new HashMap<>();
    private int seconds;
    private boolean ended;

    HttpSession asServlet() {
      return (HttpSession)
          Proxy.newProxyInstance(
              VisitorSessionsTest.class.getClassLoader(),
              new Class<?>[] {HttpSession.class},
              (self, method, values) -> answer(method.getName(), values));
    }

    private @Nullable Object answer(String method, Object[] values) {
      if (ended) {
        throw new IllegalStateException("ended");
      }
      switch (method) {
        case "getAttribute":
          return attributes.get(values[0]);
        case "setAttribute":
          attributes.put((String) values[0], values[1]);
          return null;
        case "removeAttribute":
          attributes.remove(values[0]);
          return null;
        case "getMaxInactiveInterval":
          return seconds;
        case "setMaxInactiveInterval":
          seconds = (int) values[0];
          return null;
        case "getCreationTime":
          return 1L;
        case "invalidate":
          ended = true;
          return null;
        default:
          throw new UnsupportedOperationException(method);
      }
    }
  }
}
