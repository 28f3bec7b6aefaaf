package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.mail.Letter;
import org.folkmoot.mail.LetterDetails;
import org.folkmoot.mail.LetterFault;
import org.folkmoot.mail.LetterProbe;
import org.folkmoot.mail.LetterRemoval;
import org.folkmoot.mail.LetterService;
import org.folkmoot.mail.LetterState;
import org.folkmoot.mail.Outbox;
import org.folkmoot.people.Role;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Letters go out with the transaction of what they tell about, later if need be, and once. */
@ExtendWith(ArquillianExtension.class)
class MailIT {

  private static final int PORT = Integer.getInteger("folkmoot.smtp.port", 0);

  @Inject private Stage stage;
  @Inject private OtherRequest otherRequest;
  @Inject private Outbox outbox;
  @Inject private LetterService letters;
  @Inject private LetterProbe probe;
  @Inject private LetterRemoval removal;
  @Inject private UserTransaction transaction;

  @Resource(lookup = "java:app/jdbc/folkmoot")
  private DataSource database;

  private Council council;
  private String recipient;

  @BeforeEach
  void aCouncilWritesToSomebody() {
    council = stage.newCouncil();
    stage.enter(council, Role.ADMINISTRATOR);
    recipient = UUID.randomUUID() + "@example.org";
  }

  @Test
  void aLetterGoesOutAfterItsTransactionInTheWordsOfTheCouncil() {
    try (SmtpStub server = new SmtpStub(PORT)) {
      outbox.post(letter(Locale.UK).withCode("427931").withLink("/staff/mail"));
      await(LetterState.SENT);

      String message = received(server);
      assertThat(message)
          .contains("Subject: Test e-mail from " + council.name())
          .contains("427931")
          .contains("Content-Language: en");
      assertThat(letters.listOpen(PageRequest.of(0, 100)).rows()).isEmpty();
    }
  }

  /** AU-7: the address comes from the council's first host and the settings. */
  @Test
  void aLinkLeadsToTheFirstHostOfTheCouncil() {
    try (SmtpStub server = new SmtpStub(PORT)) {
      outbox.post(letter(Locale.UK).withLink("/staff/mail"));
      await(LetterState.SENT);

      String address = "http://" + council.slug() + ".example:8080";
      assertThat(received(server)).contains("href=\"" + address + "/staff/mail\"");
    }
  }

  @Test
  void aReaderOfWelshReadsWelsh() {
    try (SmtpStub server = new SmtpStub(PORT)) {
      outbox.post(letter(Locale.forLanguageTag("cy")));
      await(LetterState.SENT);

      assertThat(received(server))
          .contains("Subject: E-bost prawf gan " + council.name())
          .contains("Content-Language: cy");
    }
  }

  @Test
  void whatIsRolledBackWroteNoLetter() throws Exception {
    try (SmtpStub server = new SmtpStub(PORT)) {
      transaction.begin();
      outbox.post(letter(Locale.UK));
      assertThat(letters.listOpen(PageRequest.of(0, 100)).rows()).hasSize(1);
      transaction.rollback();

      assertThat(letters.counts().values()).containsOnly(0L);
      LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
      assertThat(server.messages()).noneMatch(message -> message.contains(recipient));
    }
  }

  @Test
  void aServerThatIsAwayIsTriedAgainAndTheLetterSentOnce() {
    outbox.post(letter(Locale.UK));
    LetterDetails waiting = awaitAttempt();

    assertThat(waiting.state()).isEqualTo(LetterState.WAITING);
    assertThat(waiting.fault()).contains(LetterFault.UNREACHABLE);
    assertThat(waiting.nextTryAt().orElseThrow()).isAfter(waiting.postedAt().plusSeconds(50));
    try (SmtpStub server = new SmtpStub(PORT)) {
      assertThat(probe.send(waiting.id())).isEmpty();
      assertThat(probe.send(waiting.id())).isEmpty();

      assertThat(letters.counts()).containsEntry(LetterState.SENT, 1L);
      assertThat(server.messages()).filteredOn(text -> text.contains(recipient)).hasSize(1);
    }
  }

