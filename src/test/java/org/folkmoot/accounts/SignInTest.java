package org.folkmoot.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** AU-3: how long a sign-in lasts. */
class SignInTest {

  private static final Instant START = Instant.parse("2027-03-01T08:00:00Z");

  private static SignIn signIn() {
    return new SignIn(1, "hash", "Firefox, Android", false, START);
  }

  private static Instant after(Duration time) {
    return START.plus(time);
  }

  @Nested
  class OfStaff {

    private final SignInLimits limits = SignInLimits.of(true, true);

    @Test
    void endsAfterHalfAnHourOfRest() {
      assertThat(signIn().isOver(limits, after(Duration.ofMinutes(29)))).isFalse();
      assertThat(signIn().isOver(limits, after(Duration.ofMinutes(30)))).isTrue();
    }

    @Test
    void endsAfterTwelveHoursOfWork() {
      SignIn signIn = signIn();
      signIn.note(after(Duration.ofHours(12).minusMinutes(1)));

      assertThat(signIn.isOver(limits, after(Duration.ofHours(12).minusSeconds(1)))).isFalse();
      assertThat(signIn.isOver(limits, after(Duration.ofHours(12)))).isTrue();
    }
  }

  @Test
  void lastsAMonthOnOnesOwnDevice() {
    SignInLimits limits = SignInLimits.of(false, true);

    assertThat(signIn().isOver(limits, after(Duration.ofDays(30).minusSeconds(1)))).isFalse();
    assertThat(signIn().isOver(limits, after(Duration.ofDays(30)))).isTrue();
  }

  @Test
  void endsAfterAnHourOfRestElsewhere() {
    SignInLimits limits = SignInLimits.of(false, false);

    assertThat(signIn().isOver(limits, after(Duration.ofMinutes(59)))).isFalse();
    assertThat(signIn().isOver(limits, after(Duration.ofMinutes(60)))).isTrue();
  }

  @Test
  void waitsTenMinutesForTheSecondFactor() {
    SignIn waiting = signIn();
    waiting.await();

    SignInLimits limits = SignInLimits.of(false, true);
    assertThat(waiting.isOver(limits, after(Duration.ofMinutes(9)))).isFalse();
    assertThat(waiting.isOver(limits, after(Duration.ofMinutes(10)))).isTrue();
  }

  @Test
  void isFreshForFiveMinutes() {
    SignIn signIn = signIn();

    assertThat(signIn.isFresh(after(Duration.ofMinutes(4)))).isTrue();
    assertThat(signIn.isFresh(after(Duration.ofMinutes(5)))).isFalse();

    signIn.strengthen("other", after(Duration.ofMinutes(6)));

    assertThat(signIn.isFresh(after(Duration.ofMinutes(10)))).isTrue();
    assertThat(signIn.isStrong()).isTrue();
  }
}
