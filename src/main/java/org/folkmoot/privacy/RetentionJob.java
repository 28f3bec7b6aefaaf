package org.folkmoot.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;

/** Once a day: lets go of what need not be kept, and reminds of what is due. */
@ApplicationScoped
class RetentionJob implements Job {

  private final RetentionService retention;
  private final Clock clock;

  @Inject
  RetentionJob(RetentionService retention, Clock clock) {
    this.retention = retention;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "retention";
  }

  @Override
  public Lane lane() {
    return Lane.HOUSEKEEPING;
  }

  @Override
  public Optional<Duration> every() {
    return Optional.of(Duration.ofDays(1));
  }

  @Override
  public JobResult run(JobRun run) {
    retention.apply(clock.instant());
    return JobResult.done();
  }
}
