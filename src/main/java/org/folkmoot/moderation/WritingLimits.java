package org.folkmoot.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.folkmoot.people.Person;
import org.folkmoot.throttles.Throttle;

/** Counts what people write, and holds up who writes more than the council allows. */
@ApplicationScoped
public class WritingLimits {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final SettingsService settings;
  private final Throttle throttle;
  private final Clock clock;

  @Inject
  WritingLimits(SettingsService settings, Throttle throttle, Clock clock) {
    this.settings = settings;
    this.throttle = throttle;
    this.clock = clock;
  }

  /** Counts an idea; says when it goes on if there were too many. */
  public Optional<LimitReached> countIdea(Person author) {
    return count("publish-proposal", author, settings.get().ideasADay(), DAY);
  }

  /** Counts a comment; says when it goes on if there were too many. */
  public Optional<LimitReached> countComment(Person author) {
    return count("comment", author, settings.get().commentsAnHour(), HOUR);
  }

  /** Counts a report; says when it goes on if there were too many. */
  Optional<LimitReached> countReport(Person reporter) {
    return count("report-by", reporter, settings.get().reportsADay(), DAY);
  }

  private Optional<LimitReached> count(String kind, Person person, int most, Duration per) {
    String key = String.valueOf(person.id());
    if (throttle.allow(kind, key, most, per)) {
      return Optional.empty();
    }
    Instant until = throttle.findNext(kind, key, most, per).orElseGet(clock::instant);
    return Optional.of(
        new LimitReached(most, until.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1))));
  }
}
