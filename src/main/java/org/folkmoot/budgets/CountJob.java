package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;

/** Carries out the counts that were asked for. Its subject is the request. */
@ApplicationScoped
class CountJob implements Job {

  static final String NAME = "count";

  private static final int PARTS = 4;

  private final Elections elections;
  private final CountSteps steps;

  @Inject
  CountJob(Elections elections, CountSteps steps) {
    this.elections = elections;
    this.steps = steps;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Lane lane() {
    return Lane.HEAVY;
  }

  @Override
  public JobResult run(JobRun run) {
    Optional<CountSteps.Task> task = steps.begin(run.subject());
    task.ifPresent(present -> count(run, present));
    return JobResult.done();
  }

  private void count(JobRun run, CountSteps.Task task) {
    run.progress(1, PARTS);
    elections.get(task.source());
    run.progress(2, PARTS);
    FinishedCount count = elections.count(task.source(), task.options());
    run.progress(3, PARTS);
    steps.keep(run.subject(), task.source(), count, run::confirm);
  }

  @Override
  public void gaveUp(JobRun run, String reference) {
    steps.giveUp(run.subject(), reference);
  }

  @Override
  public void calledOff(JobRun run) {
    steps.giveUp(run.subject(), "");
  }
}
