package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.folkmoot.people.RetentionRule;

/** Sign-ins go after 30 days: the longest that any of them lasts. */
@ApplicationScoped
class OldSignIns implements RetentionRule {

  private static final Duration KEPT = Duration.ofDays(30);

  private final SignInRepository signIns;

  @Inject
  OldSignIns(SignInRepository signIns) {
    this.signIns = signIns;
  }

  @Override
  public String name() {
    return "sign-ins";
  }

  @Override
  public int remove(Instant now) {
    return signIns.removeStartedBefore(now.minus(KEPT));
  }
}
