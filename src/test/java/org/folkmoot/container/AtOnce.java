package org.folkmoot.container;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Does several things on threads of their own. */
@SuppressWarnings({"unchecked", "varargs"})
final class AtOnce {

  private AtOnce() {}

  @SafeVarargs
  static <T> List<T> call(Callable<T>... actions) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(actions.length);
    try {
      List<Future<T>> futures = Stream.of(actions).map(threads::submit).toList();
      return futures.stream().map(AtOnce::get).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
