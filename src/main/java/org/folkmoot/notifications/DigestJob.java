package org.folkmoot.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;

/**
 * Once a day: waits for seven o'clock by the council's clock, tells followers of phases that begin,
 * and writes what gathered for each person. A run that did not end goes on where it was.
 */
@ApplicationScoped
class DigestJob implements Job {

  private static final Duration DAY = Duration.ofDays(1);

  private final PhaseNews phases;
  private final FollowerSteps followers;
  private final MailSteps steps;
  private final CurrentCouncil currentCouncil;
  private final Clock clock;

  @Inject
  DigestJob(
      PhaseNews phases,
      FollowerSteps followers,
      MailSteps steps,
      CurrentCouncil currentCouncil,
      Clock clock) {
    this.phases = phases;
    this.followers = followers;
    this.steps = steps;
    this.currentCouncil = currentCouncil;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "digests";
  }

  @Override
  public Lane lane() {
    return Lane.NOTICES;
  }

  @Override
  public Optional<Duration> every() {
    return Optional.of(DAY);
  }

  @Override
  public JobResult run(JobRun run) {
    ZoneId zone = currentCouncil.get().zone();
    Instant now = clock.instant();
    Instant morning = MailRound.nextMorning(beginningOfPeriod(now), zone);
    if (now.isBefore(morning)) {
      return JobResult.later(morning);
    }
    for (long telling : phases.prepare(now)) {
      while (followers.tellPart(telling, run::confirm)) {
        run.check();
      }
    }
    MailRound round = MailRound.ofMorning(now, zone);
    while (steps.postPart(round, run::confirm)) {
      run.check();
    }
    return JobResult.done();
  }

  /** Daily jobs are added at 02:00 UTC; each day from then on has one morning. */
  private static Instant beginningOfPeriod(Instant now) {
    long offset = Duration.ofHours(2).toSeconds();
    long day = Math.floorDiv(now.getEpochSecond() - offset, DAY.toSeconds());
    return Instant.ofEpochSecond(day * DAY.toSeconds() + offset);
  }
}