  /** Finding 27: whatever becomes of its job, a letter that waits is found again. */
  @Test
  void aLetterWithoutAJobIsQueuedAgain() throws Exception {
    outbox.post(letter(Locale.UK));
    awaitAttempt();
    change("delete from job where name = 'letter' and subject = " + probe.only());
    change("update letter set next_try_at = queued_at where council_id = " + council.id());
    assertThat(probe.queueLost()).isZero();
    makeTriesOld(Duration.ofHours(2));

    try (SmtpStub server = new SmtpStub(PORT)) {
      assertThat(probe.queueLost()).isEqualTo(1);
      await(LetterState.SENT);
      assertThat(received(server)).contains("Test e-mail");
    }
  }

  /** Finding 34: whoever waits for a code does not wait for letters to many. */
  @Test
  void aCodeIsNotBehindLettersToMany() {
    try (SmtpStub server = new SmtpStub(PORT)) {
      for (int i = 0; i < 200; i++) {
        outbox.post(Letter.of(i + "@example.com", Locale.UK, "mail.test", council.name()).inBulk());
      }
      outbox.post(letter(Locale.UK).withCode("427931"));
      await(() -> server.messages().stream().anyMatch(message -> message.contains(recipient)));

      assertThat(received(server)).contains("427931");
      assertThat(server.messages()).hasSizeLessThan(200);
      await(() -> letters.counts().get(LetterState.SENT) == 201);
    }
  }

  /** 30,000 digests that wait, and somebody signs up. */
  @Test
  void aCodeOvertakesThirtyThousandDigests() throws Exception {
    try (SmtpStub server = new SmtpStub(PORT)) {
      queueDigests(30_000);
      outbox.post(letter(Locale.UK).withCode("427931"));
      await(() -> server.messages().stream().anyMatch(message -> message.contains(recipient)));

      assertThat(countDigests()).isGreaterThan(15_000);
    } finally {
      removeDigests();
    }
  }

