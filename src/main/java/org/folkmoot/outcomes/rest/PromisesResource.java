package org.folkmoot.outcomes.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

/** What the council promised, what is due first before. */
@Path("/promises")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PromisesResource {

  private final Asked asked;

  @Inject
  PromisesResource(Asked asked) {
    this.asked = asked;
  }

  /**
   * Promises that fit all that is asked for.
   *
   * @param state {@code open}, {@code overdue}, {@code undated}, {@code kept} or {@code stopped}
   * @param process name of a process in addresses
   * @param ward id of a ward
   * @param limit how many at most, 1 to 100
   * @param after where the part before ended, as its {@code next} says
   */
  @GET
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PromisePage.class)))
  public Response list(
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("process") @DefaultValue("") String process,
      @QueryParam("ward") @DefaultValue("") String ward,
      @QueryParam("limit") @DefaultValue("20") String limit,
      @QueryParam("after") @DefaultValue("") String after,
      @Context Request request) {
    return asked.list(
        "/api/v1/promises",
        asked.filter(process, ward, "", state).promising(),
        Map.of("state", state, "process", process, "ward", ward, "limit", limit, "after", after),
        PromisePage::new,
        request);
  }
}
