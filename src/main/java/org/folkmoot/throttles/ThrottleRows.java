package org.folkmoot.throttles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;

/** The rows of {@link Throttle}; each change is one statement and one transaction. */
@ApplicationScoped
class ThrottleRows {

  private final CouncilData council;

  @Inject
  ThrottleRows(CouncilData council) {
    this.council = council;
  }

  /**
   * Uses one share of a bucket, which begins with the first.
   *
   * @return whether there was one left
   * @throws jakarta.persistence.PersistenceException if another request began it at this moment
   */
  @Transactional(TxType.REQUIRES_NEW)
  public boolean use(String bucket, long now, long share, int burst) {
    EntityManager rows = council.counts();
    return move(rows, bucket, now, share, burst)
        || begin(rows, bucket, now + share)
        // somebody began it between the two
        || move(rows, bucket, now, share, burst);
  }

  private static boolean move(EntityManager rows, String bucket, long now, long share, int burst) {
    return rows.createQuery(
                "update ThrottleBucket b set b.freeAt ="
                    + " (case when b.freeAt < :now then :now else b.freeAt end) + :share"
                    + " where b.bucket = :bucket and b.freeAt <= :latest")
            .setParameter("bucket", bucket)
            .setParameter("now", now)
            .setParameter("share", share)
            .setParameter("latest", now + share * (burst - 1))
            .executeUpdate()
        == 1;
  }

  /** Begins a bucket with one share used; false if it exists already. */
  private static boolean begin(EntityManager rows, String bucket, long freeAt) {
    boolean exists =
        rows.createQuery(
                    "select count(b) from ThrottleBucket b where b.bucket = :bucket", Long.class)
                .setParameter("bucket", bucket)
                .getSingleResult()
            > 0;
    if (!exists) {
      rows.persist(new ThrottleBucket(bucket, freeAt));
      rows.flush();
    }
    return !exists;
  }

  @Transactional(TxType.REQUIRES_NEW)
  public Optional<Long> findFreeAt(String bucket) {
    return council
        .counts()
        .createQuery("select b.freeAt from ThrottleBucket b where b.bucket = :bucket", Long.class)
        .setParameter("bucket", bucket)
        .getResultStream()
        .findFirst();
  }

  @Transactional(TxType.REQUIRES_NEW)
  public void giveBack(String bucket, long share) {
    council
        .counts()
        .createQuery(
            "update ThrottleBucket b set b.freeAt = b.freeAt - :share where b.bucket = :bucket")
        .setParameter("share", share)
        .setParameter("bucket", bucket)
        .executeUpdate();
  }

  @Transactional(TxType.REQUIRES_NEW)
  public void remove(String bucket) {
    council
        .counts()
        .createQuery("delete from ThrottleBucket b where b.bucket = :bucket")
        .setParameter("bucket", bucket)
        .executeUpdate();
  }

  /** Deletes buckets that are free. */
  @Transactional
  public int sweep(long now) {
    return council
        .rows()
        .createQuery("delete from ThrottleBucket b where b.freeAt < :now")
        .setParameter("now", now)
        .executeUpdate();
  }
}
