package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.mail.Letter;
import org.folkmoot.mail.Outbox;
import org.folkmoot.people.NeedsFreshConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/**
 * How administrators keep other people's accounts safe: closing, opening, and removing a second
 * factor that was lost. Each action needs a fresh confirmation and stands in the administration
 * log.
 */
@ApplicationScoped
public class AccountSafetyService {

  private final AccountRepository accounts;
  private final SignInService signIns;
  private final SecondFactors factors;
  private final Visitor visitor;
  private final Journal journal;
  private final Outbox outbox;

  @Inject
  AccountSafetyService(
      AccountRepository accounts,
      SignInService signIns,
      SecondFactors factors,
      Visitor visitor,
      Journal journal,
      Outbox outbox) {
    this.accounts = accounts;
    this.signIns = signIns;
    this.factors = factors;
    this.visitor = visitor;
    this.journal = journal;
    this.outbox = outbox;
  }

  /** Closes an account: nobody can sign in with it until it is opened again. */
  @NeedsFreshConfirmation
  @Transactional
  public void disable(long accountId) {
    Person actor = requireAdministrator();
    Account account = find(accountId);
    accounts.keepOneAdministrator(accountId);
    account.disable();
    signIns.endAll(accountId);
    journal.record(
        AuditEvent.of(actor.id(), actor.name(), "accounts.journal.disabled", account.name()));
  }

  /** Opens a closed account again. */
  @NeedsFreshConfirmation
  @Transactional
  public void enable(long accountId) {
    Person actor = requireAdministrator();
    Account account = find(accountId);
    account.enable();
    journal.record(
        AuditEvent.of(actor.id(), actor.name(), "accounts.journal.enabled", account.name()));
  }

  /** Takes the second factor of somebody away who lost phone and recovery codes. */
  @NeedsFreshConfirmation
  @Transactional
  public void resetSecondFactor(long accountId) {
    Person actor = requireAdministrator();
    Account account = find(accountId);
    factors.remove(accountId);
    signIns.endAll(accountId);
    journal.record(
        AuditEvent.of(
            actor.id(), actor.name(), "accounts.journal.secondFactorReset", account.name()));
    outbox.post(
        Letter.of(
                account.email(),
                account.locale(),
                "accounts.mail.secondFactorRemoved",
                account.name())
            .withLink("/forgot-password"));
  }

  private Person requireAdministrator() {
    return visitor.require(Role.ADMINISTRATOR);
  }

  private Account find(long accountId) {
    return accounts.findById(accountId).orElseThrow(NotFound::new);
  }
}
