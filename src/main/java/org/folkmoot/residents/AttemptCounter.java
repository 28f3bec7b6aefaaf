package org.folkmoot.residents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import org.folkmoot.councils.CouncilData;

/**
 * Rows of tries; each step is a transaction of its own, so that a failure later takes none back.
 */
@ApplicationScoped
class AttemptCounter {

  private final CouncilData council;

  @Inject
  AttemptCounter(CouncilData council) {
    this.council = council;
  }

  /** Adds one try to a row that is there; false if there is none. */
  @Transactional(TxType.REQUIRES_NEW)
  boolean add(AttemptKind kind, String subject, LocalDate day) {
    return council
            .rows()
            .createQuery(
                "update VerificationAttempt a set a.tries = a.tries + 1 where a.kind = :kind"
                    + " and a.subject = :subject and a.triedOn = :day")
            .setParameter("kind", kind)
            .setParameter("subject", subject)
            .setParameter("day", day)
            .executeUpdate()
        == 1;
  }

  /** Takes one try from a row. */
  @Transactional(TxType.REQUIRES_NEW)
  void takeBack(AttemptKind kind, String subject, LocalDate day) {
    council
        .rows()
        .createQuery(
            "update VerificationAttempt a set a.tries = a.tries - 1 where a.kind = :kind"
                + " and a.subject = :subject and a.triedOn = :day and a.tries > 0")
        .setParameter("kind", kind)
        .setParameter("subject", subject)
        .setParameter("day", day)
        .executeUpdate();
  }

  /** Begins a row with one try, and forgets those of earlier days. */
  @Transactional(TxType.REQUIRES_NEW)
  void begin(AttemptKind kind, String subject, LocalDate day) {
    council
        .rows()
        .createQuery("delete from VerificationAttempt a where a.triedOn < :day")
        .setParameter("day", day.minusDays(2))
        .executeUpdate();
    council.rows().persist(new VerificationAttempt(kind, subject, day));
    council.rows().flush();
  }

  @Transactional(TxType.REQUIRES_NEW)
  int tries(AttemptKind kind, String subject, LocalDate day) {
    TypedQuery<VerificationAttempt> query =
        council
            .rows()
            .createQuery(
                "select a from VerificationAttempt a where a.kind = :kind and a.subject = :subject"
                    + " and a.triedOn = :day",
                VerificationAttempt.class);
    return query
        .setParameter("kind", kind)
        .setParameter("subject", subject)
        .setParameter("day", day)
        .getResultStream()
        .findFirst()
        .map(VerificationAttempt::tries)
        .orElse(0);
  }
}
