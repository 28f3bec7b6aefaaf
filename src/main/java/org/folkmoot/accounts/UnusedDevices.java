package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.folkmoot.people.RetentionRule;

/** Known devices go a year after they were used last, as their cookie does. */
@ApplicationScoped
class UnusedDevices implements RetentionRule {

  private static final Duration KEPT = Duration.ofDays(365);

  private final SignInRepository signIns;

  @Inject
  UnusedDevices(SignInRepository signIns) {
    this.signIns = signIns;
  }

  @Override
  public String name() {
    return "devices";
  }

  @Override
  public int remove(Instant now) {
    return signIns.forgetDevicesUnusedSince(now.minus(KEPT));
  }
}
