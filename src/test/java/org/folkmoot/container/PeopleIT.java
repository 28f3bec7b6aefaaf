package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.folkmoot.accounts.AccountDetails;
import org.folkmoot.accounts.AccountProbe;
import org.folkmoot.accounts.AccountSafetyService;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.accounts.EmailTaken;
import org.folkmoot.accounts.LastAdministrator;
import org.folkmoot.accounts.PasswordResetService;
import org.folkmoot.accounts.ProfileService;
import org.folkmoot.accounts.SignInAnswer;
import org.folkmoot.accounts.SignInService;
import org.folkmoot.accounts.SignUpService;
import org.folkmoot.accounts.StaffService;
import org.folkmoot.accounts.StrongSignIn;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.people.Caller;
import org.folkmoot.people.ConfirmationNeeded;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.RoleGrant;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.processes.ProcessStateService;
import org.folkmoot.throttles.Throttle;
import org.folkmoot.throttles.TooManyTries;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Accounts, sign-ins and roles in the server: races, limits, tenancy (AU-*, AZ-6, CO-8). */
@ExtendWith(ArquillianExtension.class)
class PeopleIT {

  private static final int THREADS = 50;
  private static final String PASSWORD = "correct horse battery";
  private static final Caller HOME = new Caller("192.0.2.1", "Firefox, Linux", "");

  @Inject private CouncilData data;
  @Inject private InTransaction inTransaction;
  @Inject private Stage stage;
  @Inject private Visitor visitor;
  @Inject private AccountService accounts;
  @Inject private SignInService signIns;
  @Inject private StaffService staff;
  @Inject private ProcessService processes;
  @Inject private ProcessStateService processStates;
  @Inject private AccountSafetyService safety;
  @Inject private Throttle throttle;
  @Inject private SignUpService signUps;
  @Inject private PasswordResetService resets;
  @Inject private ProfileService profiles;
  @Inject private AccountProbe probe;
  @Inject private StrongSignIn strong;
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

  /** AU-8. */
  @Test
  void aTokenOfALetterIsWorthNothingInAnotherCouncilOrForAnotherAction() {
    Council mine = stage.newCouncil();
    Council other = stage.newCouncil();
    stage.enter(mine);
    String token = probe.issueReset("once@example.org");

    assertThat(otherRequest.call(other, () -> resets.addressOf(token))).isEmpty();
    assertThat(otherRequest.call(other, () -> probe.use(token))).isFalse();
    assertThat(signUps.addressOf(token)).isEmpty();
    assertThat(profiles.newEmailOf(token)).isEmpty();
    assertThat(resets.addressOf(token)).contains("once@example.org");
    assertThat(signUps.finishForService(token, "Somebody")).isEmpty();
  }

  @Test
  void aTokenMovesTheAccountForWhichItWasSent() {
    Council council = stage.newCouncil();
    long owner = stage.enter(council).id();
    String token = probe.issueNewEmail(owner, "moved@example.org");
    Person another = stage.enter(council);

    assertThat(profiles.takeNewEmail(token)).isTrue();

    assertThat(accounts.findPerson(owner).map(Person::email)).contains("moved@example.org");
    assertThat(accounts.findPerson(another.id()).map(Person::email)).contains(another.email());
    assertThat(profiles.takeNewEmail(token)).isFalse();
  }

  @Test
  void lettersToOneAddressAreLimitedWhateverTheyAreAbout() {
    stage.enter(stage.newCouncil());
    for (int letter = 1; letter <= 8; letter++) {
      signUps.ask("Often@example.org", Locale.UK, from(letter));
    }
    resets.ask("often@example.org", Locale.UK, from(9));
    resets.ask("often@example.org", Locale.UK, from(10));

    assertThatThrownBy(() -> resets.ask("often@example.org", Locale.UK, from(11)))
        .isInstanceOf(TooManyTries.class);
    assertThatThrownBy(() -> signUps.ask("often@example.org", Locale.UK, from(12)))
        .isInstanceOf(TooManyTries.class);
    assertThatThrownBy(() -> signUps.askForService("often@example.org", Locale.UK, HOME, "One"))
        .isInstanceOf(TooManyTries.class);
    resets.ask("another@example.org", Locale.UK, from(13));
  }

