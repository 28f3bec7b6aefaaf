package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.kernel.Amount;
import org.folkmoot.maps.GeoPoint;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.Answer;
import org.folkmoot.proposals.BulkAnswerService;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalLeaves;

/** Makes projects of a round from proposals of its process, and knows which came from which. */
@ApplicationScoped
public class IdeaProjectService {

  private static final Set<Answer> POSSIBLE = Set.of(Answer.FEASIBLE, Answer.ACCEPTED);

  private final BudgetRepository budgets;
  private final OriginRepository origins;
  private final RoundAccess access;
  private final ProjectService projects;
  private final BulkAnswerService proposals;
  private final ProcessService processes;
  private final Visitor visitor;

  @Inject
  IdeaProjectService(
      BudgetRepository budgets,
      OriginRepository origins,
      RoundAccess access,
      ProjectService projects,
      BulkAnswerService proposals,
      ProcessService processes,
      Visitor visitor) {
    this.budgets = budgets;
    this.origins = origins;
    this.access = access;
    this.projects = projects;
    this.proposals = proposals;
    this.processes = processes;
    this.visitor = visitor;
  }

  /** Whether a proposal can become a project: everybody sees it, and it can be done. */
  public boolean isPossible(ProposalDetails proposal) {
    return proposal.published() && POSSIBLE.contains(proposal.answer());
  }

  /**
   * Rounds of a process that still take projects, newest first.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator there
   */
  @Transactional
  public List<RoundDetails> listRounds(ProcessDetails process) {
    visitor.requireIn(process.id(), Role.FACILITATOR);
    return access
        .staffDetails(
            budgets.listRounds(true).stream()
                .filter(round -> round.processId() == process.id())
                .toList())
        .stream()
        .filter(round -> !round.fixed() && !round.withdrawn() && !round.archived())
        .toList();
  }

  /**
   * Makes projects from proposals at the end of a round: with title, text, ward and category, all
   * or none. What the round has already is left out, and so is what cannot be done or is not shown.
   *
   * @param round name of the round in addresses
   * @param costs what each costs, by the reference of the proposal
   * @return references of those that became projects, in the order of {@code costs}
   * @throws BudgetRefusal if there is no such round, or ballots are loaded
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator there
   */
  @NeedsNoConfirmation("everyday work of a facilitator, and projects can be removed again")
  @Transactional
  public List<String> add(String round, Map<String, Amount> costs) {
    BudgetRound locked = access.change(round).round();
    ProcessDetails process =
        processes.findById(locked.processId()).orElseThrow(() -> BudgetRefusal.unknownRound(round));
    Set<Long> there = origins.listProposals(locked.id());
    List<String> added = new ArrayList<>();
    for (ProposalDetails proposal : proposals.list(process, costs.keySet())) {
      Optional<Amount> cost = Optional.ofNullable(costs.get(proposal.reference()));
      if (isPossible(proposal) && !there.contains(proposal.id()) && cost.isPresent()) {
        add(locked, proposal, cost.get());
        added.add(proposal.reference());
      }
    }
    return added;
  }

  private void add(BudgetRound round, ProposalDetails proposal, Amount cost) {
    String code = codeFor(round, proposal);
    projects.add(
        round.slug(),
        new ProjectForm(
            code,
            proposal.title(),
            proposal.body(),
            cost,
            proposal.categoryName().main().replace(',', ' '),
            "",
            proposal.ward(),
            proposal.point().map(GeoPoint::latitude).orElse(null),
            proposal.point().map(GeoPoint::longitude).orElse(null)));
    budgets.flush();
    budgets
        .findProject(round.id(), code)
        .ifPresent(project -> origins.add(new ProjectOrigin(project, round.id(), proposal.id())));
  }

  /** The reference, which people know; another code where a project has that one. */
  private String codeFor(BudgetRound round, ProposalDetails proposal) {
    return budgets.findProject(round.id(), proposal.reference()).isEmpty()
        ? proposal.reference()
        : projects.proposeCode(access.details(round));
  }

  /** Reference of the proposal from which a project was made; empty if it was made otherwise. */
  @Transactional
  public Optional<String> findIdea(RoundDetails round, String code) {
    return origins
        .findByProject(round.id(), code)
        .map(origin -> ProposalDetails.referenceOf(origin.proposalId()));
  }

  /** Where a proposal stands as a project, as far as the visitor sees the rounds. */
  @Transactional
  public List<BallotPlace> listPlaces(ProposalDetails proposal) {
    List<BallotPlace> places = new ArrayList<>();
    for (BudgetProject project : origins.listProjects(proposal.id())) {
      budgets
          .findRound(project.roundId())
          .filter(access::isVisible)
          .map(round -> new BallotPlace(round.slug(), round.titles(), project.code()))
          .ifPresent(places::add);
    }
    return places;
  }

  void forget(@Observes ProposalLeaves leaving) {
    origins.removeByProposal(leaving.proposalId());
  }
}
