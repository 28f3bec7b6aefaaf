package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.councils.CouncilData;

/** Logs of elections of the current council, and the ballots in them. */
@ApplicationScoped
class LogRepository {

  private final CouncilData council;

  @Inject
  LogRepository(CouncilData council) {
    this.council = council;
  }

  void add(Object entity) {
    council.rows().persist(entity);
  }

  void flush() {
    council.rows().flush();
  }

  void clear() {
    council.rows().clear();
  }

  /** Head of a log, held until the transaction ends. */
  ElectionLog lock(long election, LogName log) {
    return heads(election, log).setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
  }

  ElectionLog get(long election, LogName log) {
    return heads(election, log).getSingleResult();
  }

  private TypedQuery<ElectionLog> heads(long election, LogName log) {
    return query(
            "select l from ElectionLog l where l.electionId = :election and l.name = :log",
            ElectionLog.class)
        .setParameter("election", election)
        .setParameter("log", log.name());
  }

  /** Moves the size of a log on, if it is what it is thought to be. */
  boolean move(long head, long from, long to, String checkpoint) {
    return council
            .rows()
            .createQuery(
                "update ElectionLog l set l.entries = :to, l.checkpoint = :checkpoint"
                    + " where l.id = :id and l.entries = :from")
            .setParameter("to", to)
            .setParameter("checkpoint", checkpoint)
            .setParameter("id", head)
            .setParameter("from", from)
            .executeUpdate()
        == 1;
  }

  /** Lines from a place on, at most that many. */
  List<String> listLines(long election, LogName log, long from, int most) {
    return query(
            "select e.line from ElectionLogEntry e where e.electionId = :election and e.log = :log"
                + " and e.position >= :from order by e.position",
            String.class)
        .setParameter("election", election)
        .setParameter("log", log.name())
        .setParameter("from", from)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * The line of a ballot.
   *
   * @param by one of {@code ballotHash}, {@code sentence}, {@code digits}
   */
  Optional<ElectionLogEntry> findEntry(long election, String by, String value) {
    return query(
            "select e from ElectionLogEntry e where e.electionId = :election and e."
                + by
                + " = :value",
            ElectionLogEntry.class)
        .setParameter("election", election)
        .setParameter("value", value)
        .getResultStream()
        .findFirst();
  }

  /** Which of these stand in the box. */
  Set<String> findCiphertexts(long election, Collection<String> hashes) {
    return hashes.isEmpty()
        ? Set.of()
        : new HashSet<>(
            query(
                    "select c.hash from ElectionCiphertext c where c.electionId = :election"
                        + " and c.hash in :hashes",
                    String.class)
                .setParameter("election", election)
                .setParameter("hashes", hashes)
                .getResultList());
  }

  /** Texts of ballots from a place on, in their order. */
  List<ElectionBallot> listBallots(long election, int from, int most) {
    return query(
            "select b from ElectionBallot b where b.electionId = :election order by b.position",
            ElectionBallot.class)
        .setParameter("election", election)
        .setFirstResult(from)
        .setMaxResults(most)
        .getResultList();
  }

  long countBallots(long election) {
    return query("select count(b) from ElectionBallot b where b.electionId = :election", Long.class)
        .setParameter("election", election)
        .getSingleResult();
  }

  long countVoters(long election) {
    return query(
            "select count(distinct b.credential) from ElectionBallot b"
                + " where b.electionId = :election",
            Long.class)
        .setParameter("election", election)
        .getSingleResult();
  }

  Optional<ElectionIssuance> findIssuance(long election, int registrar, String pseudonym) {
    return query(
            "select i from ElectionIssuance i where i.electionId = :election"
                + " and i.registrar = :registrar and i.pseudonym = :pseudonym",
            ElectionIssuance.class)
        .setParameter("election", election)
        .setParameter("registrar", registrar)
        .setParameter("pseudonym", pseudonym)
        .getResultStream()
        .findFirst();
  }

  long countIssuances(long election) {
    return query(
            "select count(i) from ElectionIssuance i where i.electionId = :election", Long.class)
        .setParameter("election", election)
        .getSingleResult();
  }

  /**
   * Destroys who was served, and the keys that could tell or open anything; what signs the logs
   * stays, so that receipts can be given.
   */
  int destroy(long election) {
    int rows =
        council
            .rows()
            .createQuery("delete from ElectionIssuance i where i.electionId = :election")
            .setParameter("election", election)
            .executeUpdate();
    return rows
        + council
            .rows()
            .createQuery(
                "delete from ElectionSecret s where s.electionId = :election"
                    + " and s.purpose in :purposes")
            .setParameter("election", election)
            .setParameter(
                "purposes",
                List.of(Secret.REGISTRAR.name(), Secret.TRUSTEE.name(), Secret.PSEUDONYMS.name()))
            .executeUpdate();
  }

  Optional<byte[]> findPiece(long election, FileKind kind, int piece) {
    return query(
            "select f from ElectionFile f where f.electionId = :election and f.kind = :kind"
                + " and f.piece = :piece",
            ElectionFile.class)
        .setParameter("election", election)
        .setParameter("kind", kind.name())
        .setParameter("piece", piece)
        .getResultStream()
        .findFirst()
        .map(ElectionFile::content);
  }

  private <T> TypedQuery<T> query(String jpql, Class<T> type) {
    return council.rows().createQuery(jpql, type);
  }
}
