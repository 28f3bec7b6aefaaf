package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.folkmoot.accounts.AccountProbe;
import org.folkmoot.accounts.AccountSafetyService;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.accounts.Caller;
import org.folkmoot.accounts.ConfirmationNeeded;
import org.folkmoot.accounts.LastAdministrator;
import org.folkmoot.accounts.NotAllowed;
import org.folkmoot.accounts.Person;
import org.folkmoot.accounts.Role;
import org.folkmoot.accounts.RoleGrant;
import org.folkmoot.accounts.SignInAnswer;
import org.folkmoot.accounts.SignInService;
import org.folkmoot.accounts.StaffService;
import org.folkmoot.accounts.Throttle;
import org.folkmoot.accounts.Visitor;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.NotFound;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Accounts, sign-ins and roles in the server: races, limits, tenancy (AU-*, AZ-6, CO-8). */
@ExtendWith(ArquillianExtension.class)
class PeopleIT {

  private static final int THREADS = 50;
  private static final String PASSWORD = "correct horse battery";
  private static final Caller HOME = new Caller("192.0.2.1", "Firefox, Linux", "");

  @Inject private Stage stage;
  @Inject private Visitor visitor;
  @Inject private AccountService accounts;
  @Inject private SignInService signIns;
  @Inject private StaffService staff;
  @Inject private AccountSafetyService safety;
  @Inject private Throttle throttle;
  @Inject private AccountProbe probe;
  @Inject private OtherRequest otherRequest;
  @Inject private Statements statements;
  @Resource private ManagedExecutorService threads;

  /** CO-8. */
  @Test
  void aTokenOfALetterIsUsedOnceByFiftyAtATime() throws Exception {
    Council council = stage.newCouncil();
    stage.enter(council);
    String token = probe.issueReset("once@example.org");

    List<Boolean> used = atOnce(council, () -> probe.use(token));

    assertThat(used).filteredOn(success -> success).hasSize(1);
  }

  /** AU-13: exact counts, whoever asks at the same time. */
  @Test
  void aThrottleLetsExactlyItsNumberThrough() throws Exception {
    Council council = stage.newCouncil();
    stage.enter(council);

    List<Boolean> allowed =
        atOnce(council, () -> throttle.allow("race", "key", 7, Duration.ofHours(1)));

    assertThat(allowed).filteredOn(success -> success).hasSize(7);
  }

  @Test
  void throttlesOfTwoCouncilsDoNotTouch() {
    Council mine = stage.newCouncil();
    Council other = stage.newCouncil();
    stage.enter(mine);
    throttle.allow("kind", "key", 1, Duration.ofHours(1));

    assertThat(throttle.allow("kind", "key", 1, Duration.ofHours(1))).isFalse();
    assertThat(
            otherRequest.call(other, () -> throttle.allow("kind", "key", 1, Duration.ofHours(1))))
        .isTrue();
  }

  /** AU-5. */
  @Test
  void elevenGuessesAreOneTooMany() {
    Council council = stage.newCouncil();
    String email = stage.enter(council).email();

    for (int guess = 1; guess <= 10; guess++) {
      assertThat(signIns.signIn(email, "guess number " + guess, HOME, false))
          .isInstanceOf(SignInAnswer.Wrong.class);
    }

    assertThat(signIns.signIn(email, PASSWORD, HOME, false))
        .isInstanceOf(SignInAnswer.TooMany.class);
  }

  /** AU-5: guesses from elsewhere do not keep the owner out. */
  @Test
  void aKnownDeviceIsNotHeldUpByGuessesFromElsewhere() {
    Council council = stage.newCouncil();
    String email = stage.enter(council).email();
    SignInAnswer first = signIns.signIn(email, PASSWORD, HOME, false);
    String device = ((SignInAnswer.Accepted) first).deviceToken();
    Caller attacker = new Caller("198.51.100.7", "", "");
    for (int guess = 0; guess < 12; guess++) {
      signIns.signIn(email, "guess", attacker, false);
    }

    SignInAnswer known =
        signIns.signIn(email, PASSWORD, new Caller("192.0.2.1", "", device), false);
    SignInAnswer unknown = signIns.signIn(email, PASSWORD, HOME, false);

    assertThat(known).isInstanceOf(SignInAnswer.Accepted.class);
    assertThat(unknown).isInstanceOf(SignInAnswer.TooMany.class);
  }

  /** AZ-6. */
  @Test
  void aSignInOfOneCouncilIsWorthNothingInAnother() {
    Council mine = stage.newCouncil();
    Council other = stage.newCouncil();
    String email = stage.enter(mine).email();
    SignInAnswer answer = signIns.signIn(email, PASSWORD, HOME, false);
    String token = ((SignInAnswer.Accepted) answer).token();

    assertThat(otherRequest.call(mine, () -> recognized(token))).isEqualTo(email);
    assertThat(otherRequest.call(other, () -> recognized(token))).isEmpty();
  }

  private String recognized(String token) {
    visitor.recognize(token);
    return visitor.person().map(Person::email).orElse("");
  }

  /** Roles count with a second factor only, outside the demo. */
  @Test
  void aRoleDoesNotCountWithoutASecondFactor() {
    Council council = stage.newCouncil();
    String email = stage.enter(council, Role.FACILITATOR).email();
    SignInAnswer answer = signIns.signIn(email, PASSWORD, HOME, false);
    String token = ((SignInAnswer.Accepted) answer).token();

    boolean counts =
        otherRequest.call(
            council,
            () -> {
              visitor.recognize(token);
              return visitor.needsSecondFactor()
                  && !visitor.hasAnySomewhere(Set.of(Role.FACILITATOR));
            });

    assertThat(counts).isTrue();
  }

