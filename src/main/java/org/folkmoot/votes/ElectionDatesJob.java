package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;

/** Every minute: opens and closes elections whose time has come. */
@ApplicationScoped
class ElectionDatesJob implements Job {

  private final ElectionDates dates;

  @Inject
  ElectionDatesJob(ElectionDates dates) {
    this.dates = dates;
  }

  @Override
  public String name() {
    return "election-dates";
  }

  @Override
  public Lane lane() {
    return Lane.HOUSEKEEPING;
  }

  @Override
  public Optional<Duration> every() {
    return Optional.of(Duration.ofMinutes(1));
  }

  @Override
  public boolean isKept() {
    return false;
  }

  @Override
  public JobResult run(JobRun run) {
    dates.catchUp();
    return JobResult.done();
  }
}
