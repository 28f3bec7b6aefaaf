package org.folkmoot.container;

import static org.folkmoot.container.IdeaStage.english;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.folkmoot.accounts.SignUpService;
import org.folkmoot.councils.Council;
import org.folkmoot.mail.LetterService;
import org.folkmoot.mail.LetterState;
import org.folkmoot.notifications.NoticeProbe;
import org.folkmoot.people.Caller;
import org.folkmoot.people.Role;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.proposals.Answer;
import org.folkmoot.proposals.AnswerForm;
import org.folkmoot.proposals.AnswerService;
import org.folkmoot.proposals.ProposalDetails;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How long it takes to tell 30,000 followers of one answer, and to write their letters. Not a test:
 * its name keeps it out of every build. {@code docs/performance.md} has the command.
 */
@ExtendWith(ArquillianExtension.class)
class NoticeBenchmark {

  private static final Logger LOG = Logger.getLogger(NoticeBenchmark.class.getName());
  private static final int FOLLOWERS = 30_000;

  @Inject private Stage stage;
  @Inject private IdeaStage ideas;
  @Inject private AnswerService answers;
  @Inject private NoticeProbe probe;
  @Inject private Statements statements;
  @Inject private OtherRequest otherRequest;
  @Inject private SignUpService signUps;
  @Inject private LetterService letters;

  @Resource(lookup = "java:app/jdbc/folkmoot")
  private DataSource database;

  @Test
  void oneAnswer() throws Exception {
    Council council = stage.newCouncil();
    stage.enter(council, Role.FACILITATOR);
    ProcessDetails process = ideas.newProcess();
    String idea = ideas.published(process, "A bench", "");
    long start = System.nanoTime();
    answers.answer(
        idea, ideas.get(idea).version(), AnswerForm.of(Answer.FEASIBLE, english("Next year.")));
    LOG.info(() -> "the answer itself, without followers: " + since(start));
    addFollowers(council.id(), ideas.get(idea).id());
    long telling =
        probe.prepareAnswer(
            ideas.get(idea).id(), change(ideas.get(idea)), Instant.now(Clock.systemUTC()));
    long told = System.nanoTime();
    Runtime.getRuntime().gc();
    long memory = used();
    int sql = statements.during(() -> probe.tellAll(telling));
    LOG.info(
        () ->
            FOLLOWERS
                + " notices: "
                + since(told)
                + ", "
                + sql
                + " statements, "
                + (used() - memory) / 1_000_000
                + " MB more in use, garbage included");
    long written = System.nanoTime();
    List<Long> codes = new ArrayList<>();
    AtomicBoolean isWriting = new AtomicBoolean(true);
    try (SmtpStub server = new SmtpStub(Integer.getInteger("folkmoot.smtp.port", 0))) {
      AtOnce.call(
          () ->
              otherRequest.here(
                  council,
                  () -> {
                    // the job that was asked for writes them; a second writer would be in its way
                    while (countLetters(council.id()) < FOLLOWERS) {
                      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                    }
                    isWriting.set(false);
                    return true;
                  }),
          () -> otherRequest.here(council, () -> askForCodes(isWriting, codes)));
      LOG.info(() -> "sent until then: " + server.messages().size() + " letters");
    }
    LOG.info(() -> "their letters: " + since(written));
    LOG.info(
        () ->
            codes.size()
                + " people got a code to sign up meanwhile, from asking to sent; median "
                + codes.stream().sorted().skip(codes.size() / 2).findFirst().orElse(0L)
                + " ms, slowest "
                + codes.stream().mapToLong(Long::longValue).max().orElse(0)
                + " ms");
    long morning = System.nanoTime();
    probe.morning(
        Instant.now(Clock.systemUTC()).plus(Duration.ofDays(1)), ZoneId.of("Europe/London"));
    LOG.info(() -> "a morning with nothing to tell: " + since(morning));
  }

  /** One after another, each with a letter of its own, as long as the others are written. */
  private boolean askForCodes(AtomicBoolean isWriting, List<Long> durations) {
    int asked = 0;
    do {
      String number = String.valueOf(++asked);
      long start = System.nanoTime();
      String email = "code" + number + "@example.org";
      signUps.ask(email, Locale.UK, new Caller("198.51.100." + number, "Test", ""));
      while (letters.listTo(email).stream().noneMatch(one -> one.state() == LetterState.SENT)) {
        LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
      }
      durations.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    } while (isWriting.get() && asked < 250);
    return true;
  }

  private long countLetters(long council) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement count =
            connection.prepareStatement("select count(*) from letter where council_id = ?")) {
      count.setLong(1, council);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static String change(ProposalDetails proposal) {
    return "answer/" + proposal.id() + "/" + proposal.answeredAt().orElseThrow().toEpochMilli();
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static String since(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms";
  }

  private void addFollowers(long council, long idea) throws SQLException {
    OffsetDateTime now = OffsetDateTime.now(Clock.systemUTC());
    try (Connection connection = database.getConnection();
        PreparedStatement account =
            connection.prepareStatement(
                "insert into account (id, council_id, email, name, language, disabled,"
                    + " password_hash, failed_sign_ins, search_text, created_at, used_at)"
                    + " values (?, ?, ?, ?, 'en', false, '', 0, '', ?, ?)");
        PreparedStatement follow =
            connection.prepareStatement(
                "insert into follow (id, council_id, account_id, kind, subject_id, why, since)"
                    + " values (?, ?, ?, 'proposal', ?, 'SUPPORT', ?)")) {
      for (int i = 0; i < FOLLOWERS; i++) {
        long id = 2_000_000_000L + i;
        account.setLong(1, id);
        account.setLong(2, council);
        account.setString(3, "f" + i + "@" + council + ".example");
        account.setString(4, "Follower " + i);
        account.setObject(5, now);
        account.setObject(6, now);
        account.addBatch();
        follow.setLong(1, id);
        follow.setLong(2, council);
        follow.setLong(3, id);
        follow.setLong(4, idea);
        follow.setObject(5, now);
        follow.addBatch();
      }
      account.executeBatch();
      follow.executeBatch();
    }
  }
}
