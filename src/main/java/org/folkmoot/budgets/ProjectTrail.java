package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.kernel.Amount;

/**
 * Projects with the ideas from which they came and what their rounds made of them, for features
 * that tell what becomes of them. Only of rounds that residents see in a process that they see, but
 * for {@link #find}, which shows what the visitor sees. As many statements for many as for one.
 */
@ApplicationScoped
public class ProjectTrail {

  private final BudgetRepository budgets;
  private final OriginRepository origins;
  private final ProjectResults results;
  private final RoundAccess access;

  @Inject
  ProjectTrail(
      BudgetRepository budgets,
      OriginRepository origins,
      ProjectResults results,
      RoundAccess access) {
    this.budgets = budgets;
    this.origins = origins;
    this.results = results;
    this.access = access;
  }

  /** A project by its round and code, if the visitor sees the round. */
  @Transactional
  public Optional<TrailProject> find(String round, String code) {
    return budgets
        .findRound(round)
        .filter(access::isVisible)
        .flatMap(
            found ->
                budgets
                    .findProject(found.id(), code)
                    .map(
                        project ->
                            read(List.of(project), Map.of(found.id(), access.details(found)))
                                .get(0)));
  }

  /** Projects by their ids. */
  @Transactional
  public Map<Long, TrailProject> list(Collection<Long> ids) {
    return publicOnes(budgets.listProjectsById(ids)).stream()
        .collect(Collectors.toMap(TrailProject::id, Function.identity()));
  }

  /** Projects that were made from a proposal, in the order in which they were made. */
  @Transactional
  public List<TrailProject> listOfProposal(long proposal) {
    return publicOnes(origins.listProjects(proposal));
  }

  /** The same of many proposals, by their ids; those without any are missing. */
  @Transactional
  public Map<Long, List<TrailProject>> listOfProposals(Collection<Long> proposals) {
    return publicOnes(origins.listProjects(proposals)).stream()
        .filter(project -> project.proposalId().isPresent())
        .collect(Collectors.groupingBy(project -> project.proposalId().orElseThrow()));
  }

  /** All projects of a round. */
  @Transactional
  public List<TrailProject> listOfRound(RoundDetails round) {
    return publicOnes(budgets.listProjects(round.id()));
  }

  /** What a round funded, in the order in which the rule chose it. */
  @Transactional
  public List<TrailProject> listFunded(RoundDetails round) {
    Map<Long, TrailProject> found = list(results.listFunded(round.id()));
    List<TrailProject> funded = new ArrayList<>();
    results
        .listFunded(round.id())
        .forEach(id -> Optional.ofNullable(found.get(id)).ifPresent(funded::add));
    return List.copyOf(funded);
  }

  private List<TrailProject> publicOnes(List<BudgetProject> projects) {
    Set<Long> ids = projects.stream().map(BudgetProject::roundId).collect(Collectors.toSet());
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, RoundDetails> rounds =
        access
            .publicDetails(
                budgets.listRoundsById(ids).stream().filter(BudgetRound::isPublished).toList())
            .stream()
            .collect(Collectors.toMap(RoundDetails::id, Function.identity()));
    return read(
        projects.stream().filter(project -> rounds.containsKey(project.roundId())).toList(),
        rounds);
  }

  private List<TrailProject> read(List<BudgetProject> projects, Map<Long, RoundDetails> rounds) {
    List<Long> ids = projects.stream().map(BudgetProject::id).toList();
    Map<Long, ProjectResult> found = results.list(ids);
    Map<Long, Long> ideas = origins.listByProjects(ids);
    Map<Long, RoundDetails> known = new HashMap<>(rounds);
    return projects.stream()
        .map(
            project ->
                read(
                    project,
                    Objects.requireNonNull(known.get(project.roundId())),
                    Optional.ofNullable(ideas.get(project.id())),
                    Optional.ofNullable(found.get(project.id()))))
        .toList();
  }

  private static TrailProject read(
      BudgetProject project,
      RoundDetails round,
      Optional<Long> idea,
      Optional<ProjectResult> result) {
    ProjectDetails shown = project.toDetails(round.budget().currency());
    return new TrailProject(
        project.id(),
        round.id(),
        round.slug(),
        round.title(),
        round.processId(),
        shown.code(),
        shown.name(),
        shown.place(),
        new Amount(project.costMinor(), round.budget().currency()),
        round.totalsShown() ? shown.votes() : 0,
        round.ballots(),
        shown.point(),
        idea,
        result.map(ProjectResult::toVerdict));
  }
}
