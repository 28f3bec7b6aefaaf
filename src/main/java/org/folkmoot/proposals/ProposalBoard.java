package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.folkmoot.board.AttentionLine;
import org.folkmoot.board.AttentionSource;
import org.folkmoot.people.Role;
import org.folkmoot.processes.Opening;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/** What waits for facilitators: proposals that nobody has answered, once no more come in. */
@ApplicationScoped
class ProposalBoard implements AttentionSource {

  private final ProposalRepository proposals;
  private final ProposalService service;
  private final ProcessService processes;

  @Inject
  ProposalBoard(ProposalRepository proposals, ProposalService service, ProcessService processes) {
    this.proposals = proposals;
    this.service = service;
    this.processes = processes;
  }

  @Override
  @Transactional
  public List<AttentionLine> lines() {
    List<ProcessDetails> closed =
        processes.listFor(Role.FACILITATOR).stream()
            .filter(process -> service.opening(process).state() == Opening.State.OVER)
            .toList();
    Map<Long, Long> waiting =
        proposals.countUnanswered(closed.stream().map(ProcessDetails::id).toList());
    return closed.stream()
        .filter(process -> waiting.containsKey(process.id()))
        .map(
            process ->
                AttentionLine.of(
                    "proposals-to-answer",
                    waiting.getOrDefault(process.id(), 0L),
                    "/staff/proposals?process=" + process.slug(),
                    process.title()))
        .toList();
  }
}
