package org.folkmoot.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.budgets.ProjectTrail;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.budgets.TrailProject;
import org.folkmoot.comments.CommentAuthors;
import org.folkmoot.jobs.JobOrder;
import org.folkmoot.jobs.JobQueue;
import org.folkmoot.notifications.News;
import org.folkmoot.notifications.Notifier;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalReader;

/**
 * Tells everybody who took part what became of it: authors, those who support or follow an idea or
 * a project, those who wrote about it, and of a round all of these for each project that was on its
 * ballot, and those who follow its process. All get the same change, so nobody is told twice. Joins
 * the caller's transaction; most is done by jobs.
 */
@ApplicationScoped
class OutcomeTelling {

  private final Notifier notifier;
  private final ProjectTrail trail;
  private final RoundService rounds;
  private final ProposalReader proposals;
  private final CommentAuthors authors;
  private final JobQueue queue;

  @Inject
  OutcomeTelling(
      Notifier notifier,
      ProjectTrail trail,
      RoundService rounds,
      ProposalReader proposals,
      CommentAuthors authors,
      JobQueue queue) {
    this.notifier = notifier;
    this.trail = trail;
    this.rounds = rounds;
    this.proposals = proposals;
    this.authors = authors;
    this.queue = queue;
  }

  /** Something about which people wrote and which they follow. */
  record Circle(String kind, long id) {}

  void tell(Decision decision, DecisionChange change) {
    News news = OutcomeNews.news(decision, change);
    List<Circle> circles = circles(decision);
    for (Circle circle : circles) {
      if (circle.kind().equals(DecisionKind.PROPOSAL.key())) {
        proposals
            .find(ProposalDetails.referenceOf(circle.id()))
            .map(ProposalDetails::authorId)
            .filter(author -> author != 0)
            .ifPresent(author -> notifier.tell(news, List.of(author)));
      }
      notifier.tellFollowers(news, circle.kind(), circle.id(), true);
    }
    if (circles.stream().anyMatch(circle -> authors.hasAny(circle.kind(), circle.id()))) {
      queue.add(
          JobOrder.of(OutcomeTellingJob.NAME, change.id())
              .titled(decision.reference())
              .forProcess(decision.processId())
              .inTurn("outcome/" + decision.id()));
    }
  }

  /** What people took part in of a decision. */
  List<Circle> circles(Decision decision) {
    List<Circle> circles = new ArrayList<>();
    switch (decision.kind()) {
      case ROUND -> {
        circles.add(new Circle("process", decision.processId()));
        rounds
            .findById(decision.subjectId())
            .map(trail::listOfRound)
            .orElse(List.of())
            .forEach(project -> add(circles, project));
      }
      case PROPOSAL -> circles.add(new Circle(decision.kind().key(), decision.subjectId()));
      case PROJECT ->
          Optional.ofNullable(trail.list(List.of(decision.subjectId())).get(decision.subjectId()))
              .ifPresentOrElse(
                  project -> add(circles, project),
                  () -> circles.add(new Circle(decision.kind().key(), decision.subjectId())));
    }
    return List.copyOf(circles);
  }

  private static void add(List<Circle> circles, TrailProject project) {
    circles.add(new Circle(DecisionKind.PROJECT.key(), project.id()));
    project
        .proposalId()
        .ifPresent(idea -> circles.add(new Circle(DecisionKind.PROPOSAL.key(), idea)));
  }
}
