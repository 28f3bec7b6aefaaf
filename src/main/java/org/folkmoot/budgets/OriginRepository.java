package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.councils.CouncilData;

/** From which proposals projects of the current council were made. */
@ApplicationScoped
class OriginRepository {

  private final CouncilData council;

  @Inject
  OriginRepository(CouncilData council) {
    this.council = council;
  }

  void add(ProjectOrigin origin) {
    council.rows().persist(origin);
    council.rows().flush();
  }

  /** The proposals from which a round has projects. */
  Set<Long> listProposals(long round) {
    return council
        .rows()
        .createQuery("select o from ProjectOrigin o where o.roundId = :round", ProjectOrigin.class)
        .setParameter("round", round)
        .getResultStream()
        .map(ProjectOrigin::proposalId)
        .collect(Collectors.toSet());
  }

  Optional<ProjectOrigin> findByProject(long round, String code) {
    return council
        .rows()
        .createQuery(
            "select o from ProjectOrigin o, BudgetProject p where o.projectId = p.id"
                + " and p.roundId = :round and p.code = :code",
            ProjectOrigin.class)
        .setParameter("round", round)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  /** The proposals from which projects were made, by the ids of the projects. */
  Map<Long, Long> listByProjects(Collection<Long> projects) {
    return projects.isEmpty()
        ? Map.of()
        : council
            .rows()
            .createQuery(
                "select o from ProjectOrigin o where o.projectId in :projects", ProjectOrigin.class)
            .setParameter("projects", projects)
            .getResultStream()
            .collect(Collectors.toMap(ProjectOrigin::projectId, ProjectOrigin::proposalId));
  }

  /** Projects that were made from a proposal. */
  List<BudgetProject> listProjects(long proposal) {
    return council
        .rows()
        .createQuery(
            "select p from ProjectOrigin o, BudgetProject p where o.projectId = p.id"
                + " and o.proposalId = :proposal order by p.id",
            BudgetProject.class)
        .setParameter("proposal", proposal)
        .getResultList();
  }

  /** Projects that were made from some proposals. */
  List<BudgetProject> listProjects(Collection<Long> proposals) {
    return proposals.isEmpty()
        ? List.of()
        : council
            .rows()
            .createQuery(
                "select p from ProjectOrigin o, BudgetProject p where o.projectId = p.id"
                    + " and o.proposalId in :proposals order by p.id",
                BudgetProject.class)
            .setParameter("proposals", proposals)
            .getResultList();
  }

  void removeByProject(long project) {
    remove("projectId", project);
  }

  void removeByProposal(long proposal) {
    remove("proposalId", proposal);
  }

  private void remove(String column, long id) {
    council
        .rows()
        .createQuery("delete from ProjectOrigin o where o." + column + " = :id")
        .setParameter("id", id)
        .executeUpdate();
  }
}
