package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
  }
}
