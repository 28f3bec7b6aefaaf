package org.folkmoot.residents.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;

/** Removes the rejected rows of an upload when their day is over. */
@ApplicationScoped
class RejectedRowsRemoval implements Job {

  static final String NAME = "register-rejects";

  private final RegisterSteps steps;

  @Inject
  RejectedRowsRemoval(RegisterSteps steps) {
    this.steps = steps;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Lane lane() {
    return Lane.HOUSEKEEPING;
  }

  @Override
  public boolean isKept() {
    return false;
  }

  @Override
  public JobResult run(JobRun run) {
    steps.removeRejects(run.subject());
    return JobResult.done();
  }
}
