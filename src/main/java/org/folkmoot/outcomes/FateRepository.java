package org.folkmoot.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.proposals.Answer;
import org.folkmoot.proposals.ProposalState;

/**
 * What has no fate, asked of the tables of ideas, projects and decisions in one statement: the only
 * place where this package reads rows of other features.
 */
@ApplicationScoped
class FateRepository {

  /** A contribution without a fate, as it stands in the tables. */
  record Row(DecisionKind kind, long id, long process, Answer answer, Instant since) {}

  /** Ideas that are shown, undecided, and neither voted down nor funded and decided. */
  private static final String IDEAS =
      " from Proposal p where p.processId in :processes and p.state = :shown"
          + " and p.standing.answer in :undecided"
          + " and not exists (select d.id from Decision d where d.kind = :idea"
          + " and d.subjectId = p.id and not (d.answered = :yes and d.terms.verdict = :later))"
          + " and not exists (select r.projectId from ProjectOrigin o, ProjectResult r"
          + " where o.proposalId = p.id and r.projectId = o.projectId and (r.position = :nothing"
          + " or exists (select e.id from Decision e where e.kind = :project"
          + " and e.subjectId = r.projectId)))";

  /** Funded projects without a decision that came from no idea. */
  private static final String PROJECTS =
      " from ProjectResult r, BudgetRound b where b.id = r.roundId and b.processId in :processes"
          + " and r.position > :nothing"
          + " and not exists (select d.id from Decision d where d.kind = :project"
          + " and d.subjectId = r.projectId)"
          + " and not exists (select o.projectId from ProjectOrigin o"
          + " where o.projectId = r.projectId)";

  private final CouncilData council;

  @Inject
  FateRepository(CouncilData council) {
    this.council = council;
  }

  /** How many there are in each process; those without any are missing. */
  Map<Long, Long> count(Collection<Long> processes) {
    Map<Long, Long> counts = new HashMap<>();
    if (processes.isEmpty()) {
      return counts;
    }
    add(counts, ideas("select p.processId, count(p)" + IDEAS + " group by p.processId", processes));
    add(
        counts,
        projects("select b.processId, count(r)" + PROJECTS + " group by b.processId", processes));
    return counts;
  }

  private static void add(Map<Long, Long> counts, Query query) {
    for (Object row : query.getResultList()) {
      Object[] cells = (Object[]) row;
      counts.merge((Long) cells[0], (Long) cells[1], Long::sum);
    }
  }

  /** Ideas, those that wait longest first. */
  List<Row> listIdeas(Collection<Long> processes, int first, int most) {
    return rows(
        ideas(
            "select p.id, p.processId, p.standing.answer, p.publishedAt"
                + IDEAS
                + " order by p.publishedAt, p.id",
            processes),
        DecisionKind.PROPOSAL,
        first,
        most);
  }

  /** Funded projects, those that wait longest first. */
  List<Row> listProjects(Collection<Long> processes, int first, int most) {
    return rows(
        projects(
            "select r.projectId, b.processId, r.position, r.publishedAt"
                + PROJECTS
                + " order by r.publishedAt, r.projectId",
            processes),
        DecisionKind.PROJECT,
        first,
        most);
  }

  private static List<Row> rows(Query query, DecisionKind kind, int first, int most) {
    List<?> found = query.setFirstResult(first).setMaxResults(most).getResultList();
    return found.stream()
        .map(row -> (Object[]) row)
        .map(
            cells ->
                new Row(
                    kind,
                    (Long) cells[0],
                    (Long) cells[1],
                    cells[2] instanceof Answer answer ? answer : Answer.NONE,
                    (Instant) cells[3]))
        .toList();
  }

  private Query ideas(String text, Collection<Long> processes) {
    return council
        .rows()
        .createQuery(text)
        .setParameter("processes", processes)
        .setParameter("shown", ProposalState.PUBLISHED)
        .setParameter("undecided", List.of(Answer.NONE, Answer.UNDER_REVIEW, Answer.FEASIBLE))
        .setParameter("idea", DecisionKind.PROPOSAL)
        .setParameter("project", DecisionKind.PROJECT)
        .setParameter("later", Verdict.DEFER)
        .setParameter("yes", 1)
        .setParameter("nothing", 0);
  }

  private Query projects(String text, Collection<Long> processes) {
    return council
        .rows()
        .createQuery(text)
        .setParameter("processes", processes)
        .setParameter("project", DecisionKind.PROJECT)
        .setParameter("nothing", 0);
  }
}
