package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings the database to the version that this program needs. */
@ApplicationScoped
class Migrations {

  private final Database database;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected Migrations() {
    this(null);
  }

  @Inject
  Migrations(Database database) {
    this.database = database;
  }

  void run() {
    Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(database.source())
        .placeholders(Map.of("binary", database.isShared() ? "bytea" : "blob"))
        .load()
        .migrate();
    try (Connection connection = database.source().getConnection()) {
      OldAccounts.bringUp(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("accounts of before cannot be brought up to date", e);
    }
  }
}
