package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.search.SearchOutbox;

/**
 * Who supports what. The number at the proposal moves in the transaction in which a row comes or
 * goes, so that both always say the same.
 */
@ApplicationScoped
class SupportRepository {

  private static final String THIS = " s where s.proposalId = :proposal and s.accountId = :account";

  private final CouncilData council;
  private final SearchOutbox search;

  @Inject
  SupportRepository(CouncilData council, SearchOutbox search) {
    this.search = search;
    this.council = council;
  }

  boolean exists(long proposal, long account) {
    return council
            .rows()
            .createQuery("select count(s) from ProposalSupport" + THIS, Long.class)
            .setParameter("proposal", proposal)
            .setParameter("account", account)
            .getSingleResult()
        > 0;
  }

  /**
   * Adds a support.
   *
   * @throws jakarta.persistence.PersistenceException if there is one of this account
   */
  void add(long proposal, long account, Instant now) {
    // first what all supporters share: whoever waits, waits for that alone
    move(proposal, 1);
    council.rows().persist(new ProposalSupport(proposal, account, now));
    council.rows().flush();
  }

  void remove(long proposal, long account) {
    // waits as adding does, before it touches the row
    move(proposal, 0);
    int removed =
        council
            .rows()
            .createQuery("delete from ProposalSupport" + THIS)
            .setParameter("proposal", proposal)
            .setParameter("account", account)
            .executeUpdate();
    move(proposal, -removed);
  }

  /** Removes every support of a proposal, which is about to go itself. */
  void removeAll(long proposal) {
    council
        .rows()
        .createQuery("delete from ProposalSupport s where s.proposalId = :proposal")
        .setParameter("proposal", proposal)
        .executeUpdate();
  }

  /** What an account supports, the latest first. */
  List<ProposalSupport> listOf(long account) {
    return council
        .rows()
        .createQuery(
            "select s from ProposalSupport s where s.accountId = :account order by s.since desc",
            ProposalSupport.class)
        .setParameter("account", account)
        .getResultList();
  }

  /** EclipseLink counts the version on by itself, which would tell authors of a change. */
  private void move(long proposal, int by) {
    council.awaitTurn(Proposal.class, proposal);
    if (by != 0) {
      search.changed(FoundProposals.KIND, proposal);
    }
    council
        .rows()
        .createQuery(
            "update Proposal p set p.version = p.version, p.supports = p.supports + :by where p.id = :proposal")
        .setParameter("by", by)
        .setParameter("proposal", proposal)
        .executeUpdate();
  }
}
