package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobDetails;
import org.folkmoot.jobs.JobOrder;
import org.folkmoot.jobs.JobQueue;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.JobService;
import org.folkmoot.jobs.JobState;
import org.folkmoot.jobs.JobStopped;
import org.folkmoot.jobs.JobsProbe;
import org.folkmoot.jobs.Lane;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Recognized;
import org.folkmoot.people.Role;
import org.folkmoot.people.RoleGrant;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.Texts;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Long work begins with its transaction, is done once, and always ends. */
@ExtendWith(ArquillianExtension.class)
class JobsIT {

  private static final AtomicLong SUBJECTS = new AtomicLong(System.nanoTime());

  @Inject private Stage stage;
  @Inject private OtherRequest otherRequest;
  @Inject private JobQueue queue;
  @Inject private JobService service;
  @Inject private JobsProbe probe;
  @Inject private Visitor visitor;
  @Inject private ProbeJob job;
  @Inject private Instance<Job> kinds;
  @Inject private CurrentCouncil currentCouncil;
  @Inject private UserTransaction transaction;

  @Resource(lookup = "java:app/jdbc/folkmoot")
  private DataSource database;

  private Council council;
  private long subject;

  @BeforeEach
  void aCouncil() {
    council = stage.newCouncil();
    stage.enter(council, Role.ADMINISTRATOR);
    subject = SUBJECTS.incrementAndGet();
  }

  @Test
  void aJobRunsInItsCouncilAfterItsTransaction() throws Exception {
    AtomicReference<String> where = new AtomicReference<>();
    job.doing(
        subject,
        run -> {
          where.set(currentCouncil.get().slug());
          return JobResult.done();
        });
    transaction.begin();
    queue.add(order());
    LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
    assertThat(where.get()).isNull();
    transaction.commit();

    await(JobState.DONE);
    assertThat(where.get()).isEqualTo(council.slug());
  }

  @Test
  void whatIsRolledBackAskedForNothing() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    job.doing(subject, run -> counted(runs));

    transaction.begin();
    queue.add(order(), new ByteArrayInputStream(new byte[10]));
    transaction.rollback();

    LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
    assertThat(runs).hasValue(0);
    assertThat(queue.findLast(ProbeJob.NAME, subject)).isEmpty();
  }

  /** Finding 8: an error that nobody expected is counted and ends with a reference. */
  @Test
  void afterSomeErrorsAJobIsGivenUpWithAReference() {
    AtomicInteger runs = new AtomicInteger();
    job.doing(
        subject,
        run -> {
          counted(runs);
          throw new ArithmeticException("a fault of ours, made by a test");
        });

    queue.add(order());

    JobDetails end = await(JobState.FAILED);
    assertThat(runs).hasValue(2);
    assertThat(end.reference()).contains("J" + end.id());
    assertThat(job.ends()).containsOnlyOnce(subject + " gave up J" + end.id());
  }

  @Test
  void oneErrorIsForgiven() {
    AtomicInteger runs = new AtomicInteger();
    job.doing(
        subject,
        run -> {
          JobResult result = counted(runs);
          if (run.attempt() == 1) {
            throw new IllegalStateException("a fault of ours, made by a test");
          }
          return result;
        });

    queue.add(order());

    await(JobState.DONE);
    assertThat(runs).hasValue(2);
  }

  @Test
  void aRunningJobIsCalledOff() {
    CountDownLatch begun = new CountDownLatch(1);
    job.doing(subject, run -> untilStopped(run, begun));
    queue.add(order());
    awaitLatch(begun);

    assertThat(queue.callOff(ProbeJob.NAME, subject)).isTrue();

    await(JobState.CALLED_OFF);
    assertThat(job.ends()).containsOnlyOnce(subject + " called off");
    assertThat(queue.callOff(ProbeJob.NAME, subject)).isFalse();
  }

  @Test
  void aJobThatWaitsIsCalledOffWithoutARun() {
    AtomicInteger runs = new AtomicInteger();
    job.doing(subject, run -> counted(runs));
    queue.add(order().notBefore(Instant.now().plusSeconds(3600)));

    assertThat(queue.callOff(ProbeJob.NAME, subject)).isTrue();

    await(JobState.CALLED_OFF);
    assertThat(runs).hasValue(0);
    assertThat(job.ends()).containsOnlyOnce(subject + " called off");
  }

  @Test
  void howFarAJobIsCanBeSeenWhileItRuns() {
    CountDownLatch end = new CountDownLatch(1);
    job.doing(
        subject,
        run -> {
          run.progress(30, 120);
          awaitLatch(end);
          return JobResult.done();
        });

    queue.add(order());
    await(() -> last().done() == 30);

    assertThat(last().percent()).contains(25);
    end.countDown();
    assertThat(await(JobState.DONE).percent()).contains(100);
  }

  /** Finding 34: work in one lane never waits for another. */
  @Test
  void aFullLaneHoldsNoOtherUp() {
    CountDownLatch end = new CountDownLatch(1);
    for (int i = 0; i < 10; i++) {
      long other = SUBJECTS.incrementAndGet();
      job.doing(other, run -> waited(end));
      queue.add(JobOrder.of(ProbeJob.NAME, other).in(Lane.BULK_LETTERS));
    }

    queue.add(order().in(Lane.QUICK_LETTERS));

    await(JobState.DONE);
    end.countDown();
  }

  @Test
  void jobsOfOneTurnRunOneAfterAnother() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger runs = new AtomicInteger();
    for (int i = 0; i < 6; i++) {
      long one = SUBJECTS.incrementAndGet();
      job.doing(
          one,
          run -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            now.decrementAndGet();
            return counted(runs);
          });
      Lane lane = i % 2 == 0 ? Lane.HEAVY : Lane.QUICK_LETTERS;
      queue.add(JobOrder.of(ProbeJob.NAME, one).in(lane).inTurn("turn/" + subject));
    }

    await(() -> runs.get() == 6);
    assertThat(runs).hasValue(6);
    assertThat(most).hasValue(1);
  }

  /** Finding 32: a file is read piece by piece, and as often as it is wanted. */
  @Test
  void aFileArrivesAsItWasAndGoesWhenTheWorkIsDone() throws Exception {
    byte[] file = new byte[3 * 256 * 1024 + 17];
    new Random(7).nextBytes(file);
    List<byte[]> digests = new CopyOnWriteArrayList<>();
    job.doing(
        subject,
        run -> {
          assertThat(run.fileSize()).isEqualTo(file.length);
          digests.add(sha256(run.file()));
          digests.add(sha256(run.file()));
          return JobResult.done();
        });

    queue.add(order(), new ByteArrayInputStream(file));

    JobDetails done = await(JobState.DONE);
    byte[] expected = sha256(new ByteArrayInputStream(file));
    assertThat(digests).hasSize(2).allSatisfy(one -> assertThat(one).isEqualTo(expected));
    assertThat(pieces(done.id())).isZero();
  }

  /** A node that was thought dead must not finish what another one does. */
  @Test
  void whoLostTheLeaseCannotFinish() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch taken = new CountDownLatch(1);
    AtomicReference<Throwable> met = new AtomicReference<>();
    AtomicInteger runs = new AtomicInteger();
    job.doing(
        subject,
        run -> {
          if (runs.incrementAndGet() > 1) {
            return JobResult.done();
          }
          begun.countDown();
          awaitLatch(taken);
          try {
            probe.confirm(run);
          } catch (JobStopped e) {
            met.set(e);
            throw e;
          }
          return JobResult.done();
        });
    queue.add(order());
    awaitLatch(begun);

    change(
        "update job set state = 'WAITING', running_turn = null, leased_until = null where subject"
            + " = "
            + subject);
    await(() -> runs.get() == 2);
    taken.countDown();

    await(() -> met.get() != null);
    assertThat(met.get()).isInstanceOf(JobStopped.class);
    await(JobState.DONE);
    assertThat(runs).hasValue(2);
  }

  @Test
  void theJobOfADeadNodeIsRunAgain() throws Exception {
    queue.add(order().notBefore(Instant.now().plusSeconds(3600)));
    change(
        "update job set state = 'RUNNING', running_turn = turn, attempts = 1, node = 'dead',"
            + " lease_number = 1, due_at = created_at, leased_until = created_at where subject = "
            + subject);

    assertThat(await(JobState.DONE).attempts()).isEqualTo(2);
  }

  @Test
  void whatComesAgainIsAddedOnceForEachPeriod() {
    AtomicInteger runs = new AtomicInteger();
    job.doing(subject, run -> counted(runs));
    String period = "probe/" + subject;

    probe.addOnce(order(), period);
    probe.addOnce(order(), period);
    await(() -> runs.get() == 1);
    probe.addOnce(order(), period);
    LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());

    assertThat(runs).hasValue(1);
  }

  @Test
  void aJobThatPutsItselfOffIsRunAgain() {
    AtomicInteger runs = new AtomicInteger();
    job.doing(
        subject,
        run ->
            runs.incrementAndGet() < 4
                ? JobResult.later(Instant.now().plusMillis(10))
                : JobResult.done());

    queue.add(order());

    assertThat(await(JobState.DONE).attempts()).isEqualTo(1);
    assertThat(runs).hasValue(4);
  }

  /** AZ-6. */
  @Test
  void anotherCouncilSeesNothingOfAJob() {
    queue.add(order());
    Council other = stage.newCouncil();

    assertThat(otherRequest.call(other, () -> queue.findLast(ProbeJob.NAME, subject))).isEmpty();
    assertThat(otherRequest.call(other, () -> queue.callOff(ProbeJob.NAME, subject))).isFalse();
  }

  @Test
  void whatWasGivenUpIsBegunAnewWithItsFile() {
    AtomicInteger runs = new AtomicInteger();
    job.doing(
        subject,
        run -> {
          if (runs.incrementAndGet() <= 2) {
            throw new IllegalStateException("a fault of ours, made by a test");
          }
          assertThat(run.file().readAllBytes()).hasSize(10);
          return JobResult.done();
        });
    long id = addWithFile(order());
    await(JobState.FAILED);

    assertThat(service.beginAgain(id)).isTrue();

    await(JobState.DONE);
    assertThat(service.beginAgain(id)).isFalse();
    assertThat(service.callOff(id)).isFalse();
  }

  /** AZ-1. */
  @Test
  void facilitatorsSeeTheWorkOfTheirProcessesOnly() {
    long mine = stage.processId(stage.newProcess());
    long yours = stage.processId(stage.newProcess());
    Instant later = Instant.now().plusSeconds(3600);
    long ofMine = queue.add(order().forProcess(mine).notBefore(later));
    long ofYours = queue.add(order().forProcess(yours).notBefore(later));
    long ofNobody = queue.add(order().notBefore(later));

    as(new RoleGrant(Role.FACILITATOR, mine));

    assertThat(service.list(PageRequest.of(0, 100)).rows())
        .extracting(JobDetails::id)
        .containsExactly(ofMine);
    assertThat(service.find(ofMine)).isPresent();
    assertThat(service.find(ofYours)).isEmpty();
    assertThat(service.find(ofNobody)).isEmpty();
    assertThatThrownBy(() -> service.callOff(ofYours)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> service.beginAgain(ofNobody)).isInstanceOf(NotAllowed.class);
    assertThat(service.callOff(ofMine)).isTrue();
  }

  @Test
  void othersSeeNoWorkAtAll() {
    long id = queue.add(order().notBefore(Instant.now().plusSeconds(3600)));

    as(RoleGrant.of(Role.MODERATOR));

    assertThatThrownBy(() -> service.list(PageRequest.of(0, 1))).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> service.find(id)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> service.callOff(id)).isInstanceOf(NotAllowed.class);
  }

  private void as(RoleGrant grant) {
    visitor.enter(
        Optional.of(
            new Recognized(
                new Person(-1, "Fay", "fay@example.org", Locale.UK, Set.of(grant)),
                0,
                false,
                false,
                true)));
  }

  private long addWithFile(JobOrder order) {
    try {
      return queue.add(order, new ByteArrayInputStream(new byte[10]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyKindOfWorkHasANameInWords() {
    assertThat(kinds)
        .filteredOn(kind -> !kind.name().equals(ProbeJob.NAME))
        .allSatisfy(
            kind -> {
              assertThat(kind.name()).hasSizeLessThanOrEqualTo(40);
              assertThat(texts("en").get("jobs.name." + kind.name())).doesNotContain("jobs.name");
              assertThat(texts("cy").get("jobs.name." + kind.name())).doesNotContain("jobs.name");
            });
  }

  private static Texts texts(String language) {
    return Texts.of(Locale.forLanguageTag(language), ZoneOffset.UTC, Map.of());
  }

  @Test
  void nobodyAsksForWorkThatDoesNotExist() {
    assertThatThrownBy(() -> queue.add(JobOrder.of("no-such-job", 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private JobOrder order() {
    return JobOrder.of(ProbeJob.NAME, subject).titled("A probe");
  }

  private static JobResult counted(AtomicInteger runs) {
    runs.incrementAndGet();
    return JobResult.done();
  }

  private static JobResult waited(CountDownLatch end) {
    awaitLatch(end);
    return JobResult.done();
  }

  private static JobResult untilStopped(JobRun run, CountDownLatch begun) {
    begun.countDown();
    await(run::isStopped);
    run.check();
    return JobResult.done();
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    }
  }

  private int pieces(long id) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select count(*) from job_file where job_id = " + id)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static byte[] sha256(InputStream file) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] buffer = new byte[10_000];
    for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return digest.digest();
  }

  private JobDetails last() {
    return queue.findLast(ProbeJob.NAME, subject).orElseThrow();
  }

  private JobDetails await(JobState state) {
    await(() -> last().state() == state);
    assertThat(last().state()).isEqualTo(state);
    return last();
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
