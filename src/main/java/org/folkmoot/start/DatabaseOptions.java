package org.folkmoot.start;

import java.util.Locale;

/**
 * What every connection to the database is opened with, unless the settings say something else. Who
 * waits for somebody else's row waits three seconds; no statement runs longer than five minutes; a
 * transaction that is forgotten ends after as long. H2 writes each transaction before it is
 * confirmed, so that it survives the death of the process, and uses space of what is outdated again
 * after ten seconds, in which {@code checkpoint sync} has long brought its successor to the disk.
 * It is closed by the last connection and not by a hook of its own, which would take it from
 * requests that are still answered.
 */
public final class DatabaseOptions {

  private static final String H2 = ";LOCK_TIMEOUT=3000;WRITE_DELAY=0;RETENTION_TIME=10000";
  private static final String H2_STAYS = ";DB_CLOSE_ON_EXIT=FALSE";
  private static final String POSTGRESQL =
      "options=-c%20lock_timeout=3s%20-c%20statement_timeout=5min"
          + "%20-c%20idle_in_transaction_session_timeout=5min";

  private DatabaseOptions() {}

  /** The URL with these options. */
  public static String addTo(String url) {
    if (url.startsWith("jdbc:h2:")) {
      String set = url.toUpperCase(Locale.ROOT);
      return url
          + (set.contains("LOCK_TIMEOUT") ? "" : H2)
          + (set.contains("DB_CLOSE_ON_EXIT") ? "" : H2_STAYS);
    }
    if (url.contains("options=")) {
      return url;
    }
    return url + (url.contains("?") ? "&" : "?") + POSTGRESQL;
  }
}
