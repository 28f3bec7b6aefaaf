package org.folkmoot.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.processes.Processes.days;
import static org.folkmoot.processes.Processes.english;

import java.util.List;
import java.util.Map;
import org.folkmoot.processes.ChangedPart.Subject;
import org.junit.jupiter.api.Test;

class ChangedPartTest {

  private static final ProcessForm BEFORE =
      Processes.form(days(PhaseKind.IDEAS, 0, 9), days(PhaseKind.VOTE, 20, 29));

  @Test
  void nothingDiffersFromItself() {
    assertThat(ChangedPart.between(BEFORE, BEFORE)).isEmpty();
  }

  @Test
  void eachThingIsToldWithWhatWasThereBefore() {
    ProcessForm after =
        BEFORE
            .described(english("New"), BEFORE.summary())
            .scheduled(List.of(days(PhaseKind.IDEAS, 0, 12), days(PhaseKind.RESULTS, 30, 31)))
            .admitting(new Audiences(Map.of(Activity.COMMENT, Audience.RESIDENTS)));

    assertThat(ChangedPart.between(BEFORE, after))
        .containsExactly(
            new ChangedPart(Subject.TITLE, "", "{\"en\":\"City budget\"}", "{\"en\":\"New\"}"),
            new ChangedPart(Subject.DAYS, "VOTE", "2026-11-21/2026-11-30", ""),
            new ChangedPart(
                Subject.DAYS, "IDEAS", "2026-11-01/2026-11-10", "2026-11-01/2026-11-13"),
            new ChangedPart(Subject.DAYS, "RESULTS", "", "2026-12-01/2026-12-02"),
            new ChangedPart(Subject.AUDIENCE, "COMMENT", "EVERYBODY", "RESIDENTS"));
  }
}
