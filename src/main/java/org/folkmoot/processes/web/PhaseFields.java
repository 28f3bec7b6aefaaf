package org.folkmoot.processes.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;

/** The two dates of a phase as typed; both empty if the process does not have the phase. */
public class PhaseFields {

  private final PhaseKind kind;
  private String first = "";
  private String last = "";

  PhaseFields(PhaseKind kind) {
    this.kind = kind;
  }

  void show(PhaseSpan span, ZoneId zone) {
    first = LocalDate.ofInstant(span.startsAt(), zone).toString();
    last = LocalDate.ofInstant(span.endsAt().minusMillis(1), zone).toString();
  }

  boolean isEmpty() {
    return first.isBlank() && last.isBlank();
  }

  /** The phase, from the first day to the end of the last; empty if a date is missing or wrong. */
  Optional<PhaseSpan> read(ZoneId zone) {
    try {
      return Optional.of(
          new PhaseSpan(
              kind,
              LocalDate.parse(first.strip()).atStartOfDay(zone).toInstant(),
              LocalDate.parse(last.strip()).plusDays(1).atStartOfDay(zone).toInstant()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** What the phase is for. */
  public PhaseKind getKind() {
    return kind;
  }

  /** First day, ISO 8601. */
  public String getFirst() {
    return first;
  }

  /** For the form. */
  public void setFirst(String first) {
    this.first = first;
  }

  /** Last day, ISO 8601. */
  public String getLast() {
    return last;
  }

  /** For the form. */
  public void setLast(String last) {
    this.last = last;
  }
}
