package org.folkmoot.proposals.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.folkmoot.files.FileReader;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.Withdrawn;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalReader;

/** Published proposals by their reference. */
@Path("/proposals")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ProposalsResource {

  private static final String KIND = "proposal";

  private final ProposalReader proposals;
  private final FileReader files;

  @Inject
  ProposalsResource(ProposalReader proposals, FileReader files) {
    this.proposals = proposals;
    this.files = files;
  }

  /** One proposal with the texts that it had before. */
  @GET
  @Path("/{reference}")
  public ProposalRepresentation get(@PathParam("reference") String reference) {
    proposals
        .findWithdrawnProcess(reference)
        .ifPresent(
            process -> {
              throw new Withdrawn(process.reason().main());
            });
    ProposalDetails proposal =
        proposals.find(reference).filter(found -> !found.draft()).orElseThrow(NotFound::new);
    return ProposalRepresentation.of(
        proposal,
        proposals.reasonOf(proposal),
        proposal.title().isEmpty() ? List.of() : files.list(KIND, proposal.id()),
        proposals.listEarlierTexts(proposal),
        proposals.listEarlierAnswers(proposal));
  }
}
