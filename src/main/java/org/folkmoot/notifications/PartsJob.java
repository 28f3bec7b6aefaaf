package org.folkmoot.notifications;

import java.util.function.Predicate;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;

/** Work about notices that is done part by part, each a transaction of its own, and not kept. */
final class PartsJob implements Job {

  private final String name;
  private final Predicate<JobRun> part;

  /**
   * Work of a name.
   *
   * @param part does a part, which first confirms that the work goes on; whether there may be more
   */
  PartsJob(String name, Predicate<JobRun> part) {
    this.name = name;
    this.part = part;
  }

  @Override
  public String name() {
    return name;
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
    while (part.test(run)) {
      run.check();
    }
    return JobResult.done();
  }
}
