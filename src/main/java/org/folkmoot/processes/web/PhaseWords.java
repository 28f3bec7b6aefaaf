package org.folkmoot.processes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessGap;
import org.folkmoot.texts.Texts;

/** Says in words where a process stands. */
@Named("phases")
@RequestScoped
public class PhaseWords {

  private final Texts texts;
  private final Clock clock;

  @Inject
  PhaseWords(Texts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
  }

  /** The timeline of a process. */
  public List<PhaseLine> timeline(ProcessDetails process) {
    LocalDate today = today(process);
    return process.phases().stream().map(phase -> line(phase, today)).toList();
  }

  /** The phases that have not begun, in order. */
  public List<PhaseLine> ahead(ProcessDetails process) {
    return timeline(process).stream().filter(line -> !line.isDone() && !line.isCurrent()).toList();
  }

  /** The phase that runs now; a list of one, or empty. */
  public List<PhaseLine> now(ProcessDetails process) {
    return timeline(process).stream().filter(PhaseLine::isCurrent).toList();
  }

  private LocalDate today(ProcessDetails process) {
    return process.today(clock.instant());
  }

  private PhaseLine line(PhaseSpan phase, LocalDate today) {
    String when =
        phase.firstDay().equals(phase.lastDay())
            ? texts.date(phase.firstDay())
            : texts.with(
                "processes.phase.when", texts.date(phase.firstDay()), texts.date(phase.lastDay()));
    String state = "";
    if (phase.isOver(today)) {
      state = texts.get("processes.phase.done");
    } else if (phase.isCurrent(today)) {
      state = texts.count("processes.phase.daysLeft", daysLeft(phase, today));
    }
    return new PhaseLine(
        name(phase.kind()),
        when,
        state,
        phase.isOver(today),
        phase.isCurrent(today),
        phase.note(),
        texts.get("processes.phase.usual." + phase.kind().name()));
  }

  /** Name of a kind of phase. */
  public String name(PhaseKind kind) {
    return texts.get("processes.phase." + kind.name());
  }

  /** Name of the phase that runs now, or empty. */
  public String current(ProcessDetails process) {
    return process.running()
        ? process.currentPhase(clock.instant()).map(phase -> name(phase.kind())).orElse("")
        : "";
  }

  /** What the days are left for, under their number; empty if no phase runs. */
  public String left(ProcessDetails process) {
    return process
        .currentPhase(clock.instant())
        .map(phase -> texts.get("processes.phase.left." + phase.kind().name()))
        .orElse("");
  }

  /** When the current phase ends, or the next begins, or that all is over. */
  public String next(ProcessDetails process) {
    Instant now = clock.instant();
    Optional<PhaseSpan> current = process.currentPhase(now);
    if (process.archived()) {
      return texts.get("processes.phase.archived");
    } else if (process.phases().isEmpty()) {
      return texts.get("processes.phase.noDates");
    } else if (current.isPresent()) {
      return texts.with("processes.phase.until", texts.date(current.get().lastDay()));
    }
    return process
        .nextPhase(now)
        .map(
            phase ->
                texts.with(
                    "processes.phase.begins", name(phase.kind()), texts.date(phase.firstDay())))
        .orElseGet(() -> texts.get("processes.phase.over"));
  }

  /** Days between two phases, on which nothing is open; one sentence for each time. */
  public List<String> pauses(ProcessDetails process) {
    List<String> pauses = new ArrayList<>();
    for (int i = 1; i < process.phases().size(); i++) {
      PhaseSpan before = process.phases().get(i - 1);
      PhaseSpan after = process.phases().get(i);
      long days = ChronoUnit.DAYS.between(before.lastDay(), after.firstDay()) - 1;
      if (days > 0) {
        pauses.add(
            texts.count("processes.days.pause", days, name(before.kind()), name(after.kind())));
      }
    }
    return pauses;
  }

  /** Says what is missing in a process, in the words of its form. */
  public String gap(ProcessGap gap) {
    String language =
        gap.language().map(found -> texts.languageName(found.getLanguage())).orElse("");
    String phase = gap.phase().map(this::name).orElse("");
    return texts.with("processes.gap." + gap.part(), language, phase);
  }

  private static long daysLeft(PhaseSpan phase, LocalDate today) {
    return ChronoUnit.DAYS.between(today, phase.lastDay()) + 1;
  }
}
