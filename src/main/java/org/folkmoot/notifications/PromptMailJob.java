package org.folkmoot.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;

/**
 * Writes the e-mails that go at once, one to each person whatever happened meanwhile. Its subject
 * is the council, so that two never run at once.
 */
@ApplicationScoped
class PromptMailJob implements Job {

  static final String NAME = "notice-mail";

  private final MailSteps steps;

  @Inject
  PromptMailJob(MailSteps steps) {
    this.steps = steps;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Lane lane() {
    return Lane.NOTICES;
  }

  @Override
  public boolean isKept() {
    return false;
  }

  @Override
  public JobResult run(JobRun run) {
    while (steps.postPart(MailRound.atOnce(), run::confirm)) {
      run.check();
    }
    return JobResult.done();
  }
}
