package org.folkmoot.councils;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockTimeoutException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Lets those who write the same row of many writers do so one after another, as long as they are of
 * this process. H2 loses a confirmed change of a row if somebody who waited for it gets it in the
 * moment of the confirmation and is rolled back then (docs/transactions.md); who waits here gets it
 * later. On a database of several nodes the locks of rows decide, as before.
 */
@ApplicationScoped
public class WritersTurns {

  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final int TURNS = 256;

  private final Semaphore[] turns =
      Stream.generate(() -> new Semaphore(1, true)).limit(TURNS).toArray(Semaphore[]::new);

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  @SuppressWarnings("NullAway.Init")
  private TransactionSynchronizationRegistry transactions;

  /** For the container. */
  public WritersTurns() {}

  /**
   * Waits until it is the turn of this transaction, which keeps it until it ends; does nothing if
   * it has it.
   *
   * @param row what many write, for example a kind and an id
   * @throws LockTimeoutException after three seconds; it is answered as a busy database is
   */
  public void await(String row) {
    int number = Math.floorMod(row.hashCode(), TURNS);
    String own = WritersTurns.class.getName() + number;
    if (transactions.getResource(own) != null) {
      return;
    }
    Semaphore turn = turns[number];
    try {
      if (!turn.tryAcquire(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new LockTimeoutException("no turn for " + row);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    try {
      transactions.registerInterposedSynchronization(new GiveUp(turn));
    } catch (RuntimeException e) {
      // whoever is not told of the end would keep the turn for ever
      turn.release();
      throw e;
    }
    transactions.putResource(own, true);
  }

  private record GiveUp(Semaphore turn) implements Synchronization {

    @Override
    public void beforeCompletion() {
      // nothing to write
    }

    @Override
    public void afterCompletion(int status) {
      turn.release();
    }
  }
}
