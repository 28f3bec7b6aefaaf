package org.folkmoot.proposals.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.Withdrawn;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalReader;

/** Published proposals by their reference. */
@Path("/proposals")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ProposalsResource {

  private final ProposalReader proposals;

  @Inject
  ProposalsResource(ProposalReader proposals) {
    this.proposals = proposals;
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
        proposals.listEarlierTexts(proposal),
        proposals.listEarlierAnswers(proposal));
  }
}
