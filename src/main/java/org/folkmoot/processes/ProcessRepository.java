package org.folkmoot.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.persistence.config.QueryHints;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.NotFound;

@ApplicationScoped
class ProcessRepository {

  private final CouncilData council;

  @Inject
  ProcessRepository(CouncilData council) {
    this.council = council;
  }

  void add(ParticipatoryProcess process) {
    council.rows().persist(process);
  }

  void add(ProcessChange change) {
    council.rows().persist(change);
  }

  void add(PhaseSwitch done) {
    council.rows().persist(done);
  }

  List<PhaseSwitch> listSwitches() {
    return council
        .rows()
        .createQuery("select s from PhaseSwitch s", PhaseSwitch.class)
        .getResultList();
  }

  /** The latest first, with their parts. */
  List<ProcessChange> listChanges(long process, int most) {
    return council
        .rows()
        .createQuery(
            "select c from ProcessChange c where c.processId = :process order by c.id desc",
            ProcessChange.class)
        .setParameter("process", process)
        .setHint(QueryHints.BATCH, "c.parts")
        .setMaxResults(most)
        .getResultList();
  }

  void remove(ParticipatoryProcess process) {
    council.rows().remove(process);
    council.rows().flush();
  }

  /** Gives a process a new version although none of its own columns may have changed. */
  void renew(ParticipatoryProcess process) {
    council.rows().lock(process, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
  }

  /**
   * Moves the number of comments; the row is locked until the transaction ends.
   *
   * @throws NotFound if it is gone
   */
  void countComments(long id, int by) {
    council.awaitTurn(ParticipatoryProcess.class, id);
    int counted =
        council
            .rows()
            .createQuery(
                "update ParticipatoryProcess p set p.version = p.version, p.comments = p.comments + :by where p.id = :id")
            .setParameter("by", by)
            .setParameter("id", id)
            .executeUpdate();
    if (counted == 0) {
      throw new NotFound();
    }
  }

  void flush() {
    council.rows().flush();
  }

  Optional<ParticipatoryProcess> findBySlug(String slug) {
    return council
        .rows()
        .createQuery(
            "select p from ParticipatoryProcess p where p.slug = :slug", ParticipatoryProcess.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst();
  }

  Optional<ParticipatoryProcess> findById(long id) {
    return council
        .rows()
        .createQuery(
            "select p from ParticipatoryProcess p where p.id = :id", ParticipatoryProcess.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** Newest first, with their phases, in two statements. */
  List<ProcessDetails> list(Collection<ProcessState> states, ZoneId zone) {
    List<ParticipatoryProcess> processes =
        council
            .rows()
            .createQuery(
                "select p from ParticipatoryProcess p where p.state in :states"
                    + " order by p.createdAt desc, p.id desc",
                ParticipatoryProcess.class)
            .setParameter("states", states)
            .getResultList();
    Map<Long, List<PhaseSpan>> phases =
        council
            .rows()
            .createQuery(
                "select f from Phase f join fetch f.process order by f.position", Phase.class)
            .getResultStream()
            .collect(
                Collectors.groupingBy(
                    phase -> phase.process().id(),
                    Collectors.mapping(Phase::span, Collectors.toList())));
    return processes.stream()
        .map(process -> process.toDetails(phases.getOrDefault(process.id(), List.of()), zone))
        .toList();
  }
}
