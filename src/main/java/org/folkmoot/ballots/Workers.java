package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * A fixed number of threads over which independent checks are spread; results keep their order. A
 * check must not spread checks itself: all threads could wait for it.
 */
final class Workers implements AutoCloseable {

  private final ExecutorService pool;
  private final Progress progress;

  Workers(int threads, Progress progress) {
    this.pool = Executors.newFixedThreadPool(threads, Workers::daemon);
    this.progress = progress;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "ballot-check");
    thread.setDaemon(true);
    return thread;
  }

  /** The results of all items, in their order; the first failure is thrown. Tells nobody. */
  <T, R> List<R> map(List<T> items, Function<T, R> work) {
    return map("reading", items, work, Progress.SILENT);
  }

  /** The results of all items, in their order, telling how many there are already. */
  <T, R> List<R> map(String stage, List<T> items, Function<T, R> work) {
    return map(stage, items, work, progress);
  }

  private <T, R> List<R> map(String stage, List<T> items, Function<T, R> work, Progress progress) {
    List<Future<R>> futures = new ArrayList<>(items.size());
    items.forEach(item -> futures.add(pool.submit(() -> work.apply(item))));
    List<R> results = new ArrayList<>(items.size());
    try {
      for (Future<R> future : futures) {
        results.add(future.get());
        progress.report(stage, results.size(), items.size());
      }
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while checking " + stage, e);
    } finally {
      futures.forEach(future -> future.cancel(true));
    }
    return results;
  }

  private static RuntimeException unwrapped(ExecutionException e) {
    if (e.getCause() instanceof Refused refused) {
      return refused;
    }
    return new IllegalStateException("a check failed unexpectedly", e.getCause());
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
