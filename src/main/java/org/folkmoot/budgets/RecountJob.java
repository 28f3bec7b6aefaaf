package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;

/**
 * Counts every published outcome of a council again, once a day and on request, and raises an alarm
 * if something else comes out than what is kept. Its subject is the council.
 */
@ApplicationScoped
class RecountJob implements Job {

  static final String NAME = "recount";

  private static final Logger LOG = Logger.getLogger(RecountJob.class.getName());

  private final Elections elections;
  private final RecountSteps steps;

  @Inject
  RecountJob(Elections elections, RecountSteps steps) {
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
  public Optional<Duration> every() {
    return Optional.of(Duration.ofDays(1));
  }

  @Override
  public JobResult run(JobRun run) {
    List<Long> outcomes = steps.listOutcomes();
    for (int i = 0; i < outcomes.size(); i++) {
      run.progress(i, outcomes.size());
      check(outcomes.get(i));
    }
    return JobResult.done();
  }

  private void check(long outcome) {
    try {
      steps.begin(outcome).ifPresent(this::recount);
    } catch (OutcomeChanged e) {
      alarm(outcome, "");
    }
  }

  private void recount(RecountSteps.Task task) {
    FinishedCount again = elections.count(task.source(), task.options());
    if (task.isSame(again)) {
      steps.note(task.runId(), true, "");
    } else {
      alarm(task.runId(), OutcomeDigest.of(again.outcome()));
    }
  }

  private void alarm(long outcome, String found) {
    LOG.log(
        Level.SEVERE,
        "count {0,number,#}: counting again gives another outcome than the one that is published",
        outcome);
    steps.note(outcome, false, found);
  }
}
