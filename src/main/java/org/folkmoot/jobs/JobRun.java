package org.folkmoot.jobs;

import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One run of a job, as the job sees it. Progress is only noted here and written by somebody else
 * within a second, so that telling it costs nothing.
 */
public final class JobRun {

  /** Why a run must not go on. */
  enum Stop {
    CALLED_OFF,
    TAKEN_OVER,
    SERVER_STOPS
  }

  private final LeasedJob job;
  private final JobFiles files;
  private final JobRepository jobs;
  private final AtomicReference<@Nullable Stop> stop = new AtomicReference<>();
  private volatile long done;
  private volatile long total;

  JobRun(LeasedJob job, JobFiles files, JobRepository jobs) {
    this.job = job;
    this.files = files;
    this.jobs = jobs;
  }

  /** Id of the job. */
  public long id() {
    return job.id();
  }

  /** Id of what it works on. */
  public long subject() {
    return job.subject();
  }

  /** What it works on, in words. */
  public String title() {
    return job.title();
  }

  /** Account of whoever asked for it; empty if nobody did, or the account is gone. */
  public Optional<Long> askedBy() {
    return job.askedBy();
  }

  /** The process that it belongs to. */
  public Optional<Long> process() {
    return job.process();
  }

  /** Number of this run, from 1; it begins anew when somebody begins the job anew. */
  public int attempt() {
    return job.attempts();
  }

  /** The file that was handed in, empty if there was none; can be opened again. */
  public InputStream file() {
    return files.open(job.id());
  }

  /** Removes the file, so that the job cannot be begun anew; for what nobody may keep. */
  public void removeFile() {
    files.remove(job.id());
  }

  /** Length of the file in bytes. */
  public long fileSize() {
    return files.size(job.id());
  }

  /**
   * Tells how far the work is; cheap, may be called often.
   *
   * @param workDone how much is done
   * @param workTotal the whole in the same unit; 0 if nobody knows
   * @throws JobStopped if the job must not go on
   */
  public void progress(long workDone, long workTotal) {
    done = workDone;
    total = workTotal;
    check();
  }

  /** Whether the job must not go on; cheap, may be called often. */
  public boolean isStopped() {
    return stop.get() != null;
  }

  /**
   * Goes on only if the job may; cheap, may be called often.
   *
   * @throws JobStopped if the job must not go on
   */
  public void check() {
    if (isStopped()) {
      throw new JobStopped(job.id());
    }
  }

  /**
   * To be called first in the transaction that makes the work final. Locks the job's row until that
   * transaction ends: nobody calls the job off or takes it over in between.
   *
   * @throws JobStopped if somebody did so before
   */
  public void confirm() {
    check();
    if (jobs.lock(job.id()).filter(row -> row.isLeased(job.leaseNumber())).isEmpty()) {
      throw new JobStopped(job.id());
    }
  }

  void stop(Stop reason) {
    stop.compareAndSet(null, reason);
  }

  Optional<Stop> stopped() {
    return Optional.ofNullable(stop.get());
  }

  LeasedJob job() {
    return job;
  }

  long done() {
    return done;
  }

  long total() {
    return total;
  }
}
