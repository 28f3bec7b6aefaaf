package org.folkmoot.processes.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;

/** The two days of a phase as typed; empty if the process lacks the phase. */
public class PhaseFields {

  private final PhaseKind kind;
  private String first = "";
  private String last = "";

  PhaseFields(PhaseKind kind) {
    this.kind = kind;
  }

  void show(PhaseSpan span) {
    first = span.firstDay().toString();
    last = span.lastDay().toString();
  }

  boolean isEmpty() {
    return first.isBlank() && last.isBlank();
  }

  boolean isFirstRead() {
    return day(first).isPresent();
  }

  boolean isLastRead() {
    return day(last).isPresent();
  }

  /**
   * The phase; empty if a day is missing or is none.
   *
   * @param before phases of the process: what is open in one of this kind, and its note, stay
   */
  Optional<PhaseSpan> read(List<PhaseSpan> before) {
    return day(first)
        .flatMap(from -> day(last).map(to -> new PhaseSpan(kind, from, to)))
        .map(
            moved ->
                before.stream()
                    .filter(span -> span.kind() == kind)
                    .findFirst()
                    .map(
                        span ->
                            new PhaseSpan(
                                kind, moved.firstDay(), moved.lastDay(), span.note(), span.open()))
                    .orElse(moved));
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()));
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
