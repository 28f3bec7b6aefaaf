package org.folkmoot.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.folkmoot.people.RetentionRule;

/** Digests of texts go once nothing is compared with them any more. */
@ApplicationScoped
class OldSieveTexts implements RetentionRule {

  private static final Duration KEPT = Duration.ofDays(2);

  private final SieveRepository sieve;

  @Inject
  OldSieveTexts(SieveRepository sieve) {
    this.sieve = sieve;
  }

  @Override
  public String name() {
    return "sieve-texts";
  }

  @Override
  public int remove(Instant now) {
    return sieve.removeTextsBefore(now.minus(KEPT));
  }
}
