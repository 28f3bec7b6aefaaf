package org.folkmoot.container;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;

/** A job that does what a test wants, by the subject of the job. */
@ApplicationScoped
public class ProbeJob implements Job {

  /** What a run does. */
  public interface Work {
    JobResult run(JobRun run) throws Exception;
  }

  static final String NAME = "probe";

  private final Map<Long, Work> works = new ConcurrentHashMap<>();
  private final List<String> ends = new CopyOnWriteArrayList<>();

  /** From now on jobs on this subject do this. */
  public void doing(long subject, Work work) {
    works.put(subject, work);
  }

  /** What the job was told of ends, each as "subject what". */
  public List<String> ends() {
    return List.copyOf(ends);
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
  public JobResult run(JobRun run) throws Exception {
    Work work = works.get(run.subject());
    return work == null ? JobResult.done() : work.run(run);
  }

  @Override
  public void gaveUp(JobRun run, String reference) {
    ends.add(run.subject() + " gave up " + reference);
  }

  @Override
  public void calledOff(JobRun run) {
    ends.add(run.subject() + " called off");
  }

  @Override
  public int mostAttempts() {
    return 2;
  }
}
