package org.folkmoot.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;

/**
 * Tells all who follow something of what happened, part by part. Its subject is a {@link Telling}.
 */
@ApplicationScoped
class FollowerJob implements Job {

  static final String NAME = "tell-followers";

  private final FollowerSteps steps;

  @Inject
  FollowerJob(FollowerSteps steps) {
    this.steps = steps;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Lane lane() {
    return Lane.NOTICES;
  }

  @Override
  public boolean isKept() {
    return false;
  }

  @Override
  public JobResult run(JobRun run) {
    while (steps.tellPart(run.subject(), run::confirm)) {
      run.check();
    }
    return JobResult.done();
  }
}