  /** AU-2. */
  @Test
  void aWithdrawnRoleAndAClosedAccountEndAtOnce() {
    Council council = stage.newCouncil();
    stage.enter(council, Role.ADMINISTRATOR);
    Person other = accounts.open("o@example.org", "Other", PASSWORD, Set.of());
    staff.grant(other.id(), RoleGrant.of(Role.MODERATOR), "");
    SignInAnswer answer = signIns.signIn("o@example.org", PASSWORD, HOME, false);
    String token = ((SignInAnswer.Accepted) answer).token();

    staff.withdraw(other.id(), RoleGrant.of(Role.MODERATOR), "");
    assertThat(accounts.findPerson(other.id()).orElseThrow().grants()).isEmpty();
    assertThat(otherRequest.call(council, () -> recognized(token))).isEqualTo("o@example.org");

    safety.disable(other.id());
    assertThat(otherRequest.call(council, () -> recognized(token))).isEmpty();
    assertThat(signIns.signIn("o@example.org", PASSWORD, HOME, false))
        .isInstanceOf(SignInAnswer.Wrong.class);
  }

  @Test
  void aRoleInOneProcessIsNoneInAnother() {
    Council council = stage.newCouncil();
    stage.enter(council, Role.ADMINISTRATOR, Role.FACILITATOR);
    long mine = stage.processId(stage.newProcess());
    long other = stage.processId(stage.newProcess());
    Person helper = accounts.open("h@example.org", "Helper", PASSWORD, Set.of());

    staff.grant(helper.id(), new RoleGrant(Role.FACILITATOR, mine), "Mine");

    Person now = accounts.findPerson(helper.id()).orElseThrow();
    assertThat(now.hasAnyIn(mine, Set.of(Role.FACILITATOR))).isTrue();
    assertThat(now.hasAnyIn(other, Set.of(Role.FACILITATOR))).isFalse();
    assertThat(now.hasAny(Set.of(Role.FACILITATOR))).isFalse();
  }

  @Test
  void aLargeTeamTakesNoMoreStatementsThanASmallOne() throws Exception {
    stage.enter(stage.newCouncil(), Role.ADMINISTRATOR, Role.FACILITATOR);
    long process = stage.processId(stage.newProcess());
    joinTeam(process, "Zoe", Role.FACILITATOR);
    int before = statements.during(() -> staff.listTeam(process));
    joinTeam(process, "Ben", Role.MODERATOR);
    joinTeam(process, "Cy", Role.MODERATOR);
    joinTeam(process, "Ann", Role.MODERATOR);

    assertThat(statements.during(() -> staff.listTeam(process))).isEqualTo(before).isPositive();
    assertThat(staff.listTeam(process))
        .extracting(member -> member.role() + " " + member.person().name())
        .containsExactly("FACILITATOR Zoe", "MODERATOR Ann", "MODERATOR Ben", "MODERATOR Cy");
  }

  private void joinTeam(long process, String name, Role role) {
    long account = accounts.open(name + "@example.org", name, PASSWORD, Set.of()).id();
    staff.grant(account, new RoleGrant(role, process), "Mine");
  }

  @Test
  void theLastAdministratorStays() {
    stage.enter(stage.newCouncil(), Role.ADMINISTRATOR);
    long self = visitor.requirePerson().id();

    assertThatThrownBy(() -> staff.withdraw(self, RoleGrant.of(Role.ADMINISTRATOR), ""))
        .isInstanceOf(LastAdministrator.class);
    assertThatThrownBy(() -> safety.disable(self)).isInstanceOf(LastAdministrator.class);
  }

  /** AU-16. */
  @Test
  void givingARoleNeedsAFreshConfirmation() {
    Council council = stage.newCouncil();
    stage.enter(council, Role.ADMINISTRATOR);
    Person other = accounts.open("o@example.org", "Other", PASSWORD, Set.of());
    probe.makeStale(visitor);

    assertThatThrownBy(() -> staff.grant(other.id(), RoleGrant.of(Role.AUDITOR), ""))
        .isInstanceOf(ConfirmationNeeded.class);
    assertThat(accounts.findPerson(other.id()).orElseThrow().grants()).isEmpty();
  }

  @Test
  void onlyAdministratorsSeeAndChangePeople() {
    stage.enter(stage.newCouncil(), Role.FACILITATOR, Role.COUNCILLOR, Role.AUDITOR);

    assertThatThrownBy(() -> staff.search("", 0)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> staff.grant(1, RoleGrant.of(Role.AUDITOR), ""))
        .isInstanceOf(NotAllowed.class);
  }

  /** AZ-2, AZ-6. */
  @Test
  void aPersonOfAnotherCouncilIsNotThere() {
    Council other = stage.newCouncil();
    long stranger =
        otherRequest.call(
            other, () -> accounts.open("s@example.org", "Stranger", PASSWORD, Set.of()).id());
    stage.enter(stage.newCouncil(), Role.ADMINISTRATOR);

    assertThatThrownBy(() -> staff.get(stranger)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> staff.grant(stranger, RoleGrant.of(Role.AUDITOR), ""))
        .isInstanceOf(NotFound.class);
    assertThat(staff.search("Stranger", 0)).isEmpty();
  }

  private <T> List<T> atOnce(Council council, Callable<T> action) throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<Future<T>> running = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      running.add(
          threads.submit(
              () -> {
                start.await();
                return otherRequest.here(council, action);
              }));
    }
    List<T> results = new ArrayList<>();
    for (Future<T> one : running) {
      results.add(one.get());
    }
    return results;
  }
}
