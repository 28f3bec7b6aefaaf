package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;

/**
 * Writes to all who support a proposal that the council has answered it, part by part. Its subject
 * is the {@link SupporterNotice}. The letters wait behind those that somebody waits for.
 */
@ApplicationScoped
class SupporterLetters implements Job {

  static final String NAME = "supporter-letters";

  private final SupporterLetterSteps steps;

  @Inject
  SupporterLetters(SupporterLetterSteps steps) {
    this.steps = steps;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Lane lane() {
    return Lane.BULK_LETTERS;
  }

  @Override
  public boolean isKept() {
    return false;
  }

  @Override
  public JobResult run(JobRun run) {
    while (steps.postPart(run)) {
      run.check();
    }
    return JobResult.done();
  }
}
