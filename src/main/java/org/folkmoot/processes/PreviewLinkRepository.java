package org.folkmoot.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;

@ApplicationScoped
class PreviewLinkRepository {

  private final CouncilData council;

  @Inject
  PreviewLinkRepository(CouncilData council) {
    this.council = council;
  }

  void add(PreviewLink link) {
    council.rows().persist(link);
  }

  Optional<PreviewLink> find(String tokenHash) {
    return council
        .rows()
        .createQuery("select l from PreviewLink l where l.tokenHash = :hash", PreviewLink.class)
        .setParameter("hash", tokenHash)
        .getResultStream()
        .findFirst();
  }

  /** The latest first. */
  List<PreviewLink> listOf(long process) {
    return council
        .rows()
        .createQuery(
            "select l from PreviewLink l where l.processId = :process order by l.id desc",
            PreviewLink.class)
        .setParameter("process", process)
        .getResultList();
  }

  int remove(long process, long id) {
    return council
        .rows()
        .createQuery("delete from PreviewLink l where l.processId = :process and l.id = :id")
        .setParameter("process", process)
        .setParameter("id", id)
        .executeUpdate();
  }

  void removeAll(long process) {
    council
        .rows()
        .createQuery("delete from PreviewLink l where l.processId = :process")
        .setParameter("process", process)
        .executeUpdate();
  }

  int removeEndedBefore(Instant now) {
    return council
        .rows()
        .createQuery("delete from PreviewLink l where l.endsAt < :now")
        .setParameter("now", now)
        .executeUpdate();
  }
}
