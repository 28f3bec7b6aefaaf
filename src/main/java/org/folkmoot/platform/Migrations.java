package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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
        .placeholders(Map.of("binary", isPostgreSql() ? "bytea" : "blob"))
        .javaMigrations(
            new TextsByLanguage("71", "participatory_process", List.of("title", "summary")))
        .load()
        .migrate();
  }

  private boolean isPostgreSql() {
    try (Connection connection = database.source().getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not say what it is", e);
    }
  }
}
