package org.folkmoot.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.folkmoot.people.RetentionRule;

/** What people reported goes a year after it was decided; the decision stays. */
@ApplicationScoped
class OldReports implements RetentionRule {

  private static final Duration KEPT = Duration.ofDays(365);

  private final CaseRepository cases;

  @Inject
  OldReports(CaseRepository cases) {
    this.cases = cases;
  }

  @Override
  public String name() {
    return "moderation-reports";
  }

  @Override
  public int remove(Instant now) {
    return cases.removeReportsDecidedBefore(now.minus(KEPT));
  }
}
