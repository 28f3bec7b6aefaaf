package org.folkmoot.platform;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets the embedded database write and sync its file every two seconds, and ends the process if it
 * cannot: H2 goes on answering for a while after its file could not be written, and all of that
 * would be lost. A supervisor starts the process anew. Does nothing for PostgreSQL, which sees to
 * that itself.
 */
@ApplicationScoped
class DatabaseWatch {

  /** What the process ends with; a supervisor can tell it from an orderly stop. */
  static final int EXIT_CODE = 74;

  private static final Logger LOG = Logger.getLogger(DatabaseWatch.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(2);

  @Resource
  @SuppressWarnings("NullAway.Init")
  private ManagedThreadFactory threads;

  private final Database database;
  private final Object bell = new Object();
  private volatile boolean stopping;

  @Inject
  DatabaseWatch(Database database) {
    this.database = database;
  }

  /** Begins to watch; called once. */
  void start() {
    if (!database.isShared()) {
      threads.newThread(this::watch).start();
    }
  }

  @PreDestroy
  void stop() {
    stopping = true;
    synchronized (bell) {
      bell.notifyAll();
    }
  }

  private void watch() {
    try {
      while (!stopping) {
        look();
        synchronized (bell) {
          bell.wait(PAUSE.toMillis());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try (Connection connection = database.source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("checkpoint sync");
    } catch (SQLException e) {
      if (!stopping && DatabaseTrouble.isFatal(e)) {
        LOG.log(
            Level.SEVERE,
            "The database file cannot be written any more; Folkmoot ends so that nothing is"
                + " confirmed that would be lost. See to the disk, then start it again.",
            e);
        Runtime.getRuntime().halt(EXIT_CODE);
      }
    }
  }
}
