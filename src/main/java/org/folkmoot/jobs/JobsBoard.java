package org.folkmoot.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import org.folkmoot.board.AttentionLine;
import org.folkmoot.board.AttentionSource;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** Attention: long work that was given up. */
@ApplicationScoped
class JobsBoard implements AttentionSource {

  /** So many of the latest are looked at: what failed before is seen on the page. */
  private static final int LATEST = 100;

  private final JobService jobs;
  private final Visitor visitor;

  @Inject
  JobsBoard(JobService jobs, Visitor visitor) {
    this.jobs = jobs;
    this.visitor = visitor;
  }

  @Override
  public List<AttentionLine> lines() {
    if (!visitor.hasAnySomewhere(EnumSet.of(Role.FACILITATOR, Role.ADMINISTRATOR))) {
      return List.of();
    }
    long failed =
        jobs.list(PageRequest.of(0, LATEST)).rows().stream()
            .filter(job -> job.state() == JobState.FAILED)
            .count();
    return failed == 0
        ? List.of()
        : List.of(AttentionLine.urgent("jobs-failed", failed, "/staff/jobs"));
  }
}
