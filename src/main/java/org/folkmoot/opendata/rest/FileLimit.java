package org.folkmoot.opendata.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.folkmoot.throttles.Throttle;

/**
 * How many files one network address may have: writing one reads a whole table. Says so in headers
 * of every answer, by the draft of the IETF for {@code RateLimit-Policy}.
 */
@ApplicationScoped
class FileLimit {

  private static final String KIND = "open-files";
  private static final int FILES = 120;
  private static final Duration PER = Duration.ofMinutes(10);
  private static final int TOO_MANY = 429;

  private final Throttle throttle;
  private final Clock clock;

  @Inject
  FileLimit(Throttle throttle, Clock clock) {
    this.throttle = throttle;
    this.clock = clock;
  }

  /** Counts a file; an answer if there were too many. */
  Optional<Response> count(String networkAddress) {
    if (throttle.allow(KIND, networkAddress, FILES, PER)) {
      return Optional.empty();
    }
    long seconds =
        throttle
            .findNext(KIND, networkAddress, FILES, PER)
            .map(next -> Duration.between(clock.instant(), next).toSeconds() + 1)
            .filter(wait -> wait > 0)
            .orElse(1L);
    return Optional.of(
        stated(
            Response.status(TOO_MANY)
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .header("RateLimit", "\"files\";r=0;t=" + seconds)));
  }

  /** An answer that says how many files are allowed. */
  Response stated(Response.ResponseBuilder answer) {
    return answer
        .header("RateLimit-Policy", "\"files\";q=" + FILES + ";w=" + PER.toSeconds())
        .build();
  }
}
