package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.eclipse.persistence.sessions.Session;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.councils.WritersTurns;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.people.Role;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Who writes a row that somebody else is writing waits in the process, not within the database,
 * where H2 would let a refusal take the other's change along.
 */
@ExtendWith(ArquillianExtension.class)
class WritersTurnsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject private Stage stage;
  @Inject private OtherRequest otherRequest;
  @Inject private InTransaction inTransaction;
  @Inject private CouncilData data;
  @Inject private Journal journal;
  @Resource private ManagedThreadFactory threads;

  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final CountDownLatch firstHasIt = new CountDownLatch(1);
  private Council council;
  private long process;

  @BeforeEach
  void aProcess() {
    council = stage.newCouncil();
    stage.enter(council, Role.ADMINISTRATOR, Role.FACILITATOR);
    process = stage.processId(stage.newProcess());
  }

  @Test
  void changesOfOneEntityWaitForEachOther() throws Exception {
    long before = version();

    runOneBehindTheOther(this::change);

    // the second had read what the first changed
    assertThat(failures).singleElement().isInstanceOf(OptimisticLockException.class);
    assertThat(version()).isEqualTo(before + 1);
  }

  @Test
  void changesOfDifferentEntitiesDoNotWait() throws Exception {
    long other = stage.processId(stage.newProcess());
    Thread second =
        thread(
            () -> {
              firstHasIt.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
              return change(other);
            });
    Thread first =
        thread(
            () -> {
              change(process);
              firstHasIt.countDown();
              second.join(PATIENCE.toMillis());
              assertThat(second.isAlive()).isFalse();
              return null;
            });
    finish(first, second);

    assertThat(failures).isEmpty();
  }

  @Test
  void entriesOfTheLogWaitForEachOther() throws Exception {
    long before = entries();

    runOneBehindTheOther(
        () -> {
          journal.record(AuditEvent.of(1, "Somebody", "processes.process.changed", "", ""));
          return null;
        });

    assertThat(failures).isEmpty();
    assertThat(entries()).isEqualTo(before + 2);
  }

  @Test
  void whoIsRolledBackGivesTheTurnBack() throws Exception {
    Thread refused =
        thread(
            () -> {
              change(process);
              throw new IllegalStateException("refused");
            });
    finish(refused);
    assertThat(failures).hasSize(1);

    Thread next = thread(() -> change(process));
    finish(next);

    assertThat(failures).hasSize(1);
  }

  /** The second begins when the first has written, and is seen to wait for its turn. */
  private void runOneBehindTheOther(Callable<?> action) throws Exception {
    Thread second =
        thread(
            () -> {
              firstHasIt.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
              return action.call();
            });
    Thread first =
        thread(
            () -> {
              action.call();
              firstHasIt.countDown();
              assertThat(waitsForItsTurn(second)).isTrue();
              return null;
            });
    finish(first, second);
  }

  private Object change() {
    return change(process);
  }

  private Object change(long id) {
    Class<?> processes =
        data.rows()
            .unwrap(Session.class)
            .getDescriptorForAlias("ParticipatoryProcess")
            .getJavaClass();
    Object row = data.rows().find(processes, id);
    data.rows().lock(row, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    data.rows().flush();
    return row;
  }

  private long version() throws Exception {
    return inTransaction.call(
        () ->
            data.rows()
                .createQuery(
                    "select p.version from ParticipatoryProcess p where p.id = :id", Long.class)
                .setParameter("id", process)
                .getSingleResult());
  }

  private long entries() throws Exception {
    return inTransaction.call(
        () ->
            data.rows()
                .createQuery("select count(e) from JournalEntry e", Long.class)
                .getSingleResult());
  }

  private Thread thread(Callable<?> action) {
    return threads.newThread(
        () -> {
          try {
            otherRequest.here(council, () -> inTransaction.call(() -> action.call()));
          } catch (Exception | AssertionError e) {
            failures.add(e);
          }
        });
  }

  private static void finish(Thread... all) throws InterruptedException {
    Stream.of(all).forEach(Thread::start);
    for (Thread one : all) {
      one.join(2 * PATIENCE.toMillis());
      assertThat(one.isAlive()).isFalse();
    }
  }

  private static boolean waitsForItsTurn(Thread thread) {
    long deadline = System.nanoTime() + Duration.ofSeconds(2).toNanos();
    while (System.nanoTime() < deadline) {
      if (Stream.of(thread.getStackTrace())
          .anyMatch(frame -> frame.getClassName().startsWith(WritersTurns.class.getName()))) {
        return true;
      }
      LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
    }
    return false;
  }
}
