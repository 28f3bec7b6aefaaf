package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.folkmoot.people.Caller;
import org.folkmoot.people.Person;
import org.folkmoot.people.Recognized;
import org.folkmoot.people.Visitor;
import org.folkmoot.throttles.Throttle;

/**
 * Signing in and out, and recognizing who is signed in. A sign-in is a row; the browser holds a
 * token of which the row knows the hash. So sign-ins outlast a restart, hold on all nodes, and end
 * at once when their row is deleted.
 */
@ApplicationScoped
public class SignInService {

  private static final int TRIES = 10;
  private static final Duration TRIES_PER = Duration.ofMinutes(5);
  private static final int TRIES_OF_ADDRESS = 300;
  private static final long NONE = -1;

  private final AccountRepository accounts;
  private final SignInRepository signIns;
  private final PasswordCheck passwords;
  private final SecondFactors factors;
  private final SignInSteps steps;
  private final Throttle throttle;
  private final Clock clock;
  private final boolean demo;

  @Inject
  SignInService(
      AccountRepository accounts,
      SignInRepository signIns,
      PasswordCheck passwords,
      SecondFactors factors,
      SignInSteps steps,
      Throttle throttle,
      Clock clock,
      @ConfigProperty(name = "folkmoot.demo", defaultValue = "false") boolean demo) {
    this.accounts = accounts;
    this.signIns = signIns;
    this.passwords = passwords;
    this.factors = factors;
    this.steps = steps;
    this.throttle = throttle;
    this.clock = clock;
    this.demo = demo;
  }

  /**
   * Checks an address and password. Unknown addresses, closed accounts and wrong passwords get the
   * same answer after the same work. At most 10 wrong tries in 5 minutes for an address of e-mail
   * from one network address, so that a stranger elsewhere holds nobody up, and for each known
   * device by itself; at most 300 from a network address, behind which a whole town may be. Right
   * ones do not count.
   *
   * @param stays whether the person asked to stay signed in on this device
   */
  public SignInAnswer signIn(String email, String password, Caller caller, boolean stays) {
    String canonical = Account.canonical(email);
    if (password.length() > PasswordPolicy.LONGEST || canonical.length() > 254) {
      return new SignInAnswer.Wrong();
    }
    boolean known = passwords.isKnownDevice(canonical, caller.deviceToken());
    String tries = canonical + " " + (known ? caller.deviceToken() : caller.address());
    if (!throttle.allow("sign-in", tries, TRIES, TRIES_PER)
        || !throttle.allow("sign-in-from", caller.address(), TRIES_OF_ADDRESS, TRIES_PER)) {
      return new SignInAnswer.TooMany();
    }
    Optional<Long> account = passwords.check(canonical, password, known);
    if (account.isEmpty()) {
      return new SignInAnswer.Wrong();
    }
    throttle.forget("sign-in", tries);
    throttle.giveBack("sign-in-from", caller.address(), TRIES_OF_ADDRESS, TRIES_PER);
    return steps.start(account.get(), caller, stays);
  }

  /**
   * Signs somebody in whose identity was just proved: by password, by a proof of their address, or
   * by another service. If the account has a second factor, the sign-in waits for it.
   */
  public SignInAnswer.Accepted start(long accountId, Caller caller, boolean stays) {
    return steps.start(accountId, caller, stays);
  }

  /** Signs somebody in whom another service recognized by a second factor of its own. */
  public SignInAnswer.Accepted startStrong(long accountId, Caller caller) {
    return steps.start(accountId, caller, false, true);
  }

  /**
   * Makes the visitor's sign-in fresh, after another service recognized the person anew.
   *
   * @param strong whether by a second factor
   */
  public RenewedSignIn refresh(Visitor visitor, boolean strong) {
    visitor.requirePerson();
    return steps.renew(visitor.recognized().signIn(), strong);
  }

  /** Whoever holds the token now; empty if the sign-in is over or the account is closed. */
  @Transactional
  public Optional<Recognized> recognize(String token) {
    return recognize(token, true);
  }

