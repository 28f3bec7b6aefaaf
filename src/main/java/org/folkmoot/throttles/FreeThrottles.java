package org.folkmoot.throttles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.folkmoot.people.RetentionRule;

/** Counts of tries go when they hold nobody up any more. */
@ApplicationScoped
class FreeThrottles implements RetentionRule {

  private final ThrottleRows throttles;

  @Inject
  FreeThrottles(ThrottleRows throttles) {
    this.throttles = throttles;
  }

  @Override
  public String name() {
    return "throttles";
  }

  @Override
  public int remove(Instant now) {
    return throttles.sweep(now.toEpochMilli());
  }
}
