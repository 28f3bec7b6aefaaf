package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;

/** What supporters are to be told in the current council, and who does not want to be. */
@ApplicationScoped
class NoticeRepository {

  private static final String WANTED =
      " and not exists (select u.id from UnwantedNotice u where u.accountId = s.accountId)";

  private final CouncilData council;

  @Inject
  NoticeRepository(CouncilData council) {
    this.council = council;
  }

  void add(SupporterNotice notice) {
    council.rows().persist(notice);
    council.rows().flush();
  }

  void add(UnwantedNotice unwanted) {
    council.rows().persist(unwanted);
    council.rows().flush();
  }

  Optional<SupporterNotice> find(long id) {
    return council
        .rows()
        .createQuery("select n from SupporterNotice n where n.id = :id", SupporterNotice.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  void remove(SupporterNotice notice) {
    council.rows().remove(notice);
  }

  /** Removes what is to be told of a proposal, which is about to go itself. */
  void removeOf(long proposal) {
    council
        .rows()
        .createQuery("delete from SupporterNotice n where n.proposalId = :proposal")
        .setParameter("proposal", proposal)
        .executeUpdate();
  }

  /** The next supports of a notice whose people want to be told, in the order of their rows. */
  List<ProposalSupport> listNext(SupporterNotice notice, int most) {
    return council
        .rows()
        .createQuery(
            "select s from ProposalSupport s where s.proposalId = :proposal and s.id > :last"
                + WANTED
                + " order by s.id",
            ProposalSupport.class)
        .setParameter("proposal", notice.proposalId())
        .setParameter("last", notice.lastSupport())
        .setMaxResults(most)
        .getResultList();
  }

  /** How many supports of these proposals are by people who want to be told. */
  long countWanted(Collection<Long> proposals) {
    return proposals.isEmpty()
        ? 0
        : council
            .rows()
            .createQuery(
                "select count(s) from ProposalSupport s where s.proposalId in :proposals" + WANTED,
                Long.class)
            .setParameter("proposals", proposals)
            .getSingleResult();
  }

  /** The row by which somebody does not want to be told. */
  Optional<UnwantedNotice> findUnwanted(long account) {
    return council
        .rows()
        .createQuery(
            "select u from UnwantedNotice u where u.accountId = :account", UnwantedNotice.class)
        .setParameter("account", account)
        .getResultStream()
        .findFirst();
  }

  void removeUnwanted(long account) {
    council
        .rows()
        .createQuery("delete from UnwantedNotice u where u.accountId = :account")
        .setParameter("account", account)
        .executeUpdate();
  }
}
