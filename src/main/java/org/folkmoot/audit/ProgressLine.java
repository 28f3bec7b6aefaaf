package org.folkmoot.audit;

import java.util.concurrent.TimeUnit;
import org.folkmoot.ballots.Progress;
import org.folkmoot.kernel.ConsoleOutput;

/** Tells on standard error, every two seconds, how far a long verification has come. */
@ConsoleOutput
final class ProgressLine implements Progress {

  private static final long INTERVAL = TimeUnit.SECONDS.toNanos(2);

  private final boolean speaking;
  private long last = System.nanoTime();

  ProgressLine(boolean speaking) {
    this.speaking = speaking;
  }

  @Override
  public void report(String stage, int done, int total) {
    long now = System.nanoTime();
    if (speaking && now - last >= INTERVAL) {
      last = now;
      System.err.println("      " + stage + ": " + done + " of " + total);
    }
  }
}
