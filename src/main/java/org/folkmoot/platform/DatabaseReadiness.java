package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the database does not answer. */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {

  private static final int LONGEST_SECONDS = 2;

  private final Database database;

  @Inject
  DatabaseReadiness(Database database) {
    this.database = database;
  }

  @Override
  public HealthCheckResponse call() {
    boolean answers = answers();
    return HealthCheckResponse.named("database")
        .status(answers)
        .withData("reason", answers ? "it answers" : "the database does not answer")
        .build();
  }

  private boolean answers() {
    try (Connection connection = database.source().getConnection()) {
      return connection.isValid(LONGEST_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }
}
