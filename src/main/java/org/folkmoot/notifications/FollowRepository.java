package org.folkmoot.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.councils.CouncilData;

/** Who follows what in the current council. */
@ApplicationScoped
class FollowRepository {

  private final CouncilData council;

  @Inject
  FollowRepository(CouncilData council) {
    this.council = council;
  }

  void add(Follow follow) {
    council.rows().persist(follow);
    council.rows().flush();
  }

  void remove(Follow follow) {
    council.rows().remove(follow);
    council.rows().flush();
  }

  Optional<Follow> find(long account, String kind, long subject) {
    return query("where f.accountId = :account and f.kind = :kind and f.subjectId = :subject")
        .setParameter("account", account)
        .setParameter("kind", kind)
        .setParameter("subject", subject)
        .getResultStream()
        .findFirst();
  }

  /** What somebody follows, the latest first. */
  List<Follow> listOf(long account, int most) {
    return query("where f.accountId = :account order by f.since desc, f.id desc")
        .setParameter("account", account)
        .setMaxResults(most)
        .getResultList();
  }

  long countOf(long account) {
    return council
        .rows()
        .createQuery("select count(f) from Follow f where f.accountId = :account", Long.class)
        .setParameter("account", account)
        .getSingleResult();
  }

  boolean hasFollowers(String kind, long subject, boolean everybody) {
    return !query("where f.kind = :kind and f.subjectId = :subject and f.why in :reasons")
        .setParameter("kind", kind)
        .setParameter("subject", subject)
        .setParameter("reasons", reasons(everybody))
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** The next ones who are to be told. */
  List<Follow> listNext(Telling telling, int most) {
    return query(
            "where f.kind = :kind and f.subjectId = :subject and f.id > :last"
                + " and f.why in :reasons order by f.id")
        .setParameter("kind", telling.kind())
        .setParameter("subject", telling.subjectId())
        .setParameter("last", telling.lastFollow())
        .setParameter("reasons", reasons(telling.isForEverybody()))
        .setMaxResults(most)
        .getResultList();
  }

  private static Set<FollowReason> reasons(boolean everybody) {
    return everybody ? EnumSet.allOf(FollowReason.class) : EnumSet.of(FollowReason.CHOSEN);
  }

  /** How many follows of these things are by people who get e-mail about a topic. */
  long countMailed(String kind, Collection<Long> subjects, String topic) {
    return subjects.isEmpty()
        ? 0
        : council
            .rows()
            .createQuery(
                "select count(f) from Follow f where f.kind = :kind and f.subjectId in :subjects"
                    + " and not exists (select c.id from NoticeChoice c where c.accountId ="
                    + " f.accountId and c.topic = :topic and c.mail = :none)",
                Long.class)
            .setParameter("kind", kind)
            .setParameter("subjects", subjects)
            .setParameter("topic", topic)
            .setParameter("none", MailPace.NONE)
            .getSingleResult();
  }

  void removeAll(String kind, long subject) {
    council
        .rows()
        .createQuery("delete from Follow f where f.kind = :kind and f.subjectId = :subject")
        .setParameter("kind", kind)
        .setParameter("subject", subject)
        .executeUpdate();
    council
        .rows()
        .createQuery("delete from Telling t where t.kind = :kind and t.subjectId = :subject")
        .setParameter("kind", kind)
        .setParameter("subject", subject)
        .executeUpdate();
  }

  void removeOf(long account) {
    council
        .rows()
        .createQuery("delete from Follow f where f.accountId = :account")
        .setParameter("account", account)
        .executeUpdate();
  }

  private TypedQuery<Follow> query(String condition) {
    return council.rows().createQuery("select f from Follow f " + condition, Follow.class);
  }
}