  private void queueDigests(int number) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement job =
            connection.prepareStatement(
                "insert into job (id, council_id, name, subject, title, address, asker, lane,"
                    + " state, turn, attempts, work_done, work_total, called_off, lease_number,"
                    + " created_at, due_at) values (?, ?, 'letter', ?, 'digest', '', '',"
                    + " 'BULK_LETTERS', 'WAITING', ?, 0, 0, 0, false, 0, ?, ?)")) {
      OffsetDateTime now = OffsetDateTime.now(Clock.systemUTC());
      for (int i = 0; i < number; i++) {
        long id = 3_000_000_000L + i;
        job.setLong(1, id);
        job.setLong(2, council.id());
        job.setLong(3, -id);
        job.setString(4, "letter/-" + id);
        job.setObject(5, now);
        job.setObject(6, now);
        job.addBatch();
      }
      job.executeBatch();
    }
  }

  private void removeDigests() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                "delete from job where title = 'digest' and state = 'WAITING'")) {
      delete.executeUpdate();
    }
  }

  private int countDigests() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement count =
            connection.prepareStatement("select count(*) from job where title = 'digest'");
        ResultSet rows = count.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    }
  }

  @Test
  void aRefusedRecipientIsGivenUpUntilSomebodyTriesAgain() {
    try (SmtpStub server = new SmtpStub(PORT)) {
      server.answering("RCPT", "550 5.1.1 <" + recipient + "> unknown");
      outbox.post(letter(Locale.UK));
      await(LetterState.FAILED);

      LetterDetails failed = letters.listOpen(PageRequest.of(0, 100)).rows().get(0);
      assertThat(failed.fault()).contains(LetterFault.REFUSED);
      assertThat(failed.reply()).startsWith("550 5.1.1").doesNotContain(recipient);
      assertThat(failed.recipient()).endsWith("…@example.org").doesNotContain(recipient);

      server.answering("RCPT", "250 now I know");
      assertThat(letters.sendAgain()).isEqualTo(1);
      await(LetterState.SENT);
      assertThat(received(server)).contains("Test e-mail");
    }
  }

  @Test
  void whatIsNoAddressFailsAtOnceAndForGood() {
    outbox.post(
        Letter.of("ann@example.org\r\nBcc: bob@example.org", Locale.UK, "mail.test", "Town"));

    assertThat(letters.listOpen(PageRequest.of(0, 100)).rows())
        .singleElement()
        .satisfies(failed -> assertThat(failed.fault()).contains(LetterFault.ADDRESS));
    assertThat(letters.sendAgain()).isZero();
  }

  /** AZ-6. */
  @Test
  void anotherCouncilSeesNothingOfALetter() {
    outbox.post(letter(Locale.UK));
    awaitAttempt();
    Council other = stage.newCouncil();

    assertThat(asAdministratorOf(other, () -> letters.listOpen(PageRequest.of(0, 1)).rows()))
        .isEmpty();
    assertThat(asAdministratorOf(other, letters::counts).values()).containsOnly(0L);
    assertThat(asAdministratorOf(other, letters::sendAgain)).isZero();
    assertThat(letters.listOpen(PageRequest.of(0, 100)).rows()).hasSize(1);
  }

  private <T> T asAdministratorOf(Council other, Callable<T> action) {
    return otherRequest.call(
        other,
        () -> {
          stage.enter(other, Role.ADMINISTRATOR);
          return action.call();
        });
  }

  @Test
  void outsideOfTheDemoNobodyReadsLetters() {
    outbox.post(letter(Locale.UK));
    long id = letters.listOpen(PageRequest.of(0, 100)).rows().get(0).id();

    assertThat(letters.listShown()).isEmpty();
    assertThat(letters.findShown(id)).isEmpty();
  }

  @Test
  void afterThirtyDaysALetterIsRemoved() throws Exception {
    Council other = stage.newCouncil();
    outbox.post(letter(Locale.UK));
    awaitAttempt();

    makeOld(Duration.ofDays(29));
    assertThat(removal.removeOld()).isZero();
    makeOld(Duration.ofDays(31));
    assertThat(otherRequest.call(other, () -> removal.removeOld())).isZero();
    assertThat(removal.removeOld()).isEqualTo(1);
    assertThat(letters.counts().values()).containsOnly(0L);
  }

  private void makeTriesOld(Duration age) throws Exception {
    makeOld("update letter set next_try_at = ? where council_id = ?", age);
  }

  private void change(String sql) throws Exception {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  private void makeOld(Duration age) throws Exception {
    makeOld("update letter set posted_at = ? where council_id = ?", age);
  }

  private void makeOld(String sql, Duration age) throws Exception {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setTimestamp(1, Timestamp.from(Instant.now(Clock.systemUTC()).minus(age)));
      update.setLong(2, council.id());
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  private Letter letter(Locale language) {
    return Letter.of(recipient, language, "mail.test", council.name());
  }

  private String received(SmtpStub server) {
    List<String> ours =
        server.messages().stream().filter(message -> message.contains(recipient)).toList();
    assertThat(ours).hasSize(1);
    return ours.get(0);
  }

  private LetterDetails awaitAttempt() {
    await(
        () ->
            letters.listOpen(PageRequest.of(0, 100)).rows().stream()
                .anyMatch(letter -> letter.attempts() > 0));
    return letters.listOpen(PageRequest.of(0, 100)).rows().get(0);
  }

  private void await(LetterState state) {
    await(() -> letters.counts().get(state) == 1);
    assertThat(letters.counts()).containsEntry(state, 1L);
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
