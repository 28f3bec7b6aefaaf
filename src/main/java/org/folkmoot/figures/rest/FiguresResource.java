package org.folkmoot.figures.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.figures.FigureService;
import org.folkmoot.figures.SpendingService;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionService;

/** How many people took part, protected; and what was spent where. */
@Path("/figures")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class FiguresResource {

  private final FigureService figures;
  private final SpendingService spending;
  private final RoundService rounds;
  private final ElectionService elections;
  private final ProcessService processes;

  @Inject
  FiguresResource(
      FigureService figures,
      SpendingService spending,
      RoundService rounds,
      ElectionService elections,
      ProcessService processes) {
    this.figures = figures;
    this.spending = spending;
    this.rounds = rounds;
    this.elections = elections;
    this.processes = processes;
  }

  /**
   * Turnout of a decided round or a counted vote, by ward, age, channel and day as far as it is
   * known. A round whose ballots a vote handed over has the tables of that vote, with its key.
   * Small numbers are protected; tables never change once they are there.
   *
   * @param round name of a round in addresses
   * @param vote name of a vote in addresses
   */
  @GET
  @Path("/turnout")
  @APIResponseSchema(FigureRepresentation.class)
  public Response turnout(
      @QueryParam("round") @DefaultValue("") String round,
      @QueryParam("vote") @DefaultValue("") String vote,
      @Context Request request) {
    if (round.isEmpty() == vote.isEmpty()) {
      throw new BadRequestException("round or vote: one of them");
    }
    if (!round.isEmpty()) {
      RoundDetails found =
          rounds.find(round).filter(RoundDetails::published).orElseThrow(NotFound::new);
      return tagged(
          new FigureRepresentation(
              "round", found.slug(), TableRepresentation.of(figures.ofRoundAndVote(found.slug()))),
          request);
    }
    ElectionDetails held =
        elections.find(vote).filter(found -> !found.draft()).orElseThrow(NotFound::new);
    return tagged(
        new FigureRepresentation(
            "vote", held.slug(), TableRepresentation.of(figures.ofVote(held.slug()))),
        request);
  }

  /**
   * How many people took part in the phases of a process that have ended, each kind of phase by
   * itself. Small numbers are protected.
   *
   * @param process name of a process in addresses
   */
  @GET
  @Path("/participation")
  @APIResponseSchema(FigureRepresentation.class)
  public Response participation(
      @QueryParam("process") @DefaultValue("") String process, @Context Request request) {
    ProcessDetails found =
        processes.find(process).filter(ProcessDetails::published).orElseThrow(NotFound::new);
    return tagged(
        new FigureRepresentation(
            "process", found.slug(), TableRepresentation.of(figures.ofProcess(found.slug()))),
        request);
  }

  /**
   * What a decided round spent, by place and category of the projects, against the votes. Exact.
   *
   * @param round name of a round in addresses
   */
  @GET
  @Path("/spending")
  @APIResponseSchema(SpendingRepresentation.class)
  public Response spending(
      @QueryParam("round") @DefaultValue("") String round, @Context Request request) {
    return tagged(
        SpendingRepresentation.of(round, spending.find(round).orElseThrow(NotFound::new)), request);
  }

  /** The tag is the digest of all that the answer says: records write out every component. */
  private static Response tagged(Object representation, Request request) {
    EntityTag tag = new EntityTag(Digest.ofUtf8(representation.toString()).toHex());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? Response.ok(representation) : unchanged).tag(tag).build();
  }
}