  /** J: a stranger's requests leave enough for the owner. */
  @Test
  void aStrangerCannotUseUpTheLettersOfSomebody() {
    stage.enter(stage.newCouncil());
    for (int letter = 1; letter <= 3; letter++) {
      resets.ask("owner@example.org", Locale.UK, from(1));
    }

    assertThatThrownBy(() -> resets.ask("owner@example.org", Locale.UK, from(1)))
        .isInstanceOf(TooManyTries.class);
    resets.ask("owner@example.org", Locale.UK, from(2));
  }

  /** 29: a town behind one address opens its accounts. */
  @Test
  void aHundredPeopleBehindOneAddressGetTheirLetters() {
    stage.enter(stage.newCouncil());
    for (int person = 1; person <= 120; person++) {
      signUps.ask("p" + person + "@example.org", Locale.UK, HOME);
    }
    assertThat(signUps.ask("p121@example.org", Locale.UK, HOME)).isNotEmpty();
  }

  private static Caller from(int place) {
    return new Caller("198.51.100." + place, "", "");
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
    assertThat(unknown).as("a new device elsewhere").isInstanceOf(SignInAnswer.Accepted.class);
    assertThat(signIns.signIn(email, PASSWORD, attacker, false))
        .as("where it was guessed")
        .isInstanceOf(SignInAnswer.TooMany.class);
  }

  /** J, and SP 800-63B-4: after a hundred wrong ones a password counts on known devices only. */
  @Test
  void aHundredGuessesFromEverywhereLeaveTheKnownDeviceIn() {
    Council council = stage.newCouncil();
    String email = stage.enter(council).email();
    SignInAnswer first = signIns.signIn(email, PASSWORD, HOME, false);
    String device = ((SignInAnswer.Accepted) first).deviceToken();
    for (int guess = 0; guess < 100; guess++) {
      signIns.signIn(email, "guess", from(guess / 10 + 1), false);
    }

    assertThat(signIns.signIn(email, PASSWORD, new Caller("192.0.2.9", "", ""), false))
        .isInstanceOf(SignInAnswer.Wrong.class);
    assertThat(signIns.signIn(email, PASSWORD, new Caller("192.0.2.9", "", device), false))
        .isInstanceOf(SignInAnswer.Accepted.class);
  }

  /** J. */
  @Test
  void aResetLinkOutlivesTheNextOneAndDiesWithThePassword() {
    Person owner = stage.enter(stage.newCouncil());
    String first = probe.issueReset(owner.id(), owner.email());
    String second = probe.issueReset(owner.id(), owner.email());

    assertThat(resets.addressOf(first)).as("another one was asked for").isPresent();
    assertThat(resets.reset(second, "another long password")).isTrue();
    assertThat(resets.addressOf(first)).as("the password was changed").isEmpty();

    String third = probe.issueReset(owner.id(), owner.email());
    profiles.changePassword(visitor, "a third long password");
    assertThat(resets.addressOf(third)).as("changed in the account").isEmpty();
  }

  /** 25. */
  @Test
  void aHashOfWeakerParametersIsMadeAnewBySigningIn() {
    Person owner = stage.enter(stage.newCouncil());
    probe.storeWeakHash(owner.id(), PASSWORD);
    assertThat(probe.hashOf(owner.id())).contains("m=64,t=1,p=1");

    assertThat(signIns.signIn(owner.email(), PASSWORD, HOME, false))
        .isInstanceOf(SignInAnswer.Accepted.class);

    assertThat(probe.hashOf(owner.id())).contains("m=19456,t=2,p=1");
    assertThat(signIns.signIn(owner.email(), PASSWORD, HOME, false))
        .isInstanceOf(SignInAnswer.Accepted.class);
  }

