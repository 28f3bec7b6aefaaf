package org.folkmoot.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.processes.Processes.LONDON;
import static org.folkmoot.processes.Processes.days;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.texts.Texts;
import org.junit.jupiter.api.Test;

class ProcessCalendarTest {

  private static final Instant NOW = Instant.parse("2026-11-05T12:00:00Z");

  private final ProcessDetails endsLate = published(days(0, 20));
  private final ProcessDetails endsSoon = published(days(2, 6));
  private final ProcessDetails begins = published(days(8, 9));
  private final ProcessDetails over = published(days(0, 3));
  private final ProcessDetails withoutDays = published();
  private final ProcessDetails archived = Processes.in(LONDON, ProcessState.ARCHIVED, days(0, 20));

  @Test
  void whatEndsFirstStandsFirst() {
    assertThat(calendar(endsLate, endsSoon).open()).containsExactly(endsSoon, endsLate);
  }

  @Test
  void whatIsToBeginIsComing() {
    ProcessCalendar calendar = calendar(begins, over);

    assertThat(calendar.coming()).containsExactly(begins);
    assertThat(calendar.open()).isEmpty();
  }

  @Test
  void everythingStandsInOneListOnly() {
    ProcessCalendar calendar = calendar(endsLate, begins, over, withoutDays, archived);

    assertThat(calendar.open()).containsExactly(endsLate);
    assertThat(calendar.coming()).containsExactly(begins);
    assertThat(calendar.earlier()).containsExactly(over, withoutDays, archived);
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(withoutDays.gaps(Texts.LANGUAGES))
        .contains(ProcessGap.of(ProcessGap.Part.PHASES))
        .contains(missing(ProcessGap.Part.TITLE), missing(ProcessGap.Part.SUMMARY))
        .hasSize(3);
    assertThat(endsLate.gaps(List.of(Locale.UK))).isEmpty();
  }

  private static ProcessGap missing(ProcessGap.Part part) {
    return new ProcessGap(part, Optional.empty(), Optional.of(Texts.LANGUAGES.get(1)));
  }

  private static ProcessCalendar calendar(ProcessDetails... processes) {
    return ProcessCalendar.at(NOW, List.of(processes));
  }

  private static ProcessDetails published(PhaseSpan... phases) {
    return Processes.in(LONDON, ProcessState.PUBLISHED, phases);
  }
}
