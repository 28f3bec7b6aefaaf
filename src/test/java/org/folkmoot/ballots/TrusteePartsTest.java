package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CRY-8: what trustees send is checked when it comes, without their secrets. */
class TrusteePartsTest {

  private static final String GROUP = "BELENIOS-2048";

  private final List<SimulatedTrustee> trustees = new ArrayList<>();
  private final CeremonyCheck check = new CeremonyCheck(GROUP, 2, 3);
  private List<String> announcements = List.of();
  private List<String> shares = List.of();
  private String key = "";

  @BeforeEach
  void threeMakeAKey() {
    IntStream.rangeClosed(1, 3)
        .forEach(number -> trustees.add(new SimulatedTrustee("", 2, 3, number)));
    announcements = trustees.stream().map(trustee -> trustee.announce(GROUP)).toList();
    shares = trustees.stream().map(trustee -> trustee.share(announcements)).toList();
    List<String> members =
        trustees.stream().map(trustee -> trustee.finish(announcements, shares)).toList();
    for (int number = 1; number <= 3; number++) {
      check.announcement(number, announcements.get(number - 1), java.util.Map.of());
      check.shares(number, shares.get(number - 1), announcements);
      check.member(number, members.get(number - 1), announcements, shares);
    }
    key = check.join(announcements, shares, members);
  }

  private static void assertRefused(Reason reason, ThrowingCallable action) {
    assertThatExceptionOfType(ElectionDesk.StepRefused.class)
        .isThrownBy(action)
        .satisfies(refused -> assertThat(refused.arguments().get(0)).isEqualTo(reason.name()));
  }

  private String secret(int number) {
    return trustees.get(number - 1).secret(announcements, shares);
  }

  @Test
  void aDrillIsForOneTrusteeAndOneDrill() {
    TrusteeDrill.Drawn drawn = TrusteeDrill.draw(GROUP, key);
    String answer = TrusteeDrill.answer(GROUP, key, secret(2), "drill-7", drawn.ciphertext());

    assertThatCode(() -> TrusteeDrill.check(GROUP, key, 2, "drill-7", drawn.ciphertext(), answer))
        .doesNotThrowAnyException();
    assertRefused(
        Reason.DECRYPTION_PROOF,
        () -> TrusteeDrill.check(GROUP, key, 1, "drill-7", drawn.ciphertext(), answer));
    assertRefused(
        Reason.DECRYPTION_PROOF,
        () -> TrusteeDrill.check(GROUP, key, 2, "drill-8", drawn.ciphertext(), answer));
    String other = TrusteeDrill.draw(GROUP, key).ciphertext();
    assertRefused(
        Reason.DECRYPTION_PROOF, () -> TrusteeDrill.check(GROUP, key, 2, "drill-7", other, answer));
  }

  @Test
  void aRoundIsForItsPlaceAlone() {
    assertRefused(
        Reason.TRUSTEE_CERTIFICATE,
        () -> check.announcement(1, announcements.get(1), java.util.Map.of()));
    assertRefused(Reason.TRUSTEE_COEFFICIENTS, () -> check.shares(1, shares.get(1), announcements));
    String again = trustees.get(0).announce(GROUP);
    assertRefused(
        Reason.TRUSTEE_COEFFICIENTS,
        () ->
            check.shares(
                1, shares.get(0), List.of(again, announcements.get(1), announcements.get(2))));
    assertRefused(
        Reason.TRUSTEE_DUPLICATE,
        () ->
            check.announcement(
                2,
                new SimulatedTrustee(trustees.get(0).seed(), 2, 3, 2).announce(GROUP),
                java.util.Map.of(1, announcements.get(0))));
  }
}
