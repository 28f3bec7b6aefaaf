package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.folkmoot.accounts.AccountProbe;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.accounts.LastAdministrator;
import org.folkmoot.accounts.ProfileService;
import org.folkmoot.accounts.SignInAnswer;
import org.folkmoot.accounts.SignInService;
import org.folkmoot.accounts.StaffService;
import org.folkmoot.accounts.StrongSignIn;
import org.folkmoot.councils.Council;
import org.folkmoot.journal.JournalFilter;
import org.folkmoot.journal.JournalReader;
import org.folkmoot.journal.RecordedEvent;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.people.Caller;
import org.folkmoot.people.ConfirmationNeeded;
import org.folkmoot.people.DataSection;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.RoleGrant;
import org.folkmoot.people.Visitor;
import org.folkmoot.privacy.DeletionService;
import org.folkmoot.privacy.PersonalDataService;
import org.folkmoot.privacy.PrivacyChoices;
import org.folkmoot.privacy.PrivacyService;
import org.folkmoot.privacy.Receipt;
import org.folkmoot.privacy.RequestAnswered;
import org.folkmoot.privacy.RequestDetails;
import org.folkmoot.privacy.RequestForm;
import org.folkmoot.privacy.RequestKind;
import org.folkmoot.privacy.RequestService;
import org.folkmoot.privacy.TooManyRequests;
import org.folkmoot.processes.ProcessService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Taking along, deleting, asking: what people may do with their data (I4, K10, AZ-7, AZ-11). */
@ExtendWith(ArquillianExtension.class)
class PrivacyIT {

  private static final int PORT = Integer.getInteger("folkmoot.smtp.port", 0);
  private static final String PASSWORD = "correct horse battery";
  private static final Caller HOME = new Caller("192.0.2.1", "Firefox, Linux", "");

  /** Words that stand nowhere else in the database, whatever other tests left there. */
  private final String mark = UUID.randomUUID().toString().substring(0, 13);

  private final String name = "Canary " + mark;
  private final String email = mark + "@canary.example";

  @Inject private Stage stage;
  @Inject private OtherRequest otherRequest;
  @Inject private Visitor visitor;
  @Inject private StrongSignIn strongSignIn;
  @Inject private AccountService accounts;
  @Inject private AccountProbe probe;
  @Inject private SignInService signIns;
  @Inject private StaffService staff;
  @Inject private ProfileService profiles;
  @Inject private DeletionService deletion;
  @Inject private PersonalDataService data;
  @Inject private PrivacyService privacy;
  @Inject private RequestService requests;
  @Inject private ProcessService processes;
  @Inject private JournalReader journal;
  @Inject private DatabaseSearch search;

  @Resource(lookup = "java:app/jdbc/folkmoot")
  private DataSource database;

  private Council council;

  @BeforeEach
  void aCouncilWithAnAdministrator() {
    council = stage.newCouncil();
    stage.enter(council, Role.ADMINISTRATOR, Role.FACILITATOR);
  }

  /** A person with a trace in every table that may have one; the visitor is that person now. */
  private Person somebodyWithTraces() throws SQLException {
    Person person = accounts.open(email, name, PASSWORD, Set.of(Role.FACILITATOR));
    staff.grant(person.id(), RoleGrant.of(Role.AUDITOR), "");
    probe.issueReset(email);
    signIns.signIn(email, PASSWORD, HOME, true);
    strongSignIn.enter(visitor, person.id());
    processes.draft(Stage.about("Parks"));
    startedBy(person);
    return person;
  }

