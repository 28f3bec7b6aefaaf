package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/** Published proposals about a ward, of all published processes: for the page of the ward. */
@ApplicationScoped
public class WardProposals {

  private final CouncilData council;
  private final ProposalTable table;
  private final ProcessService processes;

  @Inject
  WardProposals(CouncilData council, ProposalTable table, ProcessService processes) {
    this.council = council;
    this.table = table;
    this.processes = processes;
  }

  /** The latest, the latest first. */
  @Transactional
  public List<ProposalDetails> listNewest(long ward, int most) {
    return list(ward, "", "p.publishedAt desc, p.id desc", most);
  }

  /** Those with most supports, the most first. */
  @Transactional
  public List<ProposalDetails> listSupported(long ward, int most) {
    return list(ward, "", "p.supports desc, p.id desc", most);
  }

  /** Those that the council has not answered, the one with most supports first. */
  @Transactional
  public List<ProposalDetails> listUnanswered(long ward, int most) {
    return list(ward, " and p.standing.answer = :answer", "p.supports desc, p.id", most);
  }

  /** Ids of those in running processes about which people wrote, the latest first. */
  @Transactional
  public List<Long> listDiscussed(long ward, int most) {
    List<Long> running =
        processes.list().stream().filter(ProcessDetails::running).map(ProcessDetails::id).toList();
    return running.isEmpty()
        ? List.of()
        : council
            .rows()
            .createQuery(
                "select p.id from Proposal p where p.wardId = :ward and p.state = :published"
                    + " and p.processId in :processes and p.comments > :none"
                    + " order by p.publishedAt desc, p.id desc",
                Long.class)
            .setParameter("ward", ward)
            .setParameter("published", ProposalState.PUBLISHED)
            .setParameter("processes", running)
            .setParameter("none", 0)
            .setMaxResults(most)
            .getResultList();
  }

  private List<ProposalDetails> list(long ward, String more, String order, int most) {
    List<Long> open =
        processes.list().stream()
            .filter(process -> more.isEmpty() || process.running())
            .map(ProcessDetails::id)
            .toList();
    if (open.isEmpty()) {
      return List.of();
    }
    var query =
        council
            .rows()
            .createQuery(
                "select p from Proposal p where p.wardId = :ward and p.state = :published"
                    + " and p.processId in :processes"
                    + more
                    + " order by "
                    + order,
                Proposal.class)
            .setParameter("ward", ward)
            .setParameter("published", ProposalState.PUBLISHED)
            .setParameter("processes", open);
    if (!more.isEmpty()) {
      query.setParameter("answer", Answer.NONE);
    }
    return table.details(query.setMaxResults(most).getResultList());
  }

  /** How many there are. */
  @Transactional
  public long count(long ward) {
    List<Long> open = processes.list().stream().map(ProcessDetails::id).toList();
    return open.isEmpty()
        ? 0
        : council
            .rows()
            .createQuery(
                "select count(p) from Proposal p where p.wardId = :ward and p.state = :published"
                    + " and p.processId in :processes",
                Long.class)
            .setParameter("ward", ward)
            .setParameter("published", ProposalState.PUBLISHED)
            .setParameter("processes", open)
            .getSingleResult();
  }
}
