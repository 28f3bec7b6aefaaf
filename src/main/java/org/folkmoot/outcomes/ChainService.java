package org.folkmoot.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.folkmoot.budgets.ProjectTrail;
import org.folkmoot.budgets.TrailProject;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalReader;

/** The chain from an idea to its delivery, from wherever one looks at it. */
@ApplicationScoped
public class ChainService {

  private final DecisionReader decisions;
  private final ProjectTrail trail;
  private final ProposalReader proposals;

  @Inject
  ChainService(DecisionReader decisions, ProjectTrail trail, ProposalReader proposals) {
    this.decisions = decisions;
    this.trail = trail;
    this.proposals = proposals;
  }

  /** The chain of a project or an idea; an empty one of a round. */
  @Transactional
  public Chain of(DecisionKind kind, long subject) {
    return switch (kind) {
      case ROUND -> Chain.EMPTY;
      case PROJECT ->
          Optional.ofNullable(trail.list(List.of(subject)).get(subject))
              .map(this::ofProject)
              .orElse(Chain.EMPTY);
      case PROPOSAL -> ofProposal(subject);
    };
  }

  private Chain ofProject(TrailProject project) {
    return new Chain(
        project.proposalId().flatMap(this::findIdea),
        Optional.of(project),
        decisions.find(DecisionKind.ROUND, project.roundId()),
        decisions.find(DecisionKind.PROJECT, project.id()));
  }

  /** Of an idea that stood for vote more than once, the last time counts. */
  private Chain ofProposal(long proposal) {
    Optional<ProposalDetails> idea = findIdea(proposal);
    List<TrailProject> projects = trail.listOfProposal(proposal);
    if (idea.isEmpty() || projects.isEmpty()) {
      return new Chain(
          idea,
          Optional.empty(),
          Optional.empty(),
          idea.flatMap(one -> decisions.find(DecisionKind.PROPOSAL, proposal)));
    }
    Chain chain = ofProject(projects.get(projects.size() - 1));
    return chain.decision().isPresent()
        ? chain
        : new Chain(
            idea, chain.project(), chain.round(), decisions.find(DecisionKind.PROPOSAL, proposal));
  }

  private Optional<ProposalDetails> findIdea(long proposal) {
    return proposals
        .find(ProposalDetails.referenceOf(proposal))
        .filter(one -> !one.draft() && !one.title().isEmpty());
  }
}
