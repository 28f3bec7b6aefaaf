package org.folkmoot.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Lets tests in the server do what the runner does by itself. */
@ApplicationScoped
public class JobsProbe {

  @Inject private JobQueue queue;

  /** Asks for work that comes again, as each node does when a period begins. */
  public void addOnce(JobOrder order, String period) {
    queue.addOnce(order, period);
  }

  /** Makes work final, as a step of a feature does. */
  @Transactional
  public void confirm(JobRun run) {
    run.confirm();
  }
}
