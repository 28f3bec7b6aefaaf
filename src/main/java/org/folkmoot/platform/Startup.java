package org.folkmoot.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.folkmoot.jobs.JobRunner;
import org.folkmoot.search.SearchRunner;

/**
 * The order in which the application comes up: migrations, secret, demo data, jobs or set-up code;
 * then it tells the launcher that it serves. A failure is told as one sentence.
 */
@ApplicationScoped
class Startup {

  private static final String FAILURE = "folkmoot.state.failure";
  private static final Logger LOG = Logger.getLogger(Startup.class.getName());

  private final Migrations migrations;
  private final SecretCheck secret;
  private final JobRunner jobRunner;
  private final SearchRunner searchRunner;
  private final Database database;
  private final DatabaseWatch databaseWatch;
  private final DiskSpace diskSpace;
  private final Demo demo;
  private final SetupCode setupCode;
  private final boolean isDemo;
  private final boolean oneMore;

  @Inject
  Startup(
      Migrations migrations,
      SecretCheck secret,
      JobRunner jobRunner,
      SearchRunner searchRunner,
      Database database,
      DatabaseWatch databaseWatch,
      DiskSpace diskSpace,
      Demo demo,
      SetupCode setupCode,
      @ConfigProperty(name = "folkmoot.demo", defaultValue = "false") boolean isDemo,
      @ConfigProperty(name = "folkmoot.new.council", defaultValue = "false") boolean oneMore) {
    this.migrations = migrations;
    this.secret = secret;
    this.jobRunner = jobRunner;
    this.searchRunner = searchRunner;
    this.database = database;
    this.databaseWatch = databaseWatch;
    this.diskSpace = diskSpace;
    this.demo = demo;
    this.setupCode = setupCode;
    this.isDemo = isDemo;
    this.oneMore = oneMore;
  }

  void start(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object event) {
    try {
      migrations.run();
      secret.run();
      databaseWatch.start();
      if (isDemo) {
        demo.prepare();
      }
      // later than the demo, whose large transactions would hold them up
      jobRunner.start(!database.isShared(), diskSpace::isLow);
      searchRunner.start(diskSpace::isLow);
      if (oneMore || !isDemo) {
        setupCode.prepare(oneMore);
      }
      System.setProperty("folkmoot.state.ready", "true");
    } catch (SecretCheck.NotOurSecret e) {
      System.setProperty(
          FAILURE,
          "The secret is not the one with which the database was locked: restore the file"
              + " secret.key from its copy, or set FOLKMOOT_SECRET to what it was.");
      throw e;
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "start-up failed", e);
      System.setProperty(
          FAILURE,
          "The database could not be prepared: the lines above say what it met; restore the last"
              + " backup if an upgrade was interrupted.");
      throw e;
    }
  }
}
