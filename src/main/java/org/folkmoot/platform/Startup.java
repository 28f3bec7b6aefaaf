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

/**
 * The order in which the application comes up: migrations, jobs, demo data or set-up code; then it
 * tells the launcher that it serves. A failure is told as one sentence.
 */
@ApplicationScoped
class Startup {

  private static final Logger LOG = Logger.getLogger(Startup.class.getName());

  private final Migrations migrations;
  private final Jobs jobs;
  private final JobRunner jobRunner;
  private final Database database;
  private final Demo demo;
  private final SetupCode setupCode;
  private final boolean isDemo;
  private final boolean oneMore;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected Startup() {
    this(null, null, null, null, null, null, false, false);
  }

  @Inject
  Startup(
      Migrations migrations,
      Jobs jobs,
      JobRunner jobRunner,
      Database database,
      Demo demo,
      SetupCode setupCode,
      @ConfigProperty(name = "folkmoot.demo", defaultValue = "false") boolean isDemo,
      @ConfigProperty(name = "folkmoot.new.council", defaultValue = "false") boolean oneMore) {
    this.migrations = migrations;
    this.jobs = jobs;
    this.jobRunner = jobRunner;
    this.database = database;
    this.demo = demo;
    this.setupCode = setupCode;
    this.isDemo = isDemo;
    this.oneMore = oneMore;
  }

  void start(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object event) {
    try {
      migrations.run();
      jobs.start();
      jobRunner.start(!database.isShared());
      if (isDemo) {
        demo.prepare();
      }
      if (oneMore || !isDemo) {
        setupCode.prepare(oneMore);
      }
      System.setProperty("folkmoot.state.ready", "true");
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "start-up failed", e);
      System.setProperty(
          "folkmoot.state.failure",
          "The database could not be prepared: the lines above say what it met; restore the last"
              + " backup if an upgrade was interrupted.");
      throw e;
    }
  }
}
