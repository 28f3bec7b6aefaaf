package org.folkmoot.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailProofTest {

  private static final Instant ISSUED = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @EnumSource(ProofPurpose.class)
  void countsUntilItsTimeIsOverAndNotInThatMoment(ProofPurpose purpose) {
    MailProof proof = proof(purpose);
    Instant end = ISSUED.plus(purpose.lifetime());

    assertThat(proof.counts(ISSUED)).isTrue();
    assertThat(proof.counts(end.minusNanos(1))).isTrue();
    assertThat(proof.counts(end)).isFalse();
  }

  @Test
  void endsWithTheFifthWrongCode() {
    MailProof proof = proof(ProofPurpose.SIGN_UP);

    for (int wrong = 1; wrong <= 4; wrong++) {
      proof.noteWrongCode();
    }
    assertThat(proof.counts(ISSUED)).isTrue();
    proof.noteWrongCode();

    assertThat(proof.counts(ISSUED)).isFalse();
  }

  @Test
  void hasOneCode() {
    assertThat(proof(ProofPurpose.SIGN_UP).hasCode("code")).isTrue();
    assertThat(proof(ProofPurpose.SIGN_UP).hasCode("Code")).isFalse();
  }

  private static MailProof proof(ProofPurpose purpose) {
    return new MailProof(
        purpose, "a@example.org", null, "", new ProofHashes("page", "token", "code"), ISSUED);
  }
}
