package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.mail.Letter;
import org.folkmoot.mail.Outbox;
import org.folkmoot.people.ConfirmationNeeded;
import org.folkmoot.people.NeedsFreshConfirmation;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Visitor;
import org.folkmoot.throttles.Throttle;
import org.folkmoot.throttles.TooManyTries;

/** What people change about their own account. */
@ApplicationScoped
public class ProfileService {

  private static final int TRIES = 5;
  private static final Duration TRIES_PER = Duration.ofMinutes(10);

  private final AccountRepository accounts;
  private final PasswordCheck passwords;
  private final SecondFactors factors;
  private final SignInService signIns;
  private final SignInSteps steps;
  private final MailProofs proofs;
  private final Outbox outbox;
  private final Throttle throttle;
  private final Invitations invitations;
  private final CurrentCouncil currentCouncil;

  @Inject
  ProfileService(
      AccountRepository accounts,
      PasswordCheck passwords,
      SecondFactors factors,
      SignInService signIns,
      SignInSteps steps,
      MailProofs proofs,
      Outbox outbox,
      Throttle throttle,
      Invitations invitations,
      CurrentCouncil currentCouncil) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.factors = factors;
    this.signIns = signIns;
    this.steps = steps;
    this.proofs = proofs;
    this.outbox = outbox;
    this.throttle = throttle;
    this.invitations = invitations;
    this.currentCouncil = currentCouncil;
  }

  /** Changes name and language of letters. */
  @Transactional
  public void change(Visitor visitor, String name, Locale locale) {
    Account account = own(visitor);
    String before = account.name();
    account.rename(name);
    account.changeLanguage(locale);
    keep(account.id(), before, account.name());
  }

  /** Whether the visitor has a password, or signs in another way only. */
  @Transactional
  public boolean hasPassword(Visitor visitor) {
    return own(visitor).hasPassword();
  }

  /**
   * Sets a new password and ends all other sign-ins.
   *
   * @throws ConfirmationNeeded if the visitor did not prove lately who they are
   * @throws PasswordRefused if it is not good enough
   */
  @NeedsFreshConfirmation
  @Transactional
  public void changePassword(Visitor visitor, String newPassword) {
    Account account = own(visitor);
    account.changePassword(passwords.hashOf(newPassword, account.name(), account.email()));
    signIns.endOthers(visitor);
    proofs.endAll(ProofPurpose.RESET, account.id());
    outbox.post(
        Letter.of(
                account.email(), account.locale(), "accounts.mail.passwordChanged", account.name())
            .withLink("/forgot-password"));
  }

  /**
   * Sends a link to a new address, in a letter that repeats nothing the person typed: it may be
   * somebody else's. The old one is told, and holds until the link is used. An address that has an
   * account gets a letter that says so, and nothing changes.
   *
   * @throws ConfirmationNeeded if the visitor did not prove lately who they are
   * @throws TooManyTries after 5 in 10 minutes
   */
  @NeedsFreshConfirmation
  @Transactional
  public void askForNewEmail(Visitor visitor, String newEmail) {
    Account account = own(visitor);
    if (!throttle.allow("new-email", String.valueOf(account.id()), TRIES, TRIES_PER)) {
      throw new TooManyTries();
    }
    String wanted = Account.canonical(newEmail);
    Optional<Account> holder = accounts.findByEmail(wanted);
    if (holder.isPresent()) {
      outbox.post(
          Letter.of(wanted, holder.get().locale(), "accounts.mail.known", holder.get().name())
              .withLink("/sign-in"));
      return;
    }
    proofs.endAll(ProofPurpose.NEW_EMAIL, account.id());
    IssuedProof proof =
        proofs.issue(new ProvenAddress(ProofPurpose.NEW_EMAIL, wanted, account.id(), ""));
    outbox.post(
        Letter.of(wanted, account.locale(), "accounts.mail.newEmail")
            .withLink("/new-email?token=" + proof.token()));
    outbox.post(
        Letter.of(account.email(), account.locale(), "accounts.mail.emailChanging", account.name())
            .withLink("/forgot-password"));
  }

  /** The address to which a token would move its account, while it counts. */
  public Optional<String> newEmailOf(String token) {
    return proofs.look(ProofPurpose.NEW_EMAIL, token).map(ProvenAddress::email);
  }

  /**
   * Moves the account to the address that the token proves, and ends what was sent to the old one.
   * Roles that somebody was offered at the new address are theirs now.
   *
   * @return whether the token counted
   * @throws EmailTaken if the address got an account meanwhile
   */
  @NeedsNoConfirmation("the link of the e-mail proves the address")
  @Transactional
  public boolean takeNewEmail(String token) {
    Optional<ProvenAddress> proven = proofs.use(ProofPurpose.NEW_EMAIL, token);
    Optional<Account> account = proven.flatMap(to -> accounts.findById(to.accountId()));
    if (account.isEmpty()) {
      return false;
    }
    if (accounts.findByEmail(proven.get().email()).isPresent()) {
      throw new EmailTaken();
    }
    Account owner = account.get();
    String before = owner.email();
    proofs.endAll(ProofPurpose.RESET, owner.id());
    owner.moveTo(proven.get().email());
    keep(owner.id(), before, owner.email());
    invitations.take(owner);
    return true;
  }

  /** Notes a name or an address that is no longer the person's. */
  private void keep(long account, String before, String now) {
    if (!before.equals(now) && !accounts.listFormerNames(account).contains(before)) {
      accounts.add(new FormerName(account, before));
    }
  }

  /** State of the visitor's second factor. */
  @Transactional
  public SecondFactorDetails secondFactor(Visitor visitor) {
    long id = visitor.requirePerson().id();
    String label = currentCouncil.get().name() + ":" + visitor.requirePerson().email();
    return new SecondFactorDetails(
        factors.isActive(id),
        factors.unconfirmedSeed(id).map(seed -> AppSeed.of(seed, label)),
        factors.countRecoveryCodes(id));
  }

  /**
   * Begins with a new second factor; it counts once a first code was right.
   *
   * @throws ConfirmationNeeded if the visitor did not prove lately who they are
   */
  @NeedsFreshConfirmation
  @Transactional
  public void beginSecondFactor(Visitor visitor) {
    factors.begin(visitor.requirePerson().id());
  }

  /**
   * Takes the first code.
   *
   * @return the new token of the sign-in and the recovery codes; empty if the code is wrong
   * @throws TooManyTries after 5 in 10 minutes
   */
  public Optional<FirstCode> confirmSecondFactor(Visitor visitor, String typed) {
    long id = visitor.requirePerson().id();
    if (!throttle.allow("first-code", String.valueOf(id), TRIES, TRIES_PER)) {
      throw new TooManyTries();
    }
    Optional<List<String>> codes = factors.confirm(id, typed);
    return codes.map(
        shown -> new FirstCode(steps.renew(visitor.recognized().signIn(), true), shown));
  }

  /**
   * Fresh recovery codes in place of the old ones.
   *
   * @throws ConfirmationNeeded if the visitor did not prove lately who they are
   */
  @NeedsFreshConfirmation
  @Transactional
  public List<String> newRecoveryCodes(Visitor visitor) {
    return factors.newRecoveryCodes(visitor.requirePerson().id());
  }

  /**
   * Takes the second factor away; from the next request on roles do not count until there is one
   * again.
   *
   * @throws ConfirmationNeeded if the visitor did not prove lately who they are
   */
  @NeedsFreshConfirmation
  @Transactional
  public void removeSecondFactor(Visitor visitor) {
    Account account = own(visitor);
    factors.remove(account.id());
    signIns.endOthers(visitor);
    signIns.weaken(List.of(account.id()));
    outbox.post(
        Letter.of(
                account.email(),
                account.locale(),
                "accounts.mail.secondFactorRemoved",
                account.name())
            .withLink("/forgot-password"));
  }

  private Account own(Visitor visitor) {
    return accounts.findById(visitor.requirePerson().id()).orElseThrow();
  }
}
