package org.folkmoot.container;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.folkmoot.accounts.AccountProbe;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.accounts.SignInService;
import org.folkmoot.accounts.StrongSignIn;
import org.folkmoot.councils.Council;
import org.folkmoot.journal.JournalFilter;
import org.folkmoot.journal.JournalReader;
import org.folkmoot.journal.RecordedEvent;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.mail.LetterService;
import org.folkmoot.people.Caller;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.privacy.RequestForm;
import org.folkmoot.privacy.RequestKind;
import org.folkmoot.privacy.RequestService;
import org.folkmoot.privacy.RetentionLine;
import org.folkmoot.privacy.RetentionProbe;
import org.folkmoot.privacy.RetentionService;
import org.folkmoot.throttles.Throttle;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** AZ-12: each rule on the day before and after its time removes exactly what is due. */
@ExtendWith(ArquillianExtension.class)
class RetentionIT {

  private static final String PASSWORD = "correct horse battery";
  private static final String EMAIL = "resident@example.org";

  @Inject private Stage stage;
  @Inject private OtherRequest otherRequest;
  @Inject private AccountService accounts;
  @Inject private AccountProbe probe;
  @Inject private SignInService signIns;
  @Inject private StrongSignIn strongSignIn;
  @Inject private Visitor visitor;
  @Inject private RequestService requests;
  @Inject private RetentionService retention;
  @Inject private RetentionProbe job;
  @Inject private Throttle throttle;
  @Inject private LetterService letters;
  @Inject private JournalReader journal;

  @Resource(lookup = "java:app/jdbc/folkmoot")
  private DataSource database;

  private final Instant now = Instant.now(Clock.systemUTC());
  private Council council;
  private Person administrator;
  private Person resident;

  @BeforeEach
  void aCouncilWithAResident() {
    council = stage.newCouncil();
    administrator = stage.enter(council, Role.ADMINISTRATOR);
    resident = accounts.open(EMAIL, "Resident", PASSWORD, Set.of());
    signIns.signIn(EMAIL, PASSWORD, new Caller("192.0.2.1", "Firefox", ""), true);
  }

