package org.folkmoot.processes.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;

/** The two days of a phase as typed, and its note; all empty if the process lacks the phase. */
public class PhaseFields {

  private final PhaseKind kind;
  private final LocalizedInput note;
  private String first = "";
  private String last = "";

  PhaseFields(PhaseKind kind, Supplier<List<Locale>> languages) {
    this.kind = kind;
    this.note = new LocalizedInput(languages);
  }

  void show(PhaseSpan span) {
    first = span.firstDay().toString();
    last = span.lastDay().toString();
    note.show(span.note());
  }

  boolean isEmpty() {
    return first.isBlank() && last.isBlank() && note.read().isEmpty();
  }

  boolean isFirstRead() {
    return day(first).isPresent();
  }

  boolean isLastRead() {
    return day(last).isPresent();
  }

  /** The phase; empty if a day is missing or is none. */
  Optional<PhaseSpan> read() {
    return day(first)
        .flatMap(from -> day(last).map(to -> new PhaseSpan(kind, from, to, note.read())));
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

  /** What happens in it, in the council's words. */
  public LocalizedInput getNote() {
    return note;
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