  /** 24. */
  @Test
  void withoutItsSecondFactorASignInHasNoRolesAtOnce() {
    Council council = stage.newCouncil();
    Person owner = stage.enter(council, Role.FACILITATOR);
    String token = probe.strongToken(owner.id());
    visitor.enter(signIns.recognize(token));
    assertThat(visitor.hasAny(Set.of(Role.FACILITATOR))).isTrue();

    profiles.removeSecondFactor(visitor);

    visitor.enter(signIns.recognize(token));
    assertThat(visitor.needsSecondFactor()).isTrue();
    assertThat(visitor.hasAny(Set.of(Role.FACILITATOR))).isFalse();
  }

  /** 22: of two who withdraw each other at once, one stays. */
  @Test
  void twoAdministratorsCannotWithdrawEachOther() throws Exception {
    for (int round = 0; round < 10; round++) {
      Council council = stage.newCouncil();
      List<Person> two =
          otherRequest.call(
              council,
              () ->
                  List.of(
                      stage.enter(council, Role.ADMINISTRATOR),
                      stage.enter(council, Role.ADMINISTRATOR)));
      Person one = two.get(0);
      Person other = two.get(1);
      CyclicBarrier start = new CyclicBarrier(2);

      List<Future<Boolean>> both = new ArrayList<>();
      both.add(threads.submit(() -> withdrawn(council, start, one, other)));
      both.add(threads.submit(() -> withdrawn(council, start, other, one)));
      int done = 0;
      for (Future<Boolean> one1 : both) {
        done += one1.get() ? 1 : 0;
      }

      assertThat(done).isOne();
      assertThat(otherRequest.call(council, () -> accounts.listHolders(Role.ADMINISTRATOR)))
          .hasSize(1);
    }
  }

  private boolean withdrawn(Council council, CyclicBarrier start, Person actor, Person from)
      throws Exception {
    return otherRequest.here(
        council,
        () -> {
          strong.enter(visitor, actor.id());
          start.await();
          try {
            staff.withdraw(from.id(), RoleGrant.of(Role.ADMINISTRATOR), "");
            return true;
          } catch (LastAdministrator e) {
            return false;
          }
        });
  }

  /** 15. */
  @Test
  void rolesFollowTheAddressThatWasProved() {
    Council council = stage.newCouncil();
    stage.enter(council, Role.ADMINISTRATOR, Role.FACILITATOR);
    long process = stage.processId(stage.newProcess());
    staff.invite("new@example.org", Locale.UK, RoleGrant.of(Role.AUDITOR), "");
    staff.invite(
        "New@Example.org", Locale.UK, new RoleGrant(Role.MODERATOR, process), "Parks & roads");

    assertThat(staff.listInvitations())
        .singleElement()
        .satisfies(
            open -> {
              assertThat(open.email()).isEqualTo("new@example.org");
              assertThat(open.grants()).hasSize(2);
            });
    staff.sendInvitationAgain("new@example.org");
    assertThat(staff.listInvitations()).singleElement().matches(open -> open.grants().size() == 2);

    long account =
        signUps
            .finish(probe.issueSignUp("new@example.org"), "New", "correct horse battery staple")
            .orElseThrow();

    assertThat(accounts.findPerson(account).orElseThrow().grants())
        .containsExactlyInAnyOrder(
            RoleGrant.of(Role.AUDITOR), new RoleGrant(Role.MODERATOR, process));
    assertThat(staff.listInvitations()).isEmpty();
  }

