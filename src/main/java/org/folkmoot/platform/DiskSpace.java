package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Free space where the data is. Below the reserve nothing more is taken in: a database whose file
 * cannot grow loses what it has confirmed. Measured at most twice a second; thread-safe.
 */
@ApplicationScoped
public class DiskSpace {

  private static final Logger LOG = Logger.getLogger(DiskSpace.class.getName());
  private static final long MEGABYTE = 1024L * 1024;
  private static final long MEASURED_FOR_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final Path folder;
  private final long reserve;
  private volatile long measuredAt = System.nanoTime() - MEASURED_FOR_NANOS;
  private volatile boolean low;

  @Inject
  DiskSpace(
      @ConfigProperty(name = "folkmoot.data", defaultValue = ".") String folder,
      @ConfigProperty(name = "folkmoot.disk.reserve", defaultValue = "200") long megabytes) {
    this.folder = Path.of(folder);
    this.reserve = megabytes * MEGABYTE;
  }

  /** Whether there is less than the reserve. */
  public boolean isLow() {
    long now = System.nanoTime();
    if (now - measuredAt >= MEASURED_FOR_NANOS) {
      measuredAt = now;
      measure();
    }
    return low;
  }

  private void measure() {
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      boolean isLow = free < reserve;
      if (isLow != low) {
        LOG.log(
            isLow ? Level.SEVERE : Level.INFO,
            "{0} MB are free in {1}: {2}",
            new Object[] {
              free / MEGABYTE, folder, isLow ? "nothing more is taken in" : "enough again"
            });
      }
      low = isLow;
    } catch (IOException e) {
      LOG.log(Level.WARNING, "free space in " + folder + " cannot be measured", e);
    }
  }
}
