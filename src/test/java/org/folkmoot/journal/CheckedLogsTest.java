package org.folkmoot.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.folkmoot.entries.ChainCheck;
import org.junit.jupiter.api.Test;

class CheckedLogsTest {

  private static final Instant WHOLE_AT = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant END = WHOLE_AT.plus(CheckedLogs.KEPT);

  private final CheckedLogs logs = new CheckedLogs();
  private final CheckedLogs.Part part = new CheckedLogs.Part(new ChainCheck(), WHOLE_AT);

  @Test
  void aPartIsKeptForAnHourAfterTheWholeWasChecked() {
    logs.keep(7, part);

    assertThat(logs.find(7, WHOLE_AT)).contains(part);
    assertThat(logs.find(7, END.minusNanos(1))).contains(part);
    assertThat(logs.find(7, END)).isEmpty();
  }

  @Test
  void eachCouncilHasItsOwn() {
    logs.keep(7, part);

    assertThat(logs.find(8, WHOLE_AT)).isEmpty();
  }

  @Test
  void whatIsForgottenIsCheckedAnew() {
    logs.keep(7, part);

    logs.forget(7);

    assertThat(logs.find(7, WHOLE_AT)).isEmpty();
  }

  @Test
  void aLookThatEndsLateBringsNothingBack() {
    CheckedLogs.Part longer = new CheckedLogs.Part(new ChainCheck(), WHOLE_AT);
    logs.keep(7, part);
    logs.replace(7, part, longer);
    assertThat(logs.find(7, WHOLE_AT)).contains(longer);

    logs.forget(7);
    logs.replace(7, longer, part);

    assertThat(logs.find(7, WHOLE_AT)).isEmpty();
  }
}
