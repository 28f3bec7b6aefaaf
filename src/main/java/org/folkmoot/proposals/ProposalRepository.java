package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.NotFound;

/** Proposals of the current council, and the texts that they had before. */
@ApplicationScoped
class ProposalRepository {

  /** Most drafts that go at once. */
  private static final int MOST_AT_ONCE = 500;

  /** What everybody may find in a list. */
  static final Set<ProposalState> LISTED =
      EnumSet.of(ProposalState.PUBLISHED, ProposalState.WITHDRAWN);

  private final CouncilData council;

  @Inject
  ProposalRepository(CouncilData council) {
    this.council = council;
  }

  void add(Proposal proposal) {
    council.rows().persist(proposal);
    council.rows().flush();
  }

  /** Adds one of many, which are written when the last one is there. */
  void addLater(Proposal proposal) {
    council.rows().persist(proposal);
  }

  void add(ProposalVersion version) {
    council.rows().persist(version);
  }

  void add(ProposalAnswer answer) {
    council.rows().persist(answer);
  }

  void flush() {
    council.rows().flush();
  }

  Optional<Proposal> find(long id) {
    return council
        .rows()
        .createQuery("select p from Proposal p where p.id = :id", Proposal.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** The proposal of a reference; empty if that is no reference, too. */
  Optional<Proposal> find(String reference) {
    return Proposal.idOf(reference).stream().boxed().findFirst().flatMap(this::find);
  }

  /** Those of some ids that everybody may find. */
  List<Proposal> listPublic(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : council
            .rows()
            .createQuery(
                "select p from Proposal p where p.id in :ids and p.state in :states",
                Proposal.class)
            .setParameter("ids", ids)
            .setParameter("states", LISTED)
            .getResultList();
  }

  /** Those of these references in a process that are no drafts. */
  List<Proposal> listAll(long process, Collection<String> references) {
    List<Long> ids =
        references.stream()
            .map(Proposal::idOf)
            .flatMapToLong(OptionalLong::stream)
            .boxed()
            .toList();
    return ids.isEmpty()
        ? List.of()
        : council
            .rows()
            .createQuery(
                "select p from Proposal p where p.id in :ids and p.processId = :process"
                    + " and p.state <> :draft",
                Proposal.class)
            .setParameter("ids", ids)
            .setParameter("process", process)
            .setParameter("draft", ProposalState.DRAFT)
            .getResultList();
  }

  /**
   * Moves the number of comments; the row is locked until the transaction ends.
   *
   * @throws NotFound if it is gone
   */
  void countComments(long id, int by) {
    council.awaitTurn(Proposal.class, id);
    int counted =
        council
            .rows()
            .createQuery(
                "update Proposal p set p.version = p.version, p.comments = p.comments + :by where p.id = :id")
            .setParameter("by", by)
            .setParameter("id", id)
            .executeUpdate();
    if (counted == 0) {
      throw new NotFound();
    }
  }

  /** How many everybody may find, by process. */
  long countListed(long process) {
    return council
        .rows()
        .createQuery(
            "select count(p) from Proposal p where p.processId = :process and p.state in :states",
            Long.class)
        .setParameter("process", process)
        .setParameter("states", LISTED)
        .getSingleResult();
  }

  /** What everybody may find in a process, in numbers. */
  ProposalCounts countAll(long process) {
    Object[] row =
        council
            .rows()
            .createQuery(
                "select count(p), coalesce(sum(p.supports), 0),"
                    + " coalesce(sum(case when p.standing.answer <> :none then 1 else 0 end), 0)"
                    + " from Proposal p where p.processId = :process and p.state in :states",
                Object[].class)
            .setParameter("process", process)
            .setParameter("none", Answer.NONE)
            .setParameter("states", LISTED)
            .getSingleResult();
    return new ProposalCounts(number(row[0]), number(row[1]), number(row[2]));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  /** How many published ones wait for a word of the council, by process. */
  Map<Long, Long> countUnanswered(Collection<Long> processes) {
    return processes.isEmpty()
        ? Map.of()
        : council
            .rows()
            .createQuery(
                "select p.processId, count(p) from Proposal p where p.processId in :processes"
                    + " and p.state = :state and p.standing.answer = :none group by p.processId",
                Object[].class)
            .setParameter("processes", processes)
            .setParameter("state", ProposalState.PUBLISHED)
            .setParameter("none", Answer.NONE)
            .getResultStream()
            .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
  }

  /** What somebody wrote, the latest first. */
  List<Proposal> listOf(long author) {
    return council
        .rows()
        .createQuery(
            "select p from Proposal p where p.authorId = :author order by p.createdAt desc, p.id"
                + " desc",
            Proposal.class)
        .setParameter("author", author)
        .getResultList();
  }

  /** The latest of somebody that everybody can read. */
  List<Proposal> listPublishedOf(long author, int most) {
    return council
        .rows()
        .createQuery(
            "select p from Proposal p where p.authorId = :author and p.state = :published"
                + " order by p.publishedAt desc, p.id desc",
            Proposal.class)
        .setParameter("author", author)
        .setParameter("published", ProposalState.PUBLISHED)
        .setMaxResults(most)
        .getResultList();
  }

  long countDrafts(long process, long author) {
    return council
        .rows()
        .createQuery(
            "select count(p) from Proposal p where p.processId = :process and p.authorId = :author"
                + " and p.state = :draft",
            Long.class)
        .setParameter("process", process)
        .setParameter("author", author)
        .setParameter("draft", ProposalState.DRAFT)
        .getSingleResult();
  }

  /** Earlier texts of one, the first one first. */
  List<ProposalVersion> listVersions(long proposal) {
    return council
        .rows()
        .createQuery(
            "select v from ProposalVersion v where v.proposalId = :proposal order by v.number",
            ProposalVersion.class)
        .setParameter("proposal", proposal)
        .getResultList();
  }

  /** Earlier answers to one, the first one first. */
  List<ProposalAnswer> listAnswers(long proposal) {
    return council
        .rows()
        .createQuery(
            "select a from ProposalAnswer a where a.proposalId = :proposal order by a.number",
            ProposalAnswer.class)
        .setParameter("proposal", proposal)
        .getResultList();
  }

  /** Removes one with its history; its supports must be gone. */
  void remove(Proposal proposal) {
    council
        .rows()
        .createQuery("delete from ProposalVersion v where v.proposalId = :proposal")
        .setParameter("proposal", proposal.id())
        .executeUpdate();
    council
        .rows()
        .createQuery("delete from ProposalAnswer a where a.proposalId = :proposal")
        .setParameter("proposal", proposal.id())
        .executeUpdate();
    council.rows().remove(proposal);
    council.rows().flush();
  }

  /** Some of the drafts that were begun before. */
  List<Long> listDraftsBefore(Instant limit) {
    return council
        .rows()
        .createQuery(
            "select p.id from Proposal p where p.state = :draft and p.createdAt < :limit"
                + " order by p.id",
            Long.class)
        .setParameter("draft", ProposalState.DRAFT)
        .setParameter("limit", limit)
        .setMaxResults(MOST_AT_ONCE)
        .getResultList();
  }

  /** Removes drafts, unless they were published meanwhile. */
  void removeDrafts(List<Long> ids) {
    if (!ids.isEmpty()) {
      council
          .rows()
          .createQuery("delete from Proposal p where p.state = :draft and p.id in :ids")
          .setParameter("draft", ProposalState.DRAFT)
          .setParameter("ids", ids)
          .executeUpdate();
    }
  }
}
