package org.folkmoot.platform;

import jakarta.persistence.LockTimeoutException;
import java.sql.SQLException;
import java.util.Set;

/**
 * Tells what the database complains of: that too many want it at once, which passes, or that its
 * file cannot be written any more, which does not. Pure.
 */
public final class DatabaseTrouble {

  /** Lock not available, deadlock, statement cancelled, too many connections. */
  private static final Set<String> BUSY =
      Set.of("55P03", "40P01", "40001", "57014", "53300", "HYT00");

  /** H2: input or output failed, the file is corrupted, the database was closed by an error. */
  private static final Set<Integer> FATAL_IN_H2 = Set.of(90028, 90030, 90031, 90098, 90121);

  /** The pool of the server; it has no type for this. */
  private static final String POOL_IS_EMPTY = "max-wait-time";

  private DatabaseTrouble() {}

  /** Whether the same may succeed in a few seconds. */
  public static boolean isBusy(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      boolean isRefused = cause instanceof SQLException sql && BUSY.contains(sql.getSQLState());
      if (isRefused
          || cause instanceof LockTimeoutException
          || String.valueOf(cause.getMessage()).contains(POOL_IS_EMPTY)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the embedded database must not be used any more. */
  static boolean isFatal(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      boolean isH2 = cause.getClass().getName().startsWith("org.h2.");
      if (isH2 && cause instanceof SQLException sql && isFatal(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFatal(SQLException sql) {
    return FATAL_IN_H2.contains(sql.getErrorCode())
        || String.valueOf(sql.getMessage()).contains("MVStoreException");
  }
}
