package org.folkmoot.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;

/** Settings, reasons and digests of the current council. */
@ApplicationScoped
class SieveRepository {

  private final CouncilData council;

  @Inject
  SieveRepository(CouncilData council) {
    this.council = council;
  }

  void add(Object row) {
    council.rows().persist(row);
  }

  void flush() {
    council.rows().flush();
  }

  Optional<SettingsChoice> findSettings() {
    return council
        .rows()
        .createQuery("select s from SettingsChoice s", SettingsChoice.class)
        .getResultStream()
        .findFirst();
  }

  /** Reasons of some cases, in the order of the rules. */
  List<SieveReason> listReasons(Collection<Long> cases) {
    return cases.isEmpty()
        ? List.of()
        : council
            .rows()
            .createQuery(
                "select r from SieveReason r where r.caseId in :cases order by r.id",
                SieveReason.class)
            .setParameter("cases", cases)
            .getResultList();
  }

  /** Rule, decision or none, and in how many cases. */
  List<Object[]> countByRule() {
    return council
        .rows()
        .createQuery(
            "select r.rule, e.decision, count(r) from SieveReason r, ModerationCase e"
                + " where e.id = r.caseId group by r.rule, e.decision",
            Object[].class)
        .getResultList();
  }

  int removeReasonsDecidedBefore(Instant limit) {
    return council
        .rows()
        .createQuery(
            "delete from SieveReason r where r.caseId in"
                + " (select e.id from ModerationCase e where e.decidedAt < :limit)")
        .setParameter("limit", limit)
        .executeUpdate();
  }

  Optional<SieveText> findText(String kind, String reference) {
    return council
        .rows()
        .createQuery(
            "select t from SieveText t where t.kind = :kind and t.reference = :reference",
            SieveText.class)
        .setParameter("kind", kind)
        .setParameter("reference", reference)
        .getResultStream()
        .findFirst();
  }

  /** How many other texts were the same since a moment. */
  long countSame(ContentDetails content, String digest, Instant since) {
    return council
        .rows()
        .createQuery(
            "select count(t) from SieveText t where t.digest = :digest and t.seenAt > :since"
                + " and not (t.kind = :kind and t.reference = :reference)",
            Long.class)
        .setParameter("digest", digest)
        .setParameter("since", since)
        .setParameter("kind", content.kind())
        .setParameter("reference", content.reference())
        .getSingleResult();
  }

  int removeTextsBefore(Instant limit) {
    return council
        .rows()
        .createQuery("delete from SieveText t where t.seenAt < :limit")
        .setParameter("limit", limit)
        .executeUpdate();
  }

  void forget(long account) {
    council
        .rows()
        .createQuery("delete from SieveText t where t.authorId = :account")
        .setParameter("account", account)
        .executeUpdate();
  }
}
