package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the database to the version that this program needs. */
@ApplicationScoped
class Migrations {

  private final Database database;

  @Inject
  Migrations(Database database) {
    this.database = database;
  }

  void run() {
    of(database.source(), database.isShared()).load().migrate();
    try (Connection connection = database.source().getConnection()) {
      OldAccounts.bringUp(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("accounts of before cannot be brought up to date", e);
    }
  }

  /**
   * All migrations, written for one of the two kinds of database. The newest one is always a file:
   * by the files the launcher knows what this program can read.
   */
  static FluentConfiguration of(DataSource source, boolean shared) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(source)
        .placeholders(Map.of("binary", shared ? "bytea" : "blob"))
        .javaMigrations(
            new TextsByLanguage("71", "participatory_process", List.of("title", "summary")),
            new TextsByLanguage("83", "budget_round", List.of("title", "description")),
            new TextsByLanguage("84", "budget_project", List.of("name", "description")));
  }
}
