package org.folkmoot.accounts.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** AU-11: tokens of a provider of our own, right and wrong in one thing each. */
class IdTokenCheckTest {

  private static final String NONCE = "the nonce of this request";

  private final ProviderStub provider = new ProviderStub();
  private final Instant now = Instant.now(Clock.systemUTC());
  private Instant time = now;
  private final IdTokenCheck check =
      new IdTokenCheck(new ProviderKeys(new ProviderConnection(true), new MovingClock()));

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void aRightTokenTellsWhoItIs() {
    provider.claim("register", "R-17");

    ProvenIdentity person = checked(settings("", "register", false), false);

    assertThat(person.subject()).isEqualTo("subject-1");
    assertThat(person.name()).isEqualTo("Ann Example");
    assertThat(person.email()).isEqualTo("ann@example.org");
    assertThat(person.reference()).isEqualTo("R-17");
    assertThat(person.toString()).doesNotContain("Ann", "R-17", "subject");
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aWrongTokenIsRefused(Fault fault) {
    provider.doWrong(fault);

    assertThatThrownBy(() -> checked(settings("", "", false), false))
        .as(fault.name())
        .isInstanceOf(SignInRefused.class);
  }

  @Test
  void aClaimThatNobodyAskedForIsNotTaken() {
    provider.claim("register", "R-17");

    assertThat(checked(settings("", "", false), false).reference()).isEmpty();
  }

  @Test
  void anOldSignInThereIsRefusedWhereANewOneWasAsked() {
    provider.claim("auth_time", now.minus(Duration.ofHours(1)).getEpochSecond());

    assertThat(checked(settings("", "", false), false).subject()).isEqualTo("subject-1");
    assertThatThrownBy(() -> checked(settings("", "", false), true))
        .isInstanceOf(SignInRefused.class);
  }

  @Test
  void aLevelThatWasNotReachedIsRefused() {
    assertThatThrownBy(() -> checked(settings("gold silver", "", false), false))
        .isInstanceOf(SignInRefused.class);
    provider.claim("acr", "bronze");
    assertThatThrownBy(() -> checked(settings("gold silver", "", false), false))
        .isInstanceOf(SignInRefused.class);
    provider.claim("acr", "silver");
    assertThat(checked(settings("gold silver", "", false), false).subject()).isNotEmpty();
  }

  @Test
  void aVectorOfTrustHasToComeBackWithoutItsPartOnIdentity() {
    ProviderSettings asked = settings("[\"Cl.Cm.P2\"]", "", false);

    assertThatThrownBy(() -> checked(asked, false)).isInstanceOf(SignInRefused.class);
    provider.claim("vot", "Cl");
    assertThatThrownBy(() -> checked(asked, false)).isInstanceOf(SignInRefused.class);
    provider.claim("vot", "Cl.Cm");
    assertThat(checked(asked, false).subject()).isNotEmpty();
  }

  /** The setting says that the service can; the token has to say that it did. */
  @Test
  void aSecondFactorCountsIfSettingAndTokenBothSaySo() {
    assertThat(checked(settings("", "", true), false).strong()).isFalse();
    provider.claim("amr", List.of("pwd", "mfa"));
    assertThat(checked(settings("", "", true), false).strong()).isTrue();
    assertThat(checked(settings("", "", false), false).strong()).isFalse();
  }

  @Test
  void aRotatedKeyIsFetchedOnce() {
    checked(settings("", "", false), false);
    provider.rotate();

    assertThat(checked(settings("", "", false), false).subject()).isEqualTo("subject-1");
    assertThat(provider.keysAsked()).isEqualTo(2);
  }

  @Test
  void madeUpNamesOfKeysAreLookedForOnceAMinute() {
    checked(settings("", "", false), false);
    provider.doWrong(Fault.UNKNOWN_KEY);
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> checked(settings("", "", false), false))
          .isInstanceOf(SignInRefused.class);
    }
    assertThat(provider.keysAsked()).isEqualTo(2);

    time = time.plus(Duration.ofMinutes(1));
    assertThatThrownBy(() -> checked(settings("", "", false), false))
        .isInstanceOf(SignInRefused.class);

    assertThat(provider.keysAsked()).isEqualTo(3);
  }

  @Test
  void aKeyThatWasTakenBackStopsCountingAfterTenMinutes() {
    var old = provider.token(NONCE, now);
    check.check(old, settings("", "", false), NONCE, now, false);
    provider.rotate();

    assertThat(check.check(old, settings("", "", false), NONCE, now, false).subject())
        .isEqualTo("subject-1");
    time = time.plus(Duration.ofMinutes(10));

    assertThatThrownBy(() -> check.check(old, settings("", "", false), NONCE, now, false))
        .isInstanceOf(SignInRefused.class);
  }

  @Test
  void knownKeysGoOnCountingWhileTheServiceIsAway() {
    var token = provider.token(NONCE, now);
    check.check(token, settings("", "", false), NONCE, now, false);
    provider.close();
    time = time.plus(Duration.ofMinutes(11));

    assertThat(check.check(token, settings("", "", false), NONCE, now, false).subject())
        .isEqualTo("subject-1");
  }

  private ProvenIdentity checked(ProviderSettings settings, boolean fresh) {
    return check
        .check(provider.token(NONCE, now), settings, NONCE, now, fresh)
        .toIdentity(settings.form());
  }

  private ProviderSettings settings(String level, String claim, boolean strong) {
    URI unused = URI.create(provider.issuer());
    return new ProviderSettings(
        1,
        new ProviderForm(
            "Service",
            provider.issuer(),
            ProviderStub.CLIENT,
            ProviderStub.SECRET,
            SecretMethod.BASIC,
            claim,
            level,
            strong),
        new ProviderSettings.Endpoints(unused, unused, provider.keys(), Optional.empty(), false));
  }

  private final class MovingClock extends Clock {

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return time;
    }
  }
}
