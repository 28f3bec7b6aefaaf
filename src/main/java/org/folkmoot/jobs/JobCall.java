package org.folkmoot.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.folkmoot.councils.CouncilService;
import org.folkmoot.councils.CurrentCouncil;

/** Calls a job as a request of its own, in its council. */
@ApplicationScoped
class JobCall {

  private final CouncilService councils;
  private final CurrentCouncil currentCouncil;

  @Inject
  JobCall(CouncilService councils, CurrentCouncil currentCouncil) {
    this.councils = councils;
    this.currentCouncil = currentCouncil;
  }

  @ActivateRequestContext
  JobResult run(Job job, JobRun run) throws Exception {
    enter(run);
    return job.run(run);
  }

  @ActivateRequestContext
  void gaveUp(Job job, JobRun run, String reference) {
    enter(run);
    job.gaveUp(run, reference);
  }

  @ActivateRequestContext
  void calledOff(Job job, JobRun run) {
    enter(run);
    job.calledOff(run);
  }

  private void enter(JobRun run) {
    currentCouncil.enter(councils.findById(run.job().councilId()).orElseThrow());
  }
}
