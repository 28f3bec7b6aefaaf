package org.folkmoot.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.folkmoot.people.RetentionRule;

/** What people or rules reported goes a year after it was decided; the decision stays. */
@ApplicationScoped
class OldReports implements RetentionRule {

  private static final Duration KEPT = Duration.ofDays(365);

  private final CaseRepository cases;
  private final SieveRepository sieve;

  @Inject
  OldReports(CaseRepository cases, SieveRepository sieve) {
    this.cases = cases;
    this.sieve = sieve;
  }

  @Override
  public String name() {
    return "moderation-reports";
  }

  @Override
  public int remove(Instant now) {
    Instant limit = now.minus(KEPT);
    return cases.removeReportsDecidedBefore(limit) + sieve.removeReasonsDecidedBefore(limit);
  }
}
