package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.folkmoot.files.Carrier;
import org.folkmoot.files.FileSubject;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/**
 * Proposals as what carries pictures and documents. Their authors change them as long as they may
 * change the text; facilitators of the process whenever everybody reads it.
 */
@ApplicationScoped
class ProposalFiles implements FileSubject {

  /** Name of the kind. */
  static final String KIND = "proposal";

  private final ProposalReader reader;
  private final ProposalService service;
  private final ProposalRepository proposals;
  private final ProcessService processes;

  @Inject
  ProposalFiles(
      ProposalReader reader,
      ProposalService service,
      ProposalRepository proposals,
      ProcessService processes) {
    this.reader = reader;
    this.service = service;
    this.proposals = proposals;
    this.processes = processes;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Carrier> find(String reference) {
    return reader
        .find(reference)
        .filter(proposal -> !proposal.title().isEmpty() || proposal.draft())
        .map(this::carrier);
  }

  @Override
  public Optional<Carrier> findById(long id) {
    return find(Proposal.reference(id));
  }

  @Override
  public void lock(long id) {
    proposals.countComments(id, 0);
  }

  private Carrier carrier(ProposalDetails proposal) {
    ProcessDetails process = reader.processOf(proposal);
    boolean isFacilitated = proposal.published() && processes.isFacilitatorOf(process);
    return new Carrier(
        KIND,
        proposal.id(),
        proposal.reference(),
        process,
        proposal.title(),
        "/proposal?ref=" + proposal.reference(),
        !proposal.draft() && !proposal.hidden() && process.published(),
        service.isChangeable(proposal, process) || isFacilitated,
        service.isOwn(proposal),
        false);
  }
}
