package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.eclipse.persistence.sessions.Session;
import org.folkmoot.accounts.SignUpService;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.councils.CouncilService;
import org.folkmoot.jobs.JobOrder;
import org.folkmoot.jobs.JobQueue;
import org.folkmoot.mail.LetterService;
import org.folkmoot.mail.LetterState;
import org.folkmoot.people.Caller;
import org.folkmoot.people.Role;
import org.folkmoot.throttles.Throttle;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Finding E: many at once wait in turn; nobody holds a connection while waiting for another. */
@ExtendWith(ArquillianExtension.class)
class RushIT {

  private static final int PORT = Integer.getInteger("folkmoot.smtp.port", 0);
  private static final int SIGN_UPS = 120;
  private static final int CONNECTIONS = 32;
  private static final int MORE_THAN_FETCHED_AT_ONCE = 60;
  private static final Duration LONGEST = Duration.ofSeconds(40);

  @Inject private Stage stage;
  @Inject private OtherRequest otherRequest;
  @Inject private SignUpService signUps;
  @Inject private CouncilService councils;
  @Inject private LetterService letters;
  @Inject private Throttle throttle;
  @Inject private CouncilData data;
  @Inject private JobQueue queue;
  @Inject private InTransaction inTransaction;
  @Resource private ManagedThreadFactory threads;

  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private Council council;

  @BeforeEach
  void aCouncil() {
    council = stage.newCouncil();
    stage.enter(council, Role.ADMINISTRATOR);
  }

  @Test
  void aHundredAndTwentySignUpsAtOnceAllSucceedAndTheSiteAnswers() throws Exception {
    try (SmtpStub server = new SmtpStub(PORT)) {
      List<Callable<?>> all = new ArrayList<>();
      for (int i = 0; i < SIGN_UPS; i++) {
        String email = "person" + i + "@example.org";
        Caller caller = new Caller("198.51.100." + i, "Browser", "");
        all.add(() -> signUps.ask(email, Locale.UK, caller));
      }
      CountDownLatch done = atOnce(all);

      long longestLook = 0;
      while (done.getCount() > 0 && longestLook < LONGEST.toNanos()) {
        long before = System.nanoTime();
        assertThat(councils.findByHost(council.slug() + ".example")).isPresent();
        longestLook = Math.max(longestLook, System.nanoTime() - before);
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }

      assertThat(done.await(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(failures).isEmpty();
      assertThat(Duration.ofNanos(longestLook)).isLessThan(Duration.ofSeconds(5));
      await(() -> letters.counts().get(LetterState.SENT) == SIGN_UPS);
      assertThat(letters.counts()).containsEntry(LetterState.SENT, (long) SIGN_UPS);
    }
  }

  /** A count inside of a transaction that holds a connection takes none of the same pool. */
  @Test
  void countsInsideOfTransactionsDoNotWaitForEachOther() throws Exception {
    List<Callable<?>> all = new ArrayList<>();
    CountDownLatch holding = new CountDownLatch(20);
    for (int i = 0; i < 60; i++) {
      String key = "key" + i;
      all.add(
          () ->
              inTransaction.call(
                  () -> {
                    takeAConnection();
                    holding.countDown();
                    holding.await(10, TimeUnit.SECONDS);
                    return throttle.allow("rush", key, 5, Duration.ofMinutes(1));
                  }));
    }

    assertThat(atOnce(all).await(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(failures).isEmpty();
  }

  /** Who fetches numbers for new rows does so although all connections are taken by others. */
  @Test
  void numbersOfNewRowsNeedNoConnectionOfThoseWhoWaitForThem() throws Exception {
    List<Callable<?>> all = new ArrayList<>();
    CountDownLatch holding = new CountDownLatch(CONNECTIONS);
    CountDownLatch numbered = new CountDownLatch(1);
    all.add(
        () ->
            inTransaction.call(
                () -> {
                  assertThat(holding.await(10, TimeUnit.SECONDS)).isTrue();
                  takeNumbers(MORE_THAN_FETCHED_AT_ONCE);
                  numbered.countDown();
                  return null;
                }));
    for (int i = 0; i < CONNECTIONS; i++) {
      all.add(
          () ->
              inTransaction.call(
                  () -> {
                    takeAConnection();
                    holding.countDown();
                    assertThat(numbered.await(5, TimeUnit.SECONDS)).isTrue();
                    takeNumbers(1);
                    return null;
                  }));
    }

    assertThat(atOnce(all).await(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(failures).isEmpty();
  }

  /** What was written before a query keeps its connection until the transaction ends. */
  private void takeAConnection() {
    queue.add(JobOrder.of(ProbeJob.NAME, 0).notBefore(Instant.now().plus(1, ChronoUnit.DAYS)));
  }

  /** What {@code persist} does first. */
  private void takeNumbers(int howMany) {
    Session session = data.rows().unwrap(Session.class);
    Class<?> jobs = session.getDescriptorForAlias("QueuedJob").getJavaClass();
    for (int i = 0; i < howMany; i++) {
      session.getNextSequenceNumberValue(jobs);
    }
  }

  private CountDownLatch atOnce(List<Callable<?>> actions) {
    CountDownLatch start = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(actions.size());
    for (Callable<?> action : actions) {
      threads
          .newThread(
              () -> {
                try {
                  start.await();
                  otherRequest.here(council, action);
                } catch (Exception | AssertionError e) {
                  failures.add(e);
                } finally {
                  done.countDown();
                }
              })
          .start();
    }
    start.countDown();
    return done;
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
