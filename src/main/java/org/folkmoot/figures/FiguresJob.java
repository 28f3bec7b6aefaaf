package org.folkmoot.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.folkmoot.budgets.OutcomePublished;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobOrder;
import org.folkmoot.jobs.JobQueue;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;

/** Makes the figures of what has ended, once an hour and when an outcome is published. */
@ApplicationScoped
class FiguresJob implements Job {

  private static final String NAME = "figures";

  private final FigureSteps steps;
  private final JobQueue queue;

  @Inject
  FiguresJob(FigureSteps steps, JobQueue queue) {
    this.steps = steps;
    this.queue = queue;
  }

  void publish(@Observes OutcomePublished event) {
    queue.add(JobOrder.of(NAME, event.runId()));
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
  public Optional<Duration> every() {
    return Optional.of(Duration.ofHours(1));
  }

  @Override
  public boolean isKept() {
    return false;
  }

  @Override
  public JobResult run(JobRun run) {
    List<FigureSteps.Due> due = steps.listDue();
    for (int i = 0; i < due.size(); i++) {
      run.progress(i, due.size());
      steps.make(due.get(i));
    }
    return JobResult.done();
  }
}
