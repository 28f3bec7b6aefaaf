package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.AccountDeleted;

/**
 * Removes accounts with everything that belongs to them. Who may ask for it, what is recorded and
 * who is told is decided by the caller.
 */
@ApplicationScoped
public class AccountRemoval {

  private final AccountRepository accounts;
  private final SignInService signIns;
  private final SecondFactors factors;
  private final MailProofs proofs;
  private final CurrentCouncil currentCouncil;
  private final Event<AccountDeleted> deleted;

  @Inject
  AccountRemoval(
      AccountRepository accounts,
      SignInService signIns,
      SecondFactors factors,
      MailProofs proofs,
      CurrentCouncil currentCouncil,
      Event<AccountDeleted> deleted) {
    this.accounts = accounts;
    this.signIns = signIns;
    this.factors = factors;
    this.proofs = proofs;
    this.currentCouncil = currentCouncil;
    this.deleted = deleted;
  }

  /**
   * Removes an account, its sign-ins, devices, second factor, recovery codes, roles and proofs by
   * mail; fires {@link AccountDeleted}. Joins the caller's transaction.
   *
   * @param keepTexts what other features do with what the person wrote
   * @throws NotFound if there is no such account in this council
   * @throws LastAdministrator if nobody could set up the council any more
   */
  @Transactional
  public void remove(long accountId, boolean keepTexts) {
    Account account = accounts.findById(accountId).orElseThrow(NotFound::new);
    accounts.keepOneAdministrator(accountId);
    signIns.endAll(accountId);
    factors.remove(accountId);
    proofs.endAllOf(accountId, account.email());
    accounts.listFormerNames(accountId).forEach(former -> proofs.endAllOf(accountId, former));
    accounts.removeHoldingsOf(accountId);
    accounts.removeFormerNamesOf(accountId);
    deleted.fire(new AccountDeleted(currentCouncil.get().id(), accountId, keepTexts));
    accounts.remove(account);
  }
}
