package org.folkmoot.residents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.folkmoot.accounts.IdentityClaim;

/**
 * Verifies people by what a sign-in service says of them, once their sign-in is stored: a claim
 * that leads nowhere never hinders it.
 */
@ApplicationScoped
class ClaimsOfServices {

  private static final Logger LOG = Logger.getLogger(ClaimsOfServices.class.getName());

  private final VerificationService verifications;

  @Inject
  ClaimsOfServices(VerificationService verifications) {
    this.verifications = verifications;
  }

  void verify(@Observes(during = TransactionPhase.AFTER_SUCCESS) IdentityClaim claim) {
    try {
      boolean verified = verifications.verifyByClaim(claim.accountId(), claim.reference());
      LOG.log(
          Level.FINE,
          "account {0,number,#}: claim of a service, verified: {1}",
          new Object[] {claim.accountId(), verified});
    } catch (WayClosed e) {
      LOG.log(Level.FINE, "account {0,number,#}: claims are closed here", claim.accountId());
    }
  }
}
