package org.folkmoot.start;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Lets through what Folkmoot says, and of the server only warnings and worse; nothing of what the
 * search could do with another version of Java.
 */
public final class QuietServer implements Filter {

  /** Called by the log manager, by name. */
  public QuietServer() {}

  @Override
  public boolean isLoggable(LogRecord event) {
    String logger = String.valueOf(event.getLoggerName());
    return !logger.startsWith("org.apache.lucene.internal.vectorization")
        && (event.getLevel().intValue() >= Level.WARNING.intValue()
            || logger.startsWith("org.folkmoot"));
  }
}