  /** A count and an import that point to the account. */
  private void startedBy(Person person) throws SQLException {
    long process = stage.processId(stage.newProcess());
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into import_job (id, council_id, process_id, requested_by, file_name,"
                    + " state, bytes_total, bytes_done, problems, created_at) values"
                    + " (?, ?, ?, ?, 'a.pb', 'DONE', 0, 0, '', current_timestamp)")) {
      insert.setLong(1, -person.id());
      insert.setLong(2, council.id());
      insert.setLong(3, process);
      insert.setLong(4, person.id());
      insert.executeUpdate();
    }
  }

  private Receipt handIn(String to, String whose) {
    return requests.handIn(
        new RequestForm(RequestKind.ACCESS, whose, to, Locale.UK, "What of " + whose + "?"),
        "192.0.2.77");
  }

  private RequestDetails find(Receipt receipt) {
    return requests.list(PageRequest.of(0, 200)).rows().stream()
        .filter(request -> request.reference().equals(receipt.reference()))
        .findFirst()
        .orElseThrow();
  }

  /** Answers, and waits until the e-mail has left. */
  private void answer(long request, String text) throws Exception {
    try (SmtpStub server = new SmtpStub(PORT)) {
      requests.answer(request, text);
      for (int i = 0; i < 200 && requests.get(request).isOpen(); i++) {
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
    }
  }

  private List<String> actions() {
    return journal.list(JournalFilter.all(), 0, 100).stream().map(RecordedEvent::action).toList();
  }

  /** AZ-11. */
  @Test
  void afterDeletionNoTableKnowsThePerson() throws Exception {
    RequestDetails request = find(handIn(email, name));
    answer(request.id(), "Dear " + name + ", here.");
    Person person = somebodyWithTraces();
    assertThat(search.find(name, email))
        .as("the canary is planted")
        .anyMatch(place -> place.toLowerCase(Locale.ROOT).startsWith("account.email"))
        .anyMatch(place -> place.toLowerCase(Locale.ROOT).startsWith("mail_proof.email"))
        .anyMatch(place -> place.toLowerCase(Locale.ROOT).startsWith("letter.recipient"))
        .anyMatch(place -> place.toLowerCase(Locale.ROOT).startsWith("privacy_request.body"))
        .anyMatch(place -> place.toLowerCase(Locale.ROOT).startsWith("journal_entry.particulars"));

    try (SmtpStub server = new SmtpStub(PORT)) {
      deletion.deleteOwn();
      for (int i = 0; i < 200 && !search.find(email).isEmpty(); i++) {
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }

      assertThat(server.messages())
          .filteredOn(text -> text.contains(email) && text.contains("Your account is deleted"))
          .hasSize(1);
    }
    assertThat(search.find(name, email)).isEmpty();
    assertThat(journal.check().breach()).isNull();
    assertThat(actions()).contains("privacy.journal.deletedOwn", "processes.journal.created");
    assertThat(accounts.findPerson(person.id())).isEmpty();
    assertThat(signIns.signIn(email, PASSWORD, HOME, false)).isInstanceOf(SignInAnswer.Wrong.class);
  }

  @Test
  void aSignInElsewhereEndsWithTheAccount() throws Exception {
    somebodyWithTraces();
    String token = ((SignInAnswer.Accepted) signIns.signIn(email, PASSWORD, HOME, true)).token();

    deletion.deleteOwn();

    assertThat(
            otherRequest.call(
                council,
                () -> {
                  visitor.enter(signIns.recognize(token));
                  return visitor.person().isPresent() || visitor.isWaiting();
                }))
        .isFalse();
  }

  @Test
  void aCouncilMayKeepTheNamesOfItsStaff() throws Exception {
    privacy.choose(new PrivacyChoices("dpo@example.org", false, true));
    somebodyWithTraces();

    deletion.deleteOwn();

    assertThat(search.find(name))
        .isNotEmpty()
        .allMatch(place -> place.toLowerCase(Locale.ROOT).matches("(journal_entry|letter)[.].*"));
    assertThat(journal.check().breach()).isNull();
    assertThat(privacy.get().contact()).isEqualTo("dpo@example.org");
  }

  @Test
  void theLastAdministratorCannotGo() {
    assertThatThrownBy(deletion::deleteOwn).isInstanceOf(LastAdministrator.class);
    assertThat(accounts.findPerson(visitor.requirePerson().id())).isPresent();
  }

  /** AU-16. */
  @Test
  void deletingAndTakingAlongNeedAFreshConfirmation() {
    accounts.open("second@example.org", "Second", PASSWORD, Set.of(Role.ADMINISTRATOR));
    probe.makeStale(visitor);

    assertThatThrownBy(deletion::deleteOwn).isInstanceOf(ConfirmationNeeded.class);
    assertThatThrownBy(() -> deletion.deleteOnRequest(visitor.requirePerson().id()))
        .isInstanceOf(ConfirmationNeeded.class);
    assertThatThrownBy(data::collect).isInstanceOf(ConfirmationNeeded.class);
    assertThatThrownBy(() -> privacy.choose(new PrivacyChoices("", true, true)))
        .isInstanceOf(ConfirmationNeeded.class);
    assertThatThrownBy(() -> requests.answer(1, "x")).isInstanceOf(ConfirmationNeeded.class);
    assertThat(accounts.findPerson(visitor.requirePerson().id())).isPresent();
  }

  @Test
  void anAdministratorDeletesOnRequestAndTheLogSaysWho() throws Exception {
    Person administrator = visitor.requirePerson();
    Person person = somebodyWithTraces();
    strongSignIn.enter(visitor, administrator.id());

    deletion.deleteOnRequest(person.id());

    RecordedEvent last = journal.list(JournalFilter.all(), 0, 1).get(0);
    assertThat(last.action()).isEqualTo("privacy.journal.deletedOnRequest");
    assertThat(last.actorId()).isEqualTo(administrator.id());
    assertThat(last.particulars().subject()).isEqualTo(String.valueOf(person.id()));
    assertThat(accounts.findPerson(person.id())).isEmpty();
  }

  /** AZ-6. */
  @Test
  void nobodyOfAnotherCouncilIsDeletedOrSeen() throws Exception {
    Person person = somebodyWithTraces();
    Receipt receipt = handIn(email, name);
    Council other = stage.newCouncil();

    assertThatThrownBy(
            () ->
                otherRequest.call(
                    other,
                    () -> {
                      stage.enter(other, Role.ADMINISTRATOR);
                      deletion.deleteOnRequest(person.id());
                      return true;
                    }))
        .hasCauseInstanceOf(NotFound.class);
    assertThat(
            otherRequest.call(
                other,
                () -> {
                  stage.enter(other, Role.ADMINISTRATOR);
                  return requests.list(PageRequest.of(0, 1)).total()
                      + requests.findReceipt(receipt.reference()).stream().count();
                }))
        .isZero();
    assertThat(accounts.findPerson(person.id())).isPresent();
  }

  @Test
  void onlyAdministratorsReachTheRequestsAndAccountsOfOthers() {
    Receipt receipt = handIn(email, name);
    long id = find(receipt).id();
    Person facilitator = accounts.open("f@example.org", "F", PASSWORD, Set.of(Role.FACILITATOR));
    strongSignIn.enter(visitor, facilitator.id());

    assertThatThrownBy(() -> requests.list(PageRequest.of(0, 1))).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> requests.get(id)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> requests.answer(id, "x")).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> deletion.deleteOnRequest(1)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> privacy.choose(new PrivacyChoices("", true, true)))
        .isInstanceOf(NotAllowed.class);
  }

  /** AZ-7: one's own data and nobody else's, at most five times an hour. */
  @Test
  void theFileHoldsEverythingAboutThePersonAndNothingOfOthers() throws Exception {
    String others = visitor.requirePerson().email();
    Person person = somebodyWithTraces();
    handIn(email, name);

    List<DataSection> sections = data.collect().sections();

    assertThat(sections)
        .extracting(DataSection::name)
        .contains(
            "account",
            "comment-marks",
            "comments",
            "devices",
            "interests",
            "letters",
            "log",
            "mail-proofs",
            "proposals",
            "ratings",
            "register-uploads",
            "reports",
            "requests",
            "roles",
            "services",
            "sign-ins",
            "supports",
            "verifications",
            "vote-issuances",
            "vote-reports");
    assertThat(sections)
        .filteredOn(section -> section.records().isEmpty())
        .extracting(DataSection::name)
        .isSubsetOf(
            "verifications",
            "register-uploads",
            "services",
            "former-names",
            "comment-marks",
            "comments",
            "moderation",
            "proposals",
            "ratings",
            "reports",
            "supports",
            "comment-mentions",
            "files",
            "follows",
            "key-holder-boards",
            "mutes",
            "notice-choices",
            "notices",
            "interests",
            "vote-issuances",
            "vote-reports");
    String all = sections.stream().map(String::valueOf).collect(Collectors.joining());
    assertThat(all).contains(name, email, "AUDITOR").doesNotContain(others);
    assertThat(person.id()).isEqualTo(visitor.requirePerson().id());
    for (int i = 2; i <= 5; i++) {
      data.collect();
    }
    assertThatThrownBy(data::collect).isInstanceOf(TooManyRequests.class);
  }

  @Test
  void anAnswerIsGivenOnceAndStandsInTheLogWithoutItsWords() {
    Receipt receipt = handIn(email, name);
    long id = find(receipt).id();

    requests.answer(id, "Dear canary, nothing.");

    assertThatThrownBy(() -> requests.answer(id, "again")).isInstanceOf(RequestAnswered.class);
    RecordedEvent last = journal.list(JournalFilter.all(), 0, 1).get(0);
    assertThat(last.action()).isEqualTo("privacy.journal.answered");
    assertThat(String.valueOf(last.particulars()))
        .contains(receipt.reference())
        .doesNotContain("canary", email);
    assertThat(requests.get(id).isAnswerWaiting()).isTrue();
    assertThat(requests.get(id).isOpen()).as("nothing has left").isTrue();
  }

  /** 13: the clock stops when the answer has left. */
  @Test
  void theClockStopsWhenTheAnswerHasLeft() throws Exception {
    Receipt receipt = handIn(email, name);
    long id = find(receipt).id();

    answer(id, "Dear canary, here.");

    assertThat(requests.get(id).isOpen()).isFalse();
    assertThat(requests.get(id).answeredAt().orElseThrow())
        .isAfterOrEqualTo(requests.get(id).writtenAt().orElseThrow());
  }

  /** AZ-11: names and addresses of before go too. */
  @Test
  void afterDeletionNobodyKnowsTheNameOfBefore() throws Exception {
    Person person = somebodyWithTraces();
    profiles.change(visitor, "New name", Locale.UK);
    assertThat(profiles.takeNewEmail(probe.issueNewEmail(person.id(), "n" + mark + "@new.example")))
        .isTrue();
    strongSignIn.enter(visitor, person.id());
    assertThat(search.find(name)).as("the canary is planted").isNotEmpty();
    assertThat(data.collect().sections().toString()).contains(name, email);

    deletion.deleteOwn();

    assertThat(search.find(name, email)).isEmpty();
    assertThat(journal.check().breach()).isNull();
  }

  @Test
  void requestsFromOnePlaceAreLimited() {
    for (int i = 1; i <= 100; i++) {
      handIn("p" + i + "@example.org", "P");
    }

    assertThatThrownBy(() -> handIn("p101@example.org", "P")).isInstanceOf(TooManyRequests.class);
  }

  @Test
  void requestsForOneAddressAreLimitedWhereverTheyComeFrom() {
    for (int place = 1; place <= 3; place++) {
      handInFrom("198.51.100." + place);
    }

    assertThatThrownBy(() -> handInFrom("198.51.100.4")).isInstanceOf(TooManyRequests.class);
  }

  private void handInFrom(String place) {
    requests.handIn(
        new RequestForm(RequestKind.OTHER, "", "Often@example.org", Locale.UK, "Why?"), place);
  }
}
