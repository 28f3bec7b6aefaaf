package org.folkmoot.councils;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockTimeoutException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets those who write the same row do so one after another, as long as they are of this process.
 * H2 loses a confirmed change of a row if somebody who waited for it gets it in the moment of the
 * confirmation and is rolled back then (docs/transactions.md); who waits here gets it later. On a
 * database of several nodes the locks of rows decide, as before.
 *
 * <p>Entities that JPA writes or removes take their turn by themselves (by {@code
 * platform.TurnsOfEntities}); whoever locks a row by a query, or changes it by an update query and
 * may be refused afterwards, asks here first.
 */
@ApplicationScoped
public class WritersTurns {

  private static final Duration LONGEST = Duration.ofSeconds(3);

  /** Guarded by itself: rows that somebody holds or waits for. */
  private final Map<String, Turn> turns = new HashMap<>();

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  @SuppressWarnings("NullAway.Init")
  private TransactionSynchronizationRegistry transactions;

  /** For the container. */
  public WritersTurns() {}

  /**
   * Waits until it is the turn of this transaction, which keeps it until it ends; does nothing if
   * it has it.
   *
   * @param entity kind of the row
   * @param id its primary key
   * @throws LockTimeoutException after three seconds; it is answered as a busy database is
   */
  public void await(Class<?> entity, Object id) {
    String row = entity.getName() + ' ' + id;
    String own = WritersTurns.class.getName() + ' ' + row;
    if (transactions.getResource(own) != null) {
      return;
    }
    take(row);
    try {
      transactions.registerInterposedSynchronization(new GiveBack(row));
    } catch (RuntimeException e) {
      // whoever is not told of the end would keep the turn for ever
      giveBack(row);
      throw e;
    }
    transactions.putResource(own, true);
  }

  private void take(String row) {
    boolean got = false;
    try {
      got = wanted(row).tryAcquire(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (!got) {
        forget(row);
      }
    }
    if (!got) {
      throw new LockTimeoutException("no turn for " + row);
    }
  }

  private Semaphore wanted(String row) {
    synchronized (turns) {
      Turn turn = turns.computeIfAbsent(row, any -> new Turn());
      turn.wanted++;
      return turn.free;
    }
  }

  private void giveBack(String row) {
    forget(row).release();
  }

  private Semaphore forget(String row) {
    synchronized (turns) {
      Turn turn = turns.get(row);
      if (turn == null) {
        throw new IllegalStateException("nobody has a turn for " + row);
      }
      turn.wanted--;
      if (turn.wanted == 0) {
        turns.remove(row);
      }
      return turn.free;
    }
  }

  /** The turn at one row: who holds it, and how many want it, the holder included. */
  private static final class Turn {

    private final Semaphore free = new Semaphore(1, true);
    private int wanted;
  }

  private final class GiveBack implements Synchronization {

    private final String row;

    GiveBack(String row) {
      this.row = row;
    }

    @Override
    public void beforeCompletion() {
      // nothing to write
    }

    @Override
    public void afterCompletion(int status) {
      giveBack(row);
    }
  }
}
