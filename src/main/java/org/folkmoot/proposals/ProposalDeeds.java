package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.TakingPart;
import org.jspecify.annotations.Nullable;

/** Who wrote ideas in a process, and who supports them. */
@ApplicationScoped
class ProposalDeeds implements TakingPart {

  private final CouncilData council;

  @Inject
  ProposalDeeds(CouncilData council) {
    this.council = council;
  }

  @Override
  public List<Deed> deeds(ProcessDetails process) {
    List<Deed> deeds = new ArrayList<>();
    rows(
            "select p.authorId, p.id, p.publishedAt, p.onBehalf from Proposal p"
                + " where p.processId = :process and p.state in :listed",
            process)
        .forEach(
            row ->
                deeds.add(
                    new Deed(
                        account(row[0]), row[3] != null, "proposal/" + row[1], (Instant) row[2])));
    rows(
            "select s.accountId, s.proposalId, s.since, s.id from ProposalSupport s, Proposal p"
                + " where s.proposalId = p.id and p.processId = :process and p.state in :listed",
            process)
        .forEach(
            row ->
                deeds.add(new Deed(account(row[0]), false, "support/" + row[3], (Instant) row[2])));
    return deeds;
  }

  private static long account(@Nullable Object id) {
    return id == null ? 0 : (Long) id;
  }

  private List<Object[]> rows(String jpql, ProcessDetails process) {
    return council
        .rows()
        .createQuery(jpql, Object[].class)
        .setParameter("process", process.id())
        .setParameter("listed", ProposalRepository.LISTED)
        .getResultList();
  }
}
