package org.folkmoot.votes.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.votes.CastReceipt;
import org.folkmoot.votes.PublicLogService;

/** The public log of an election. */
@Path("/elections/{id}/log")
@RequestScoped
public class ElectionLogResource {

  private final PublicLogService logs;

  @Inject
  ElectionLogResource(PublicLogService logs) {
    this.logs = logs;
  }

  /** The signed checkpoint of now (C2SP tlog-checkpoint). */
  @GET
  @Path("/checkpoint")
  @Produces("text/plain;charset=UTF-8")
  public String checkpoint(@PathParam("id") String id) {
    return logs.findCheckpoint(id).orElseThrow(NotFound::new);
  }

  /** A tile, or a bundle of entries (C2SP tlog-tiles). */
  @GET
  @Path("/tile/{path: .+}")
  @Produces("application/octet-stream")
  public Response tile(@PathParam("id") String id, @PathParam("path") String path) {
    return Response.ok(logs.tile(id, path).toArray()).build();
  }

  /** Lines of the log from a place on, at most 1,000, one a line. */
  @GET
  @Path("/entries")
  @Produces("text/plain;charset=UTF-8")
  public String entries(
      @PathParam("id") String id, @QueryParam("from") @DefaultValue("0") String from) {
    StringBuilder lines = new StringBuilder();
    logs.listLines(id, number(from)).forEach(line -> lines.append(line).append('\n'));
    return lines.toString();
  }

  /** Where a ballot stands, by its hash, its twelve digits or its sentence. */
  @GET
  @Path("/proof")
  @Produces(MediaType.APPLICATION_JSON)
  public CastReceipt proof(
      @PathParam("id") String id,
      @QueryParam("ballot") @DefaultValue("") String ballot,
      @QueryParam("digits") @DefaultValue("") String digits,
      @QueryParam("sentence") @DefaultValue("") String sentence) {
    return Stream.of(ballot, digits, sentence)
        .filter(typed -> !typed.isBlank() && typed.length() <= 200)
        .findFirst()
        .flatMap(typed -> logs.findBallot(id, typed))
        .orElseThrow(NotFound::new);
  }

  /** Proof that the log of an earlier size is a beginning of the log of now. */
  @GET
  @Path("/consistency")
  @Produces(MediaType.APPLICATION_JSON)
  public PublicLogService.Consistency consistency(
      @PathParam("id") String id, @QueryParam("from") @DefaultValue("0") String from) {
    return logs.consistency(id, number(from));
  }

  private static long number(String text) {
    if (!text.matches("\\d{1,15}")) {
      throw new BadRequestException("from: expected a number");
    }
    return Long.parseLong(text);
  }
}
