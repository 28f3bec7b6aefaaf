package org.folkmoot.outcomes.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.outcomes.DecisionReader;

/** What the council decided, the latest first. */
@Path("/decisions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DecisionsResource {

  private final DecisionReader decisions;
  private final Asked asked;

  @Inject
  DecisionsResource(DecisionReader decisions, Asked asked) {
    this.decisions = decisions;
    this.asked = asked;
  }

  /**
   * Decisions that fit all that is asked for.
   *
   * @param process name of a process in addresses
   * @param ward id of a ward
   * @param verdict {@code accept}, {@code amend}, {@code reject} or {@code defer}
   * @param differs {@code true} for those alone that differ from the outcome of the vote
   * @param limit how many at most, 1 to 100
   * @param after where the part before ended, as its {@code next} says
   */
  @GET
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DecisionPage.class)))
  public Response list(
      @QueryParam("process") @DefaultValue("") String process,
      @QueryParam("ward") @DefaultValue("") String ward,
      @QueryParam("verdict") @DefaultValue("") String verdict,
      @QueryParam("differs") @DefaultValue("false") boolean differs,
      @QueryParam("limit") @DefaultValue("20") String limit,
      @QueryParam("after") @DefaultValue("") String after,
      @Context Request request) {
    return asked.list(
        "/api/v1/decisions",
        asked.filter(process, ward, verdict, "").differing(differs),
        Map.of(
            "process", process,
            "ward", ward,
            "verdict", verdict,
            "differs", String.valueOf(differs),
            "limit", limit,
            "after", after),
        DecisionPage::new,
        request);
  }

  /** One decision with every state that it had. */
  @GET
  @Path("/{reference}")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = WholeDecision.class)))
  public Response get(@PathParam("reference") String reference, @Context Request request) {
    return Asked.tagged(
        decisions
            .find(reference)
            .map(
                one ->
                    WholeDecision.of(
                        one, decisions.listChanges(one), decisions.listMilestones(one)))
            .orElseThrow(NotFound::new),
        request);
  }
}
