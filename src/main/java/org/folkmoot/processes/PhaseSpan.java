package org.folkmoot.processes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.folkmoot.texts.LocalizedText;

/**
 * On which days a phase of a kind runs: from the beginning of the first to the end of the last, by
 * the council's clock. Days are stored as days, so they stay when the council changes its zone.
 *
 * @param kind what the phase is for
 * @param firstDay first day
 * @param lastDay last day, not before the first
 * @param note what happens in it, in the council's words; may be empty
 * @param open what people can do in it
 */
public record PhaseSpan(
    PhaseKind kind, LocalDate firstDay, LocalDate lastDay, LocalizedText note, Set<Activity> open) {

  /** First and last day that a phase may have: nobody plans further, so others are slips. */
  public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  /** Last day that a phase may have. */
  public static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

  /** Copies what is open. */
  public PhaseSpan {
    open = Set.copyOf(open);
  }

  /** A phase in which the usual is open. */
  public PhaseSpan(PhaseKind kind, LocalDate firstDay, LocalDate lastDay, LocalizedText note) {
    this(kind, firstDay, lastDay, note, Activity.usualIn(kind));
  }

  /** A phase about which nothing more is said. */
  public PhaseSpan(PhaseKind kind, LocalDate firstDay, LocalDate lastDay) {
    this(kind, firstDay, lastDay, LocalizedText.EMPTY);
  }

  /** Whether people can do this in it. */
  public boolean isFor(Activity activity) {
    return open.contains(activity);
  }

  /** Whether the phase has ended before this day. */
  public boolean isOver(LocalDate today) {
    return today.isAfter(lastDay);
  }

  /** Whether the phase runs on this day. */
  public boolean isCurrent(LocalDate today) {
    return !today.isBefore(firstDay) && !isOver(today);
  }

  /** Whether the phase begins after this day. */
  public boolean isAhead(LocalDate today) {
    return today.isBefore(firstDay);
  }

  /** First instant of the phase where the clock shows this zone. */
  public Instant startsAt(ZoneId zone) {
    return firstDay.atStartOfDay(zone).toInstant();
  }

  /** First instant after the phase where the clock shows this zone. */
  public Instant endsAt(ZoneId zone) {
    return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
