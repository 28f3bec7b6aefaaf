package org.folkmoot.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;
import org.folkmoot.moderation.safety.SafetyReminders;

/** Once a day: reminds of reports and appeals that wait, and of the record of online safety. */
@ApplicationScoped
class ModerationReminderJob implements Job {

  private final ModerationReminders reminders;
  private final SafetyReminders safety;
  private final Clock clock;

  @Inject
  ModerationReminderJob(ModerationReminders reminders, SafetyReminders safety, Clock clock) {
    this.reminders = reminders;
    this.safety = safety;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "moderation-reminders";
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
    reminders.send(clock.instant());
    safety.send(clock.instant());
    return JobResult.done();
  }
}
