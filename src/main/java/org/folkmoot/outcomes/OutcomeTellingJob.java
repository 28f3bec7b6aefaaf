package org.folkmoot.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.folkmoot.comments.CommentAuthors;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;
import org.folkmoot.notifications.Notifier;

/**
 * Tells those who wrote about something what became of it, in parts. Begun again it tells nobody
 * twice: whoever was told of the change is left out.
 */
@ApplicationScoped
class OutcomeTellingJob implements Job {

  static final String NAME = "outcome-telling";

  private final Steps steps;

  @Inject
  OutcomeTellingJob(Steps steps) {
    this.steps = steps;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Lane lane() {
    return Lane.NOTICES;
  }

  @Override
  public boolean isKept() {
    return false;
  }

  @Override
  public JobResult run(JobRun run) {
    for (OutcomeTelling.Circle circle : steps.circles(run.subject())) {
      long last = 0;
      do {
        run.check();
        last = steps.tellPart(run.subject(), circle, last, run::confirm);
      } while (last > 0);
    }
    return JobResult.done();
  }

  /** The parts of the work, each a transaction of its own. */
  @ApplicationScoped
  static class Steps {

    private static final int PART = 500;

    private final DecisionRepository decisions;
    private final OutcomeTelling telling;
    private final CommentAuthors authors;
    private final Notifier notifier;

    @Inject
    Steps(
        DecisionRepository decisions,
        OutcomeTelling telling,
        CommentAuthors authors,
        Notifier notifier) {
      this.decisions = decisions;
      this.telling = telling;
      this.authors = authors;
      this.notifier = notifier;
    }

    @Transactional
    List<OutcomeTelling.Circle> circles(long change) {
      return decisions.listChangesById(Set.of(change)).stream()
          .flatMap(one -> decisions.find(one.decisionId()).stream())
          .flatMap(decision -> telling.circles(decision).stream())
          .toList();
    }

    /** Tells the next ones, and gives the last of them; 0 if there is nobody left. */
    @Transactional
    long tellPart(long change, OutcomeTelling.Circle circle, long after, Runnable confirm) {
      confirm.run();
      List<Long> part = authors.listAfter(circle.kind(), circle.id(), after, PART);
      if (part.isEmpty()) {
        return 0;
      }
      for (DecisionChange one : decisions.listChangesById(Set.of(change))) {
        decisions
            .find(one.decisionId())
            .ifPresent(decision -> notifier.tell(OutcomeNews.news(decision, one), part));
      }
      return part.get(part.size() - 1);
    }
  }
}