  /** What was offered elsewhere is still given. */
  @Test
  void anInvitationIntoADraftEndsWithIt() {
    Council council = stage.newCouncil();
    stage.enter(council, Role.ADMINISTRATOR, Role.FACILITATOR);
    String draft = processes.draft(Stage.about("A draft"));
    RoleGrant inDraft = new RoleGrant(Role.MODERATOR, stage.processId(draft));
    staff.invite("both@example.org", Locale.UK, RoleGrant.of(Role.AUDITOR), "");
    staff.invite("both@example.org", Locale.UK, inDraft, "A draft");
    staff.sendInvitationAgain("both@example.org");
    staff.invite("draft@example.org", Locale.UK, inDraft, "A draft");

    processStates.delete(draft);

    assertThat(staff.listInvitations())
        .singleElement()
        .satisfies(
            open -> {
              assertThat(open.email()).isEqualTo("both@example.org");
              assertThat(open.grants()).containsExactly(RoleGrant.of(Role.AUDITOR));
            });
    for (String email : List.of("both@example.org", "draft@example.org")) {
      long account =
          signUps
              .finish(probe.issueSignUp(email), "New", "correct horse battery staple")
              .orElseThrow();
      assertThat(accounts.findPerson(account).orElseThrow().grants())
          .isEqualTo(email.startsWith("both") ? Set.of(RoleGrant.of(Role.AUDITOR)) : Set.of());
    }
  }

  /** 15. */
  @Test
  void anInvitationThatIsTakenBackGivesNothing() {
    stage.enter(stage.newCouncil(), Role.ADMINISTRATOR);
    staff.invite("new@example.org", Locale.UK, RoleGrant.of(Role.AUDITOR), "");

    staff.takeInvitationBack("new@example.org");

    assertThat(staff.listInvitations()).isEmpty();
    assertThatThrownBy(() -> staff.sendInvitationAgain("new@example.org"))
        .isInstanceOf(NotFound.class);
    long account =
        signUps
            .finish(probe.issueSignUp("new@example.org"), "New", "correct horse battery staple")
            .orElseThrow();
    assertThat(accounts.findPerson(account).orElseThrow().grants()).isEmpty();
  }

  /** 28. */
  @Test
  void peopleAreFoundWithoutTheirAccents() {
    stage.enter(stage.newCouncil(), Role.ADMINISTRATOR);
    accounts.open("s@example.org", "Siôn Llŷr", PASSWORD, Set.of());
    accounts.open("o@example.org", "Anne O’Neill", PASSWORD, Set.of());

    assertThat(staff.search("Sion", PageRequest.of(0, 20)).rows())
        .singleElement()
        .matches(one -> named(one, "Siôn Llŷr"));
    assertThat(staff.search("SIÔN  llyr", PageRequest.of(0, 20)).rows()).hasSize(1);
    assertThat(staff.search("o'neill", PageRequest.of(0, 20)).rows())
        .singleElement()
        .matches(one -> named(one, "Anne O’Neill"));
    assertThat(staff.search("%", PageRequest.of(0, 20)).rows()).isEmpty();
  }

  private static boolean named(AccountDetails account, String name) {
    return account.person().name().equals(name);
  }

