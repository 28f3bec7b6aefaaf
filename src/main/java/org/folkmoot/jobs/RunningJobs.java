package org.folkmoot.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The runs of this node: writes their progress, renews their leases, tells them to stop. */
final class RunningJobs {

  private static final Duration RENEWAL = Duration.ofSeconds(10);

  private final JobLeases leases;
  private final Map<JobRun, Noted> runs = new ConcurrentHashMap<>();

  RunningJobs(JobLeases leases) {
    this.leases = leases;
  }

  private record Noted(long done, long total, Instant at) {}

  void add(JobRun run, Instant now) {
    runs.put(run, new Noted(0, 0, now));
  }

  void remove(JobRun run) {
    runs.remove(run);
  }

  /** Once a second. */
  void look(Instant now) {
    runs.forEach(
        (run, noted) -> {
          leases.look(run.job()).ifPresent(run::stop);
          boolean moved = run.done() != noted.done() || run.total() != noted.total();
          if (moved || now.isAfter(noted.at().plus(RENEWAL))) {
            leases.renew(run.job(), run.done(), run.total(), now);
            runs.replace(run, noted, new Noted(run.done(), run.total(), now));
          }
        });
  }

  void stopAll() {
    runs.keySet().forEach(run -> run.stop(JobRun.Stop.SERVER_STOPS));
  }
}
