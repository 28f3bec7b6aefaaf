package org.folkmoot.trustees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;

/** Every hour: reminds trustees of what they were asked for. */
@ApplicationScoped
class BoardRemindersJob implements Job {

  private final BoardReminders reminders;

  @Inject
  BoardRemindersJob(BoardReminders reminders) {
    this.reminders = reminders;
  }

  @Override
  public String name() {
    return "trustee-reminders";
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
    reminders.send();
    return JobResult.done();
  }
}
