package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.folkmoot.people.RetentionRule;

/** Links and codes sent by e-mail go when nobody can use them any more. */
@ApplicationScoped
class ExpiredProofs implements RetentionRule {

  private final MailProofs proofs;

  @Inject
  ExpiredProofs(MailProofs proofs) {
    this.proofs = proofs;
  }

  @Override
  public String name() {
    return "mail-proofs";
  }

  @Override
  public int remove(Instant now) {
    return proofs.sweep(now);
  }
}
