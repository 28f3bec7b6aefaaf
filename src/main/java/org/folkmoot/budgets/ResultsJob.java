package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;

/** Once a day: what outcomes made of projects, for outcomes from before that was kept. */
@ApplicationScoped
class ResultsJob implements Job {

  private static final Duration DAY = Duration.ofDays(1);

  private final ProjectResults results;

  @Inject
  ResultsJob(ProjectResults results) {
    this.results = results;
  }

  @Override
  public String name() {
    return "project-results";
  }

  @Override
  public Lane lane() {
    return Lane.HEAVY;
  }

  @Override
  public Optional<Duration> every() {
    return Optional.of(DAY);
  }

  @Override
  public boolean isKept() {
    return false;
  }

  @Override
  public JobResult run(JobRun run) {
    results.catchUp();
    return JobResult.done();
  }
}
