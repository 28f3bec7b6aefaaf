package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;

/** Every five minutes: reminds those who are asked of votes that end soon, of each vote once. */
@ApplicationScoped
class VoterRemindersJob implements Job {

  private final VoterNewsSteps steps;

  @Inject
  VoterRemindersJob(VoterNewsSteps steps) {
    this.steps = steps;
  }

  @Override
  public String name() {
    return "voter-reminders";
  }

  @Override
  public Lane lane() {
    return Lane.NOTICES;
  }

  @Override
  public Optional<Duration> every() {
    return Optional.of(Duration.ofMinutes(5));
  }

  @Override
  public boolean isKept() {
    return false;
  }

  @Override
  public JobResult run(JobRun run) {
    for (long election : steps.listDue()) {
      remind(election, run);
    }
    return JobResult.done();
  }

  private void remind(long election, JobRun run) {
    OptionalLong last = OptionalLong.of(0);
    while (last.isPresent()) {
      run.check();
      last = steps.tellPart(VoterNews.REMINDER, election, election, last.getAsLong(), run::confirm);
    }
    steps.reminded(election);
  }
}
