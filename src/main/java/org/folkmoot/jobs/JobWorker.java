package org.folkmoot.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Carries out one leased job to its end, whatever it does. */
@ApplicationScoped
class JobWorker {

  private static final Logger LOG = Logger.getLogger(JobWorker.class.getName());

  /** How long to wait after the first, second, … error; the last holds for all later ones. */
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30));

  private final KnownJobs known;
  private final JobCall call;
  private final JobLeases leases;
  private final Clock clock;

  @Inject
  JobWorker(KnownJobs known, JobCall call, JobLeases leases, Clock clock) {
    this.known = known;
    this.call = call;
    this.leases = leases;
    this.clock = clock;
  }

  /** Does the work of a run and writes how it ended. */
  void carryOut(JobRun run) {
    LeasedJob leased = run.job();
    Job job = known.get(leased.name());
    if (leased.calledOff()) {
      callOff(job, run);
    } else if (leased.attempts() > job.mostAttempts()) {
      giveUp(job, run, null);
    } else {
      attempt(job, run);
    }
  }

  private void attempt(Job job, JobRun run) {
    try {
      note(job, run, call.run(job, run));
    } catch (JobStopped e) {
      stopped(job, run);
    } catch (Exception | StackOverflowError | LinkageError e) {
      if (run.isStopped()) {
        stopped(job, run);
      } else {
        missed(job, run, e);
      }
    }
  }

  private void note(Job job, JobRun run, JobResult result) {
    if (result instanceof JobResult.Later later) {
      leases.postponeAnew(run.job(), later.time());
    } else if (result instanceof JobResult.Refused) {
      leases.renew(run.job(), run.done(), run.total(), clock.instant());
      leases.end(run.job(), JobState.REFUSED, null, clock.instant());
    } else if (job.isKept()) {
      leases.renew(run.job(), run.done(), run.total(), clock.instant());
      leases.end(run.job(), JobState.DONE, null, clock.instant());
    } else {
      leases.remove(run.job());
    }
  }

  private void stopped(Job job, JobRun run) {
    JobRun.Stop reason =
        run.stopped().or(() -> leases.look(run.job())).orElse(JobRun.Stop.TAKEN_OVER);
    switch (reason) {
      case CALLED_OFF -> callOff(job, run);
      case SERVER_STOPS -> leases.release(run.job(), clock.instant());
      case TAKEN_OVER ->
          LOG.log(Level.WARNING, "job {0,number,#}: another node took it over", run.id());
    }
  }

  private void missed(Job job, JobRun run, Throwable error) {
    if (run.attempt() >= job.mostAttempts()) {
      giveUp(job, run, error);
      return;
    }
    LOG.log(
        Level.WARNING,
        error,
        () -> "job " + run.id() + " (" + job.name() + "): run " + run.attempt() + " met an error");
    Duration wait = WAITS.get(Math.min(run.attempt(), WAITS.size()) - 1);
    leases.postpone(run.job(), clock.instant().plus(wait));
  }

  private void giveUp(Job job, JobRun run, @Nullable Throwable error) {
    String reference = "J" + run.id();
    LOG.log(
        Level.SEVERE,
        error,
        () ->
            "job "
                + run.id()
                + " ("
                + job.name()
                + "): given up after "
                + Math.min(run.attempt(), job.mostAttempts())
                + " runs, reference "
                + reference);
    tell(run, () -> call.gaveUp(job, run, reference));
    leases.end(run.job(), JobState.FAILED, reference, clock.instant());
  }

  private void callOff(Job job, JobRun run) {
    tell(run, () -> call.calledOff(job, run));
    leases.end(run.job(), JobState.CALLED_OFF, null, clock.instant());
  }

  /** An error of the feature while it is told of the end must not keep the job from ending. */
  private static void tell(JobRun run, Runnable message) {
    try {
      message.run();
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, e, () -> "job " + run.id() + ": its feature cannot note the end");
    }
  }
}
