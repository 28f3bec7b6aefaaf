package org.folkmoot.start;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Tries the database before the server starts: can it be reached, and is it of a version that this
 * program knows? The drivers travel inside the WAR; they are copied to a temporary directory.
 */
final class DatabaseCheck {

  private static final String WAR = "/MICRO-INF/deploy/ROOT.war";
  private static final Pattern DRIVER = Pattern.compile("WEB-INF/lib/(h2|postgresql)-[^/]*\\.jar");
  private static final Pattern MIGRATION =
      Pattern.compile("WEB-INF/classes/db/migration/V(\\d+)__[^/]*\\.sql");

  private final Settings settings;
  private int newestMigration;
  private @Nullable Path driver;

  DatabaseCheck(Settings settings) {
    this.settings = settings;
  }

  void run() {
    try {
      scanWar();
      connect();
    } catch (IOException | ReflectiveOperationException e) {
      throw new StartupFailure("The program file is damaged: fetch or build folkmoot.jar again.");
    } finally {
      deleteDriver();
    }
  }

  private void scanWar() throws IOException {
    try (InputStream war = DatabaseCheck.class.getResourceAsStream(WAR)) {
      if (war == null) {
        throw new IOException("no " + WAR);
      }
      ZipInputStream zip = new ZipInputStream(war);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Matcher migration = MIGRATION.matcher(entry.getName());
        Matcher library = DRIVER.matcher(entry.getName());
        if (migration.matches()) {
          newestMigration = Math.max(newestMigration, Integer.parseInt(migration.group(1)));
        } else if (library.matches() && library.group(1).equals(driverName())) {
          driver = Files.createTempFile("folkmoot", ".jar");
          Files.copy(zip, driver, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private String driverName() {
    return settings.isEmbeddedDatabase() ? "h2" : "postgresql";
  }

  private void connect() throws IOException, ReflectiveOperationException {
    if (driver == null) {
      throw new IOException("no driver for " + driverName());
    }
    String driverClass = settings.isEmbeddedDatabase() ? "org.h2.Driver" : "org.postgresql.Driver";
    Properties login = new Properties();
    login.setProperty("user", settings.get(Setting.DB_USER));
    login.setProperty("password", settings.get(Setting.DB_PASSWORD));
    login.setProperty("loginTimeout", "10");
    if (settings.isEmbeddedDatabase()) {
      login.remove("loginTimeout");
    }
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {driver.toUri().toURL()}, getClass().getClassLoader())) {
      Driver jdbc = (Driver) loader.loadClass(driverClass).getDeclaredConstructor().newInstance();
      try (Connection connection = jdbc.connect(settings.databaseUrl(), login)) {
        refuseNewer(connection);
      } catch (SQLException e) {
        throw new StartupFailure(unreachable(e));
      }
    }
  }

  private String unreachable(SQLException e) {
    if (settings.isEmbeddedDatabase()
        && String.valueOf(e.getMessage()).contains("already in use")) {
      return "Another Folkmoot already uses "
          + settings.data()
          + ": stop it, or set FOLKMOOT_DATA.";
    }
    String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    return "The database "
        + settings.databaseUrl().replaceAll("[?;].*", "")
        + " cannot be opened ("
        + reason
        + "): check FOLKMOOT_DB_URL, FOLKMOOT_DB_USER and FOLKMOOT_DB_PASSWORD.";
  }

  private void refuseNewer(Connection connection) throws SQLException {
    try (ResultSet tables =
        connection.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
      if (!tables.next()) {
        return;
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet versions =
            statement.executeQuery(
                "select \"version\" from \"flyway_schema_history\" where \"version\" is not null")) {
      while (versions.next()) {
        if (Integer.parseInt(versions.getString(1)) > newestMigration) {
          throw new StartupFailure(
              "The database was written by a newer Folkmoot: start that version, or restore a"
                  + " backup from before the upgrade.");
        }
      }
    }
  }

  private void deleteDriver() {
    try {
      if (driver != null) {
        Files.deleteIfExists(driver);
      }
    } catch (IOException e) {
      driver.toFile().deleteOnExit();
    }
  }
}
