package org.folkmoot.budgets.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.folkmoot.budgets.CountService;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundOutcome;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.kernel.NotFound;

/** Published budget rounds with projects, ballots and outcome. */
@Path("/rounds")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RoundsResource {

  private final RoundService rounds;
  private final CountService counts;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected RoundsResource() {
    this(null, null);
  }

  @Inject
  RoundsResource(RoundService rounds, CountService counts) {
    this.rounds = rounds;
    this.counts = counts;
  }

  /** All published rounds, newest first. */
  @GET
  public List<RoundRepresentation> list() {
    return rounds.list().stream().map(RoundRepresentation::of).toList();
  }

  /** One round. */
  @GET
  @Path("/{id}")
  public RoundRepresentation get(@PathParam("id") String id) {
    return RoundRepresentation.of(find(id));
  }

  /** The projects of a round, in its order. */
  @GET
  @Path("/{id}/projects")
  public List<ProjectRepresentation> listProjects(@PathParam("id") String id) {
    RoundDetails round = find(id);
    return rounds.listProjects(round).stream()
        .map(project -> ProjectRepresentation.of(project, round.decided()))
        .toList();
  }

  /**
   * The ballots of a decided round as a Pabulib file: projects as they were loaded, and of each
   * voter a number and the marks, nothing else.
   */
  @GET
  @Path("/{id}/ballots.pb")
  @Produces("text/plain;charset=UTF-8")
  public Response getBallots(@PathParam("id") String id, @Context Request request) {
    RoundDetails round = find(id);
    EntityTag tag = new EntityTag(round.sourceSha256());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged == null ? Response.ok(counts.publicBallots(id)) : unchanged;
    return answer
        .tag(tag)
        .header("Content-Disposition", "attachment; filename=\"" + round.slug() + ".pb\"")
        .build();
  }

  /** The published outcome of a round. */
  @GET
  @Path("/{id}/outcome")
  public Response getOutcome(@PathParam("id") String id, @Context Request request) {
    RoundOutcome outcome = counts.findPublished(id).orElseThrow(NotFound::new);
    EntityTag tag = new EntityTag(outcome.run().outcomeSha256());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged == null ? Response.ok(OutcomeRepresentation.of(outcome)) : unchanged;
    return answer.tag(tag).build();
  }

  private RoundDetails find(String id) {
    return rounds.find(id).filter(RoundDetails::published).orElseThrow(NotFound::new);
  }
}
