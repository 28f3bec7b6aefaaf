package org.folkmoot.processes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.texts.LocalizedText;

/** Processes for tests. */
final class Processes {

  static final LocalDate DAY_0 = LocalDate.of(2026, 11, 1);
  static final ZoneId LONDON = ZoneId.of("Europe/London");

  private Processes() {}

  /** Ideas from a day up to another, both included, counted from the first of November. */
  static PhaseSpan days(int from, int to) {
    return days(PhaseKind.IDEAS, from, to);
  }

  static PhaseSpan days(PhaseKind kind, int from, int to) {
    return new PhaseSpan(kind, DAY_0.plusDays(from), DAY_0.plusDays(to));
  }

  static ProcessForm form(PhaseSpan... phases) {
    return new ProcessForm(english("City budget"), english("About"), List.of(phases));
  }

  static LocalizedText english(String text) {
    return LocalizedText.of(Locale.UK, text);
  }

  static ProcessDetails in(ZoneId zone, ProcessState state, PhaseSpan... phases) {
    return new ProcessDetails(
        1,
        "city-budget",
        english("City budget"),
        LocalizedText.of(Map.of("en", "About")),
        state,
        Instant.EPOCH,
        LocalizedText.EMPTY,
        List.of(phases),
        zone,
        Instant.EPOCH,
        Audiences.USUAL,
        0,
        1);
  }
}