  private int rows(String table, String condition) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select count(*) from "
                    + table
                    + " where council_id = "
                    + council.id()
                    + " and "
                    + condition);
        ResultSet result = query.executeQuery()) {
      result.next();
      return result.getInt(1);
    }
  }

  private String ofResident() {
    return "account_id = " + resident.id();
  }

  @Test
  void signInsGoAfterThirtyDays() throws Exception {
    job.runAt(now.plus(29, DAYS));
    assertThat(rows("sign_in", ofResident())).isOne();

    job.runAt(now.plus(31, DAYS));
    assertThat(rows("sign_in", ofResident())).isZero();
  }

  @Test
  void knownDevicesGoAYearAfterTheirLastUse() throws Exception {
    job.runAt(now.plus(364, DAYS));
    assertThat(rows("known_device", ofResident())).isOne();

    job.runAt(now.plus(366, DAYS));
    assertThat(rows("known_device", ofResident())).isZero();
  }

  @Test
  void proofsByLetterGoWhenTheyCountNoMore() throws Exception {
    probe.issueReset(EMAIL);

    job.runAt(now.plus(Duration.ofMinutes(5)));
    assertThat(rows("mail_proof", "email = '" + EMAIL + "'")).isOne();

    job.runAt(now.plus(1, DAYS));
    assertThat(rows("mail_proof", "email = '" + EMAIL + "'")).isZero();
  }

  @Test
  void countsOfTriesGoWhenTheyAreFree() throws Exception {
    throttle.allow("retention", "key", 1, Duration.ofHours(1));

    job.runAt(now.plus(Duration.ofMinutes(30)));
    assertThat(rows("throttle", "bucket like 'retention/%'")).isOne();

    job.runAt(now.plus(Duration.ofHours(2)));
    assertThat(rows("throttle", "bucket like 'retention/%'")).isZero();
  }

  @Test
  void anUnusedAccountGoesAfterTwoYearsAndALetter() {
    Instant due = now.atOffset(ZoneOffset.UTC).plusMonths(24).toInstant();

    job.runAt(due.minus(31, DAYS));
    assertThat(letters.listTo(EMAIL)).isEmpty();

    job.runAt(due.minus(29, DAYS));
    job.runAt(due.minus(28, DAYS));
    assertThat(letters.listTo(EMAIL)).hasSize(1);

    // the job ran late by a day: the thirty days after the letter hold nevertheless
    job.runAt(due.plus(Duration.ofHours(1)));
    assertThat(accounts.findPerson(resident.id())).isPresent();

    job.runAt(due.plus(2, DAYS));
    assertThat(accounts.findPerson(resident.id())).isEmpty();
    assertThat(accounts.findPerson(administrator.id())).isPresent();
    assertThat(journal.list(JournalFilter.all(), 0, 10))
        .extracting(RecordedEvent::action)
        .contains("privacy.journal.deletedUnused", "privacy.journal.removed");
    assertThat(journal.check().breach()).isNull();
  }

  @Test
  void usingTheAccountAfterTheLetterKeepsIt() throws Exception {
    Instant due = now.atOffset(ZoneOffset.UTC).plusMonths(24).toInstant();
    job.runAt(due.minus(20, DAYS));
    assertThat(rows("account", "notice_at is not null")).isOne();

    otherRequest.call(council, this::signInAsResident);

    assertThat(rows("account", "notice_at is not null")).isZero();
  }

  private boolean signInAsResident() {
    strongSignIn.enter(visitor, resident.id());
    return true;
  }

  @Test
  void wordsOfARequestGoTwoYearsAfterTheAnswer() throws Exception {
    requests.handIn(
        new RequestForm(RequestKind.OTHER, "", "asks@example.org", Locale.UK, "Why?"), "192.0.2.9");
    requests.handIn(
        new RequestForm(RequestKind.OTHER, "", "open@example.org", Locale.UK, "How?"), "192.0.2.9");
    long first =
        requests.list(PageRequest.of(0, 200)).rows().stream()
            .filter(request -> request.email().equals("asks@example.org"))
            .findFirst()
            .orElseThrow()
            .id();
    try (SmtpStub server = new SmtpStub(Integer.getInteger("folkmoot.smtp.port", 0))) {
      requests.answer(first, "So.");
      for (int i = 0; i < 200 && requests.get(first).isOpen(); i++) {
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
    }
    Instant due = now.atOffset(ZoneOffset.UTC).plusYears(2).toInstant();

    job.runAt(due.minus(1, DAYS));
    assertThat(rows("privacy_request", "body <> ''")).isEqualTo(2);

    job.runAt(due.plus(1, DAYS));
    assertThat(rows("privacy_request", "body <> ''")).isOne();
    assertThat(rows("privacy_request", "email = 'open@example.org'")).isOne();
    assertThat(requests.get(first).erased()).isTrue();
  }

  @Test
  void administratorsAreRemindedTwiceOfAnOpenRequest() {
    requests.handIn(
        new RequestForm(RequestKind.OTHER, "", "asks@example.org", Locale.UK, "Why?"), "192.0.2.9");

    job.runAt(now.plus(22, DAYS));
    assertThat(letters.listTo(administrator.email())).isEmpty();
    job.runAt(now.plus(23, DAYS));
    job.runAt(now.plus(24, DAYS));
    assertThat(letters.listTo(administrator.email())).hasSize(1);
    job.runAt(now.plus(30, DAYS));
    job.runAt(now.plus(31, DAYS));
    assertThat(letters.listTo(administrator.email())).hasSize(2);
  }

  @Test
  void whatARunRemovedIsShownToAdministrators() {
    job.runAt(now.plus(31, DAYS));
    job.runAt(now.plus(32, DAYS));

    List<RetentionLine> lines = retention.list();

    assertThat(lines)
        .extracting(RetentionLine::name)
        .contains(
            "devices",
            "imports",
            "letters",
            "mail-proofs",
            "requests",
            "sign-ins",
            "throttles",
            "unused-accounts");
    RetentionLine signIn =
        lines.stream().filter(line -> line.name().equals("sign-ins")).findFirst().orElseThrow();
    assertThat(signIn.ranAt().orElseThrow().truncatedTo(DAYS))
        .isEqualTo(now.plus(32, DAYS).truncatedTo(DAYS));
    assertThat(signIn.removed()).isZero();
    assertThat(signIn.removedInAll()).isPositive();
  }

  /** AZ-6. */
  @Test
  void aRunOfOneCouncilRemovesNothingOfAnother() throws Exception {
    Council other = stage.newCouncil();

    otherRequest.call(
        other,
        () -> {
          job.runAt(now.plus(10_000, DAYS));
          return true;
        });

    assertThat(rows("sign_in", ofResident())).isOne();
    assertThat(accounts.findPerson(resident.id())).isPresent();
  }
}
