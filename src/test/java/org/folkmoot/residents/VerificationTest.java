package org.folkmoot.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class VerificationTest {

  private static final Instant SINCE = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant UNTIL = Instant.parse("2027-03-01T12:00:00Z");

  private final Verification verification = new Verification(7, 9, Way.MATCH, SINCE, UNTIL);

  @Test
  void lastsUntilItsEndAndNotInThatMoment() {
    assertThat(verification.isOver(UNTIL.minusNanos(1))).isFalse();
    assertThat(verification.isOver(UNTIL)).isTrue();
  }

  @Test
  void holdsItsEntryUntilItEnds() {
    assertThat(verification.holds(9)).isTrue();
    assertThat(verification.holds(7)).isFalse();

    verification.end(EndReason.REMOVED, SINCE);

    assertThat(verification.holds(9)).isFalse();
    assertThat(verification.isOver(SINCE)).isTrue();
  }

  @Test
  void codesCountUntilTheirEndAndNotInThatMoment() {
    ResidentCode code = new ResidentCode(9, Way.LETTER, "hash", UNTIL);

    assertThat(code.isOver(UNTIL.minusNanos(1))).isFalse();
    assertThat(code.isOver(UNTIL)).isTrue();
  }
}
