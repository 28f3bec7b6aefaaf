package org.folkmoot.container;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Waits for what jobs bring about. */
final class Patience {

  private static final long MOST_SECONDS = 60;
  private static final long PAUSE_MILLIS = 20;

  private Patience() {}

  /** The number once it is at least as large as expected, or after a minute what it is then. */
  static long atLeast(long expected, LongSupplier number) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
    while (number.getAsLong() < expected && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
    }
    return number.getAsLong();
  }
}
