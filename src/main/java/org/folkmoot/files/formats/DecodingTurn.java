package org.folkmoot.files.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets pictures be drawn one after the other: one takes as much memory as a hundred visitors.
 * Thread-safe; one for each node.
 */
public final class DecodingTurn {

  private final Semaphore turn = new Semaphore(1, true);
  private final int mostWaiting;
  private final Duration longestWait;

  /**
   * @param mostWaiting how many may wait for their turn
   * @param longestWait how long each of them waits
   */
  public DecodingTurn(int mostWaiting, Duration longestWait) {
    this.mostWaiting = mostWaiting;
    this.longestWait = longestWait;
  }

  /**
   * Draws a picture anew as soon as it is its turn.
   *
   * @throws FormatRefusal if too many wait, or it is no picture that can be taken
   */
  public Picture draw(Path file) throws IOException {
    if (turn.getQueueLength() >= mostWaiting) {
      throw FormatRefusal.busy();
    }
    take();
    try {
      return Pictures.draw(file);
    } finally {
      turn.release();
    }
  }

  private void take() {
    try {
      if (!turn.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw FormatRefusal.busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw FormatRefusal.busy();
    }
  }
}
