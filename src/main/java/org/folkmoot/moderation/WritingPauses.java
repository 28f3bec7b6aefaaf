package org.folkmoot.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.people.Person;
import org.folkmoot.texts.LocalizedText;

/** Who may not write for a time. They can read, support and vote all the while. */
@ApplicationScoped
public class WritingPauses {

  private final CaseRepository cases;
  private final CurrentCouncil currentCouncil;
  private final Clock clock;

  @Inject
  WritingPauses(CaseRepository cases, CurrentCouncil currentCouncil, Clock clock) {
    this.cases = cases;
    this.currentCouncil = currentCouncil;
    this.clock = clock;
  }

  /**
   * Holds up somebody who may not write now; each feature asks before it takes a text.
   *
   * @throws ModerationRefusal if a pause lasts
   */
  @Transactional
  public void requireFree(Person person) {
    find(person.id())
        .ifPresent(
            until -> {
              throw ModerationRefusal.paused(
                  until.atZone(currentCouncil.get().zone()).toLocalDate());
            });
  }

  /** Until when somebody may not write; empty if they may. */
  Optional<Instant> find(long account) {
    return cases
        .findPause(account)
        .map(WritingPause::endsAt)
        .filter(until -> until.isAfter(clock.instant()));
  }

  /** Stops somebody for some days from now; never for less than before. */
  Instant stop(long account, int days, LocalizedText rule) {
    Instant wanted = clock.instant().plus(Duration.ofDays(days));
    Instant until = find(account).filter(before -> before.isAfter(wanted)).orElse(wanted);
    cases
        .findPause(account)
        .ifPresentOrElse(
            pause -> pause.last(until, rule),
            () -> cases.add(new WritingPause(account, until, rule)));
    return until;
  }

  /** Lets somebody write again. */
  void end(long account) {
    cases.findPause(account).ifPresent(pause -> pause.last(clock.instant(), pause.rule()));
  }
}
