package org.folkmoot.residents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.councils.CouncilData;

/** Register, verifications, codes and settings of the current council. */
@ApplicationScoped
class ResidentRepository {

  private final CouncilData council;

  @Inject
  ResidentRepository(CouncilData council) {
    this.council = council;
  }

  void add(Object entity) {
    council.rows().persist(entity);
  }

  void remove(Object entity) {
    council.rows().remove(entity);
  }

  void flush() {
    council.rows().flush();
  }

  Optional<RegisterEntry> findEntry(long id) {
    return first(
        query("select e from RegisterEntry e where e.id = :id", RegisterEntry.class)
            .setParameter("id", id));
  }

  Optional<RegisterEntry> findEntryByReference(String hash) {
    return first(
        query("select e from RegisterEntry e where e.referenceHash = :hash", RegisterEntry.class)
            .setParameter("hash", hash));
  }

  Optional<RegisterEntry> findEntryByFacts(String hash) {
    return first(
        query("select e from RegisterEntry e where e.matchHash = :hash", RegisterEntry.class)
            .setParameter("hash", hash));
  }

  /** The verification that holds the account, even if its time is over. */
  Optional<Verification> findOfAccount(long account) {
    return first(
        query("select v from Verification v where v.activeAccount = :account", Verification.class)
            .setParameter("account", account));
  }

  /** The verification that holds the entry, even if its time is over. */
  Optional<Verification> findOfEntry(long entry) {
    return first(
        query("select v from Verification v where v.entryId = :entry", Verification.class)
            .setParameter("entry", entry));
  }

  /** The entry that an account holds. */
  Optional<RegisterEntry> findHeldEntry(long account) {
    return first(
        query(
                "select e from RegisterEntry e, Verification v where v.entryId = e.id"
                    + " and v.activeAccount = :account",
                RegisterEntry.class)
            .setParameter("account", account));
  }

  Optional<ResidentCode> findCode(String hash) {
    return first(
        query("select c from ResidentCode c where c.codeHash = :hash", ResidentCode.class)
            .setParameter("hash", hash));
  }

  void removeCodes(long entry, Way kind) {
    council
        .rows()
        .createQuery("delete from ResidentCode c where c.entryId = :entry and c.kind = :kind")
        .setParameter("entry", entry)
        .setParameter("kind", kind)
        .executeUpdate();
  }

  void removeVerifications(long account) {
    council
        .rows()
        .createQuery("delete from Verification v where v.accountId = :account")
        .setParameter("account", account)
        .executeUpdate();
  }

  List<Verification> listVerifications(long account) {
    return council
        .rows()
        .createQuery(
            "select v from Verification v where v.accountId = :account order by v.id",
            Verification.class)
        .setParameter("account", account)
        .getResultList();
  }

  Optional<ResidentSettings> findSettings() {
    return first(query("select s from ResidentSettings s", ResidentSettings.class));
  }

  /** People in the register by the id of their ward. */
  Map<Long, Long> countRegisteredByWard() {
    return counts(
        query("select e.wardId, count(e) from RegisterEntry e group by e.wardId", Object[].class));
  }

  /** People who are verified at a time by the id of their ward. */
  Map<Long, Long> countVerifiedByWard(Instant now) {
    return counts(
        query(
                "select e.wardId, count(v) from RegisterEntry e, Verification v"
                    + " where v.entryId = e.id and v.until > :now group by e.wardId",
                Object[].class)
            .setParameter("now", now));
  }

  /** People in the register after an id, in the order of ids. */
  List<RegisterEntry> listEntriesAfter(long after, int most) {
    return query(
            "select e from RegisterEntry e where e.id > :after order by e.id", RegisterEntry.class)
        .setParameter("after", after)
        .setHint("eclipselink.read-only", true)
        .setMaxResults(most)
        .getResultList();
  }

  /** Entries of those who are verified at a time, by account. */
  Map<Long, RegisterEntry> listVerifiedEntries(Instant now) {
    return query(
            "select v.accountId, e from RegisterEntry e, Verification v"
                + " where v.entryId = e.id and v.until > :now",
            Object[].class)
        .setParameter("now", now)
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (RegisterEntry) row[1]));
  }

  private static Map<Long, Long> counts(TypedQuery<Object[]> query) {
    return query
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
  }

  private <T> TypedQuery<T> query(String jpql, Class<T> type) {
    return council.rows().createQuery(jpql, type);
  }

  private static <T> Optional<T> first(TypedQuery<T> query) {
    return query.getResultStream().findFirst();
  }
}
