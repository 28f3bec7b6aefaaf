package org.folkmoot.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.folkmoot.people.RetentionRule;

/** Files of the finance office that nobody took over go after seven days. */
@ApplicationScoped
class OldFinanceFiles implements RetentionRule {

  private static final Duration KEPT = Duration.ofDays(7);

  private final FinanceRepository files;

  @Inject
  OldFinanceFiles(FinanceRepository files) {
    this.files = files;
  }

  @Override
  public String name() {
    return "finance-files";
  }

  @Override
  public int remove(Instant now) {
    return files.removeOpenBefore(now.minus(KEPT));
  }
}
