package org.folkmoot.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.folkmoot.councils.CouncilEstablished;

/**
 * Gives each new council the head of its log, so that appending never has to: two first entries at
 * the same moment would otherwise both create it.
 */
@ApplicationScoped
class JournalOpening {

  private static final String OPEN =
      "insert into journal_head (id, council_id, entries, peaks, last_at, checkpoint)"
          + " select id, id, 0, '', created_at, '' from council where id = ?";

  @PersistenceContext(unitName = "folkmoot")
  @SuppressWarnings("NullAway.Init")
  private EntityManager entityManager;

  /** For the container. */
  protected JournalOpening() {}

  void open(@Observes CouncilEstablished council) {
    entityManager.createNativeQuery(OPEN).setParameter(1, council.councilId()).executeUpdate();
  }
}
