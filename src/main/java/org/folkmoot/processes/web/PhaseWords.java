package org.folkmoot.processes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.texts.Texts;

/** Says in words where a process stands. */
@Named("phases")
@RequestScoped
public class PhaseWords {

  private final Texts texts;
  private final Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected PhaseWords() {
    this(null, null);
  }

  @Inject
  PhaseWords(Texts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
  }

  /** The timeline of a process. */
  public List<PhaseLine> timeline(ProcessDetails process) {
    Instant now = clock.instant();
    return process.phases().stream().map(phase -> line(phase, now)).toList();
  }

  private PhaseLine line(PhaseSpan phase, Instant now) {
    Instant lastMoment = phase.endsAt().minusMillis(1);
    String when =
        texts.with("processes.phase.when", texts.date(phase.startsAt()), texts.date(lastMoment));
    String state = "";
    if (phase.isOver(now)) {
      state = texts.get("processes.phase.done");
    } else if (phase.isCurrent(now)) {
      state = texts.count("processes.phase.daysLeft", daysLeft(phase, now));
    }
    return new PhaseLine(name(phase.kind()), when, state, phase.isOver(now), phase.isCurrent(now));
  }

  /** Name of a kind of phase. */
  public String name(PhaseKind kind) {
    return texts.get("processes.phase." + kind.name());
  }

  /** Name of the phase that runs now, or empty. */
  public String current(ProcessDetails process) {
    return process.currentPhase(clock.instant()).map(phase -> name(phase.kind())).orElse("");
  }

  /** When the current phase ends, or the next begins, or that all is over. */
  public String next(ProcessDetails process) {
    Instant now = clock.instant();
    Optional<PhaseSpan> current = process.currentPhase(now);
    if (current.isPresent()) {
      return texts.with("processes.phase.until", texts.date(current.get().endsAt().minusMillis(1)));
    }
    return process
        .nextPhase(now)
        .map(
            phase ->
                texts.with(
                    "processes.phase.begins", name(phase.kind()), texts.date(phase.startsAt())))
        .orElseGet(() -> texts.get("processes.phase.over"));
  }

  private static long daysLeft(PhaseSpan phase, Instant now) {
    return Math.max(1, (Duration.between(now, phase.endsAt()).toHours() + 23) / 24);
  }
}