  /** The same for a page that asks by itself, which does not make the sign-in last longer. */
  @Transactional
  public Optional<Recognized> recognizeQuietly(String token) {
    return recognize(token, false);
  }

  private Optional<Recognized> recognize(String token, boolean used) {
    Instant now = clock.instant();
    Optional<SignIn> found = signIns.findByToken(token);
    Optional<Account> account = found.flatMap(signIn -> accounts.findById(signIn.accountId()));
    if (found.isEmpty() || account.isEmpty() || account.get().isDisabled()) {
      return Optional.empty();
    }
    SignIn signIn = found.get();
    Person person = account.get().toPerson(accounts.grantsOf(account.get().id()));
    if (signIn.isOver(SignInLimits.of(person.isStaff(), signIn.stays()), now)) {
      signIns.remove(signIn);
      return Optional.empty();
    }
    if (used && signIn.shouldNote(now)) {
      signIn.note(now);
    }
    if (used && !signIn.isWaiting()) {
      account.get().noteUse(now);
    }
    boolean weak = person.isStaff() && !signIn.isStrong() && !demo;
    return Optional.of(
        new Recognized(
            weak ? person.withoutRoles() : person,
            signIn.id(),
            signIn.isWaiting(),
            weak,
            signIn.isFresh(now)));
  }

  /**
   * Takes the second factor of a sign-in that waits for it, or that has to be fresh again.
   *
   * @param typed a code of the app, a recovery code, or the password if there is no second factor
   * @return the new token, or empty if the code is wrong or there were too many tries
   */
  public Optional<RenewedSignIn> confirm(Visitor visitor, String typed) {
    Recognized who = visitor.recognized();
    long account = who.person().id();
    if (!throttle.allow("confirm", String.valueOf(account), TRIES, TRIES_PER)) {
      return Optional.empty();
    }
    boolean active = factors.isActive(account);
    boolean right =
        active ? factors.accept(account, typed) : passwords.isPasswordOf(account, typed);
    if (right) {
      throttle.forget("confirm", String.valueOf(account));
    }
    return right ? Optional.of(steps.renew(who.signIn(), active)) : Optional.empty();
  }

  /** Whether the account confirms with a code; else with the password. */
  @Transactional
  public boolean confirmsByCode(long accountId) {
    return factors.isActive(accountId);
  }

  /** Ends the sign-in of a token. */
  @Transactional
  public void signOut(String token) {
    signIns.findByToken(token).ifPresent(signIns::remove);
  }

  /** Every browser in which the visitor is signed in, latest first. */
  @Transactional
  public List<SignInDetails> list(Visitor visitor) {
    Recognized who = visitor.recognized();
    return signIns.listOf(who.person().id()).stream()
        .map(signIn -> signIn.toDetails(signIn.id() == who.signIn()))
        .toList();
  }

  /** Ends one of the visitor's sign-ins; nothing happens if it is somebody else's. */
  @Transactional
  public void end(Visitor visitor, long signIn) {
    signIns
        .findById(signIn)
        .filter(row -> row.accountId() == visitor.recognized().person().id())
        .ifPresent(signIns::remove);
  }

  /** Ends all of the visitor's sign-ins except the current one. */
  @Transactional
  public void endOthers(Visitor visitor) {
    Recognized who = visitor.recognized();
    signIns.removeAllOf(who.person().id(), who.signIn());
    signIns.forgetDevicesOf(who.person().id());
  }

  /**
   * What made these accounts' sign-ins strong is gone: from the next request on they have no roles,
   * unless the account has a second factor of its own.
   */
  @Transactional
  public void weaken(Collection<Long> accountIds) {
    List<Long> weak = accountIds.stream().filter(id -> !factors.isActive(id)).toList();
    if (!weak.isEmpty()) {
      signIns.weaken(weak);
    }
  }

  /** Ends every sign-in of an account and forgets its devices. */
  @Transactional
  void endAll(long accountId) {
    signIns.removeAllOf(accountId, NONE);
    signIns.forgetDevicesOf(accountId);
  }
}
