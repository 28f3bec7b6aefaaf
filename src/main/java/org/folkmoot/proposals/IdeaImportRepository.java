package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;

/** Files with ideas that staff handed in. */
@ApplicationScoped
class IdeaImportRepository {

  private static final int MOST = 20;

  private final CouncilData council;

  @Inject
  IdeaImportRepository(CouncilData council) {
    this.council = council;
  }

  void add(IdeaImport file) {
    council.rows().persist(file);
    council.rows().flush();
  }

  Optional<IdeaImport> find(long id) {
    return council
        .rows()
        .createQuery("select i from IdeaImport i where i.id = :id", IdeaImport.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** The latest files of a process. */
  List<IdeaImport> list(long process) {
    return council
        .rows()
        .createQuery(
            "select i from IdeaImport i where i.processId = :process order by i.id desc",
            IdeaImport.class)
        .setParameter("process", process)
        .setMaxResults(MOST)
        .getResultList();
  }

  /** Whether the ideas of the same file stand in a process. */
  boolean isKnown(long process, String hash) {
    return council
            .rows()
            .createQuery(
                "select count(i) from IdeaImport i where i.processId = :process"
                    + " and i.storedHash = :hash",
                Long.class)
            .setParameter("process", process)
            .setParameter("hash", hash)
            .getSingleResult()
        > 0;
  }

  /** Whose account goes is no longer named. */
  void forget(long account) {
    council
        .rows()
        .createQuery("update IdeaImport i set i.requestedBy = null where i.requestedBy = :account")
        .setParameter("account", account)
        .executeUpdate();
  }

  /** Removes what ended before without ideas, and gives the number. */
  int removeFailedBefore(Instant limit) {
    return council
        .rows()
        .createQuery(
            "delete from IdeaImport i where i.finishedAt < :limit and i.storedHash is null")
        .setParameter("limit", limit)
        .executeUpdate();
  }
}
