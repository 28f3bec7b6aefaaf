package org.folkmoot.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.folkmoot.councils.CurrentCouncil;

/**
 * Where features ask for work. A job is a row of the caller's transaction, on the caller's
 * connection: if that is rolled back, nothing was asked for; if it commits, the lane is woken.
 */
@ApplicationScoped
public class JobQueue {

  private final JobRepository jobs;
  private final JobFiles files;
  private final KnownJobs known;
  private final CurrentCouncil currentCouncil;
  private final Event<JobAdded> added;
  private final Clock clock;

  @Inject
  JobQueue(
      JobRepository jobs,
      JobFiles files,
      KnownJobs known,
      CurrentCouncil currentCouncil,
      Event<JobAdded> added,
      Clock clock) {
    this.jobs = jobs;
    this.files = files;
    this.known = known;
    this.currentCouncil = currentCouncil;
    this.added = added;
    this.clock = clock;
  }

  /**
   * Asks for work in the current council; joins the caller's transaction.
   *
   * @return id of the job
   * @throws IllegalArgumentException if there is no such kind of job
   */
  @Transactional
  public long add(JobOrder order) {
    Lane lane = order.lane().orElseGet(() -> known.get(order.name()).lane());
    QueuedJob job = new QueuedJob(order, lane, clock.instant());
    jobs.add(job);
    added.fire(new JobAdded(lane));
    return job.id();
  }

  /**
   * Asks for work that comes again, in a transaction of its own; does nothing if somebody has asked
   * for it in this period.
   */
  @Transactional(TxType.REQUIRES_NEW)
  void addOnce(JobOrder order, String period) {
    if (!jobs.hasPeriod(period)) {
      Lane lane = known.get(order.name()).lane();
      QueuedJob job = new QueuedJob(order, lane, clock.instant());
      job.happenOnceIn(period);
      jobs.add(job);
      added.fire(new JobAdded(lane));
    }
  }

  /**
   * Asks for work on a file, which is kept until the work is done; joins the caller's transaction.
   * The file is read to its end, never held in memory as a whole.
   *
   * @return id of the job
   * @throws IllegalArgumentException if there is no such kind of job
   * @throws IOException if the file cannot be read
   */
  @Transactional(rollbackOn = IOException.class)
  public long add(JobOrder order, InputStream file) throws IOException {
    long job = add(order);
    files.store(currentCouncil.get().id(), job, file);
    return job;
  }

  /** Whether a job of a kind on one thing waits or runs. */
  @Transactional
  public boolean isOpen(String name, long subject) {
    return jobs.hasOpen(name, subject);
  }

  /** The newest job of a kind on one thing; who may ask is decided by the caller. */
  @Transactional
  public Optional<JobDetails> findLast(String name, long subject) {
    return jobs.findLast(name, subject).map(QueuedJob::toDetails);
  }

  /**
   * Calls off the newest job of a kind on one thing; joins the caller's transaction. Who may do so
   * is decided by the caller.
   *
   * @return whether there was anything to call off
   */
  @Transactional
  public boolean callOff(String name, long subject) {
    return jobs.findLast(name, subject)
        .flatMap(job -> jobs.lock(job.id()))
        .filter(job -> job.callOff(clock.instant()))
        .map(
            job -> {
              added.fire(new JobAdded(job.lane()));
              return true;
            })
        .orElse(false);
  }
}
