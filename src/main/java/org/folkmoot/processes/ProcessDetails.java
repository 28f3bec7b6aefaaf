package org.folkmoot.processes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.texts.LocalizedText;

/**
 * A process as other features and the edges see it.
 *
 * @param id identifier in the database
 * @param slug name in addresses, unique in the council
 * @param title name as residents read it
 * @param summary what it is about, plain text
 * @param state who sees it
 * @param stateSince when it came into this state
 * @param reason why it was withdrawn; empty if it was not
 * @param phases in order of time
 * @param zone zone of the council, by whose clock its days begin and end
 * @param createdAt when it was drafted
 * @param audiences who may do what
 * @param comments how many comments on it can be read
 * @param version number that changes with it
 */
public record ProcessDetails(
    long id,
    String slug,
    LocalizedText title,
    LocalizedText summary,
    ProcessState state,
    Instant stateSince,
    LocalizedText reason,
    List<PhaseSpan> phases,
    ZoneId zone,
    Instant createdAt,
    Audiences audiences,
    int comments,
    long version) {

  /** Copies the phases. */
  public ProcessDetails {
    phases = List.copyOf(phases);
  }

  /** Whether residents see it and what belongs to it. */
  public boolean published() {
    return state == ProcessState.PUBLISHED || state == ProcessState.ARCHIVED;
  }

  /** Whether it was taken back. */
  public boolean withdrawn() {
    return state == ProcessState.WITHDRAWN;
  }

  /** Whether it is kept for reading only. */
  public boolean archived() {
    return state == ProcessState.ARCHIVED;
  }

  /** Whether residents see it and it is not over. */
  public boolean running() {
    return state == ProcessState.PUBLISHED;
  }

  /** The day that it is for the council at this instant. */
  public LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }

  /** The phase that runs at this instant, if any. */
  public Optional<PhaseSpan> currentPhase(Instant now) {
    return phases.stream().filter(phase -> phase.isCurrent(today(now))).findFirst();
  }

  /** Days until the phase that runs at this instant ends, today included; 0 if none runs. */
  public long daysLeft(Instant now) {
    return currentPhase(now)
        .map(phase -> ChronoUnit.DAYS.between(today(now), phase.lastDay()) + 1)
        .orElse(0L);
  }

  /** The next phase that has not begun, if any. */
  public Optional<PhaseSpan> nextPhase(Instant now) {
    return phases.stream().filter(phase -> phase.isAhead(today(now))).findFirst();
  }

  /** Whether its phases let people do something at this instant, and if not, why. */
  public Opening opening(Activity activity, Instant now) {
    return Opening.of(this, activity, now);
  }

  /** Whether people can do this in any of its phases. */
  public boolean hasPhaseFor(Activity activity) {
    return phases.stream().anyMatch(phase -> phase.isFor(activity));
  }

  /** Whether it has phases and all of them have ended. */
  public boolean isOver(Instant now) {
    return !phases.isEmpty() && phases.stream().allMatch(phase -> phase.isOver(today(now)));
  }

  /** The same as residents will see it once it is published. */
  public ProcessDetails asPublished() {
    return new ProcessDetails(
        id,
        slug,
        title,
        summary,
        ProcessState.PUBLISHED,
        stateSince,
        LocalizedText.EMPTY,
        phases,
        zone,
        createdAt,
        audiences,
        comments,
        version);
  }

  /** What residents would miss, if it were published as it is. */
  public List<ProcessGap> gaps(List<Locale> languages) {
    List<ProcessGap> gaps = new ArrayList<>();
    if (phases.isEmpty()) {
      gaps.add(ProcessGap.of(ProcessGap.Part.PHASES));
    }
    gaps.addAll(ProcessGap.untranslated(ProcessGap.Part.TITLE, title, languages));
    gaps.addAll(ProcessGap.untranslated(ProcessGap.Part.SUMMARY, summary, languages));
    for (PhaseSpan phase : phases) {
      for (Locale language : phase.note().missing(languages)) {
        gaps.add(
            new ProcessGap(ProcessGap.Part.NOTE, Optional.of(phase.kind()), Optional.of(language)));
      }
    }
    return List.copyOf(gaps);
  }
}