  /** 12: two spellings of one address are one account. */
  @Test
  void anAddressHasOneAccountHoweverItIsSpelt() {
    stage.enter(stage.newCouncil());
    accounts.open("x@bücher.example", "X", PASSWORD, Set.of());

    assertThat(accounts.findPerson("X@xn--bcher-kva.example")).isPresent();
    assertThatThrownBy(() -> accounts.open("x@BÜCHER.example", "Y", PASSWORD, Set.of()))
        .isInstanceOf(EmailTaken.class);
    assertThat(accounts.open("x@faß.example", "S", PASSWORD, Set.of()).id())
        .isNotEqualTo(accounts.open("x@fass.example", "SS", PASSWORD, Set.of()).id());
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
    visitor.enter(signIns.recognize(token));
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
              visitor.enter(signIns.recognize(token));
              return visitor.needsSecondFactor()
                  && !visitor.hasAnySomewhere(Set.of(Role.FACILITATOR));
            });

    assertThat(counts).isTrue();
  }

  /** A browser that was left open asks for its notices, and is signed out all the same. */
  @Test
  void whatAPageAsksByItselfDoesNotMakeASignInLast() throws Exception {
    Council council = stage.newCouncil();
    stage.enter(council, Role.ADMINISTRATOR);
    Person other = accounts.open("o@example.org", "Other", PASSWORD, Set.of());
    SignInAnswer answer = signIns.signIn("o@example.org", PASSWORD, HOME, false);
    String token = ((SignInAnswer.Accepted) answer).token();
    Instant before = Instant.now().minus(5, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MILLIS);
    inTransaction.call(
        () ->
            data.rows()
                .createQuery("update SignIn s set s.seenAt = :before")
                .setParameter("before", before)
                .executeUpdate());

    assertThat(signIns.recognizeQuietly(token)).isPresent();
    assertThat(lastSeen(other)).isEqualTo(before);

    assertThat(signIns.recognize(token)).isPresent();
    assertThat(lastSeen(other)).isAfter(before);
  }

  private Instant lastSeen(Person person) throws Exception {
    return inTransaction.call(
        () ->
            data.rows()
                .createQuery(
                    "select s.seenAt from SignIn s where s.accountId = :account", Instant.class)
                .setParameter("account", person.id())
                .getSingleResult());
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

  /** AU-16. */
  @Test
  void everyDangerousActionNeedsAFreshConfirmation() {
    stage.enter(stage.newCouncil(), Role.ADMINISTRATOR, Role.COUNCILLOR);
    long self = visitor.requirePerson().id();
    probe.makeStale(visitor);

    changesOfOthers(self)
        .forEach(
            (name, action) ->
                assertThatThrownBy(action).as(name).isInstanceOf(ConfirmationNeeded.class));
    Map<String, ThrowingCallable> own =
        Map.of(
            "password", () -> profiles.changePassword(visitor, "another long password"),
            "address", () -> profiles.askForNewEmail(visitor, "n@example.org"),
            "second factor", () -> profiles.beginSecondFactor(visitor),
            "recovery codes", () -> profiles.newRecoveryCodes(visitor),
            "no second factor", () -> profiles.removeSecondFactor(visitor));
    own.forEach(
        (name, action) ->
            assertThatThrownBy(action).as(name).isInstanceOf(ConfirmationNeeded.class));
    assertThat(signIns.signIn(emailOf(self), PASSWORD, HOME, false))
        .isInstanceOf(SignInAnswer.Accepted.class);
  }

  private String emailOf(long account) {
    return accounts.findPerson(account).orElseThrow().email();
  }

  private Map<String, ThrowingCallable> changesOfOthers(long account) {
    return Map.of(
        "grant", () -> staff.grant(account, RoleGrant.of(Role.AUDITOR), ""),
        "withdraw", () -> staff.withdraw(account, RoleGrant.of(Role.COUNCILLOR), ""),
        "ward", () -> staff.assignWard(account, Optional.empty()),
        "invite", () -> staff.invite("i@x.org", Locale.UK, RoleGrant.of(Role.AUDITOR), ""),
        "invite again", () -> staff.sendInvitationAgain("i@x.org"),
        "take back", () -> staff.takeInvitationBack("i@x.org"),
        "close", () -> safety.disable(account),
        "open", () -> safety.enable(account),
        "second factor", () -> safety.resetSecondFactor(account));
  }

  @Test
  void onlyAdministratorsSeeAndChangePeople() {
    Council council = stage.newCouncil();
    stage.enter(council, Role.FACILITATOR, Role.COUNCILLOR, Role.AUDITOR);
    long self = visitor.requirePerson().id();

    changesOfOthers(self)
        .forEach(
            (name, action) -> assertThatThrownBy(action).as(name).isInstanceOf(NotAllowed.class));
    assertThatThrownBy(() -> staff.search("", PageRequest.of(0, 20)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> staff.get(self)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> staff.listTeam(1)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> staff.listInvitations()).isInstanceOf(NotAllowed.class);
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
    assertThat(staff.search("Stranger", PageRequest.of(0, 20)).rows()).isEmpty();
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
