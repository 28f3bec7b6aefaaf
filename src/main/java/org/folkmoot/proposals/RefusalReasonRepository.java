package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;

/** Reasons of the current council. */
@ApplicationScoped
class RefusalReasonRepository {

  private final CouncilData council;

  @Inject
  RefusalReasonRepository(CouncilData council) {
    this.council = council;
  }

  /** All in their order, retired ones too. */
  List<RefusalReason> list() {
    return council
        .rows()
        .createQuery("select r from RefusalReason r order by r.position, r.id", RefusalReason.class)
        .getResultList();
  }

  Optional<RefusalReason> find(long id) {
    return list().stream().filter(reason -> reason.id() == id).findFirst();
  }

  /** How many answers have named it, those that were replaced included. */
  long countUses(long id) {
    return count("Proposal e where e.standing.reasons", id)
        + count("ProposalAnswer e where e.reasons", id);
  }

  private long count(String reasons, long id) {
    return council
        .rows()
        .createQuery("select count(e) from " + reasons + " like :one", Long.class)
        .setParameter("one", ReasonIds.pattern(id))
        .getSingleResult();
  }

  void add(RefusalReason reason) {
    council.rows().persist(reason);
    council.rows().flush();
  }

  void flush() {
    council.rows().flush();
  }

  void remove(RefusalReason reason) {
    council.rows().remove(reason);
    council.rows().flush();
  }
}
