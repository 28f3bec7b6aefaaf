package org.folkmoot.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;

/**
 * Once a day: removes letters 30 days after they were posted, whatever became of them, and queues
 * those that wait without a job.
 */
@ApplicationScoped
public class LetterRemoval implements Job {

  private final LetterSteps steps;

  @Inject
  LetterRemoval(LetterSteps steps) {
    this.steps = steps;
  }

  @Override
  public String name() {
    return "letter-removal";
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
    removeOld();
    steps.queueLost();
    return JobResult.done();
  }

  /**
   * Removes the old letters of the current council.
   *
   * @return how many
   */
  public int removeOld() {
    return steps.removeOld();
  }
}
