package org.folkmoot.start;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tries the database before the server starts: can it be reached, is it of a version that this
 * program knows, and does it hold what was asked for, a demo or a council's own data?
 *
 * <p>The embedded database stays open until this is closed: opening it reads all that it knows of
 * its tables, and the server, which has it in the same process, need not do so again.
 */
final class DatabaseCheck implements AutoCloseable {

  private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*\\.sql");
  private static final String DEMO_COUNCILS = "('demo', 'harbour')";

  private static final Logger LOG = Logger.getLogger(DatabaseCheck.class.getName());

  private final Settings settings;
  private final Path application;
  private @Nullable Connection embedded;

  /**
   * Nothing is tried yet.
   *
   * @param application folder of the unpacked WAR
   */
  DatabaseCheck(Settings settings, Path application) {
    this.settings = settings;
    this.application = application;
  }

  /**
   * Tries it.
   *
   * @return whether the database is new: this program or an older one never used it
   * @throws StartupFailure if the start makes no sense
   */
  boolean isNew() {
    try {
      return connect();
    } catch (IOException | ReflectiveOperationException e) {
      throw new StartupFailure("The program file is damaged: fetch or build folkmoot.jar again.");
    }
  }

  private int newestMigration() throws IOException {
    Path folder =
        application.resolve("WEB-INF").resolve("classes").resolve("db").resolve("migration");
    int newest = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Matcher migration = MIGRATION.matcher(String.valueOf(file.getFileName()));
        if (migration.matches()) {
          newest = Math.max(newest, Integer.parseInt(migration.group(1)));
        }
      }
    }
    return newest;
  }

  private boolean connect() throws IOException, ReflectiveOperationException {
    String driver = settings.isEmbeddedDatabase() ? "org.h2.Driver" : "org.postgresql.Driver";
    Properties login = new Properties();
    login.setProperty("user", settings.get(Setting.DB_USER));
    login.setProperty("password", settings.get(Setting.DB_PASSWORD));
    if (!settings.isEmbeddedDatabase()) {
      login.setProperty("loginTimeout", "10");
    }
    Driver jdbc =
        Class.forName(driver).asSubclass(Driver.class).getDeclaredConstructor().newInstance();
    try {
      if (settings.isEmbeddedDatabase()) {
        Connection connection = jdbc.connect(DatabaseOptions.addTo(settings.databaseUrl()), login);
        embedded = connection;
        return isNew(connection);
      }
      try (Connection connection = jdbc.connect(settings.databaseUrl(), login)) {
        return isNew(connection);
      }
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** Lets the embedded database go; whoever has it open keeps it. */
  @Override
  public void close() {
    Connection held = embedded;
    if (held != null) {
      try {
        held.close();
      } catch (SQLException e) {
        LOG.log(Level.FINE, "the first connection to the database", e);
      }
    }
  }

  private StartupFailure unreachable(SQLException e) {
    if (settings.isEmbeddedDatabase()
        && String.valueOf(e.getMessage()).contains("already in use")) {
      return DataFolder.inUse(settings);
    }
    String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    return new StartupFailure(
        "The database "
            + settings.databaseUrl().replaceAll("[?;].*", "")
            + " cannot be opened ("
            + reason
            + "): check FOLKMOOT_DB_URL, FOLKMOOT_DB_USER and FOLKMOOT_DB_PASSWORD.");
  }

  private boolean isNew(Connection connection) throws SQLException, IOException {
    if (!has(connection, "flyway_schema_history")) {
      return true;
    }
    int newest = newestMigration();
    for (String version :
        texts(
            connection,
            "select \"version\" from \"flyway_schema_history\" where \"version\" is not null")) {
      if (Integer.parseInt(version) > newest) {
        throw new StartupFailure(
            "The database was written by a newer Folkmoot: start that version, or restore a"
                + " backup from before the upgrade.");
      }
    }
    if (has(connection, "council")) {
      refuseOtherKind(connection);
    }
    return false;
  }

  /** Passwords of the demo are known to everybody, and its letters are open to this machine. */
  private void refuseOtherKind(Connection connection) throws SQLException {
    String sort = settings.isDemo() ? "not in" : "in";
    if (texts(connection, "select slug from council where slug " + sort + ' ' + DEMO_COUNCILS)
        .isEmpty()) {
      return;
    }
    throw new StartupFailure(
        settings.isDemo()
            ? "The database holds a council's own data, and --demo would open it to everybody:"
                + " start without --demo, or set FOLKMOOT_DATA to another folder."
            : "The database holds the demo, whose passwords are no secret: start with --demo, or"
                + " set FOLKMOOT_DATA (or FOLKMOOT_DB_URL) to a new place.");
  }

  private static boolean has(Connection connection, String table) throws SQLException {
    DatabaseMetaData about = connection.getMetaData();
    String name = about.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
    try (ResultSet exact = about.getTables(null, null, table, null);
        ResultSet stored = about.getTables(null, null, name, null)) {
      return exact.next() || stored.next();
    }
  }

  private static List<String> texts(Connection connection, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
