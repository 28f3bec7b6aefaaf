package org.folkmoot.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.councils.UniqueViolation;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;
import org.jspecify.annotations.Nullable;

/**
 * Twice an hour: tells of phases that began or ended, in the order of time. What people may do
 * follows from the days alone and waits for nothing.
 */
@ApplicationScoped
class PhaseSwitchJob implements Job {

  private final PhaseSwitches switches;
  private final Clock clock;

  @Inject
  PhaseSwitchJob(PhaseSwitches switches, Clock clock) {
    this.switches = switches;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "phase-switches";
  }

  @Override
  public Lane lane() {
    return Lane.HOUSEKEEPING;
  }

  @Override
  public Optional<Duration> every() {
    return Optional.of(Duration.ofMinutes(30));
  }

  @Override
  public JobResult run(JobRun run) {
    catchUp(clock.instant());
    return JobResult.done();
  }

  /**
   * Tells all that happened by an instant. Where an observer fails, the rest of that process waits
   * for the next try, so that its order is kept; others go on.
   */
  void catchUp(Instant now) {
    Set<Long> held = new HashSet<>();
    @Nullable RuntimeException first = null;
    for (DueSwitch due : switches.listDue(now)) {
      if (held.contains(due.process().id())) {
        continue;
      }
      try {
        switches.record(due, now);
      } catch (RuntimeException e) {
        if (!UniqueViolation.wasFirst(e, "phase_switch")) {
          held.add(due.process().id());
          first = first == null ? e : first;
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
