package org.folkmoot.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.folkmoot.people.RetentionRule;

/**
 * Jobs go 30 days after they ended; files of jobs that were given up or called off go after seven
 * days, for so long the job can be begun anew.
 */
@ApplicationScoped
class OldJobs implements RetentionRule {

  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration FILES_KEPT = Duration.ofDays(7);

  private final JobRepository jobs;

  @Inject
  OldJobs(JobRepository jobs) {
    this.jobs = jobs;
  }

  @Override
  public String name() {
    return "jobs";
  }

  @Override
  public int remove(Instant now) {
    jobs.removeFilesEndedBefore(now.minus(FILES_KEPT));
    return jobs.removeEndedBefore(now.minus(KEPT));
  }
}
