package org.folkmoot.container;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Logger;
import org.folkmoot.start.DatabaseOptions;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Gives the container its database before it starts: H2 in memory, or a PostgreSQL of its own when
 * {@code -Dfolkmoot.test.database=postgresql} says so. Names a mail server that is not there until
 * a test starts one.
 */
public class TestDatabase implements LauncherSessionListener {

  private static final Logger LOG = Logger.getLogger(TestDatabase.class.getName());

  private EmbeddedPostgres postgres;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    String mail =
        // services one by one, as the product starts them: see ServerCommand
        "-Dorg.glassfish.startupThreadPolicy=USE_NO_THREADS"
            + " -Dfolkmoot.demo=false -Dfolkmoot.smtp.host=127.0.0.1 -Dfolkmoot.smtp.security=none"
            + " -Dfolkmoot.smtp.from=site@town.example -Dfolkmoot.smtp.port="
            + SmtpStub.freePort()
            + " -Dfolkmoot.long="
            + Boolean.getBoolean("folkmoot.long");
    System.setProperty("folkmoot.test.vm", mail);
    if (!"postgresql".equals(System.getProperty("folkmoot.test.database"))) {
      return;
    }
    try {
      postgres = EmbeddedPostgres.builder().start();
      LOG.info("PostgreSQL for the tests on port " + postgres.getPort());
      System.setProperty(
          "folkmoot.test.vm",
          mail
              + " -Dfolkmoot.db.user=postgres"
              + " -Dfolkmoot.db.datasource=org.postgresql.ds.PGSimpleDataSource"
              + " -Dfolkmoot.db.url="
              + DatabaseOptions.addTo(
                  postgres.getJdbcUrl("postgres", "postgres").replaceAll("\\?.*", "")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    try {
      if (postgres != null) {
        postgres.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
