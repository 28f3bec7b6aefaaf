package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;

/** Tells everybody who is asked of an announcement or a later end, which is its subject. */
@ApplicationScoped
class VoterNewsJob implements Job {

  static final String NAME = "voter-news";

  private final VoterNewsSteps steps;

  @Inject
  VoterNewsJob(VoterNewsSteps steps) {
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
  public JobResult run(JobRun run) {
    steps.electionOf(run.subject()).ifPresent(election -> tell(run, election));
    return JobResult.done();
  }

  private void tell(JobRun run, long election) {
    OptionalLong last = OptionalLong.of(0);
    while (last.isPresent()) {
      run.check();
      last =
          steps.tellPart(VoterNews.NEWS, run.subject(), election, last.getAsLong(), run::confirm);
    }
    steps.told(run.subject());
  }
}
