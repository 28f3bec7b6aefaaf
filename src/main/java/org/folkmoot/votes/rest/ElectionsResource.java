package org.folkmoot.votes.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.votes.CountedService;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionService;
import org.folkmoot.votes.ElectionState;
import org.folkmoot.votes.ExtensionDetails;
import org.folkmoot.votes.ExtensionService;
import org.folkmoot.votes.FileKind;
import org.folkmoot.votes.PotService;
import org.folkmoot.votes.WithdrawalService;

/** Elections, and what is published of them once they are counted. */
@Path("/elections")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ElectionsResource {

  private final ElectionService elections;
  private final CountedService counted;
  private final ExtensionService extensions;
  private final WithdrawalService withdrawals;
  private final PotService pots;

  @Inject
  ElectionsResource(
      ElectionService elections,
      CountedService counted,
      ExtensionService extensions,
      WithdrawalService withdrawals,
      PotService pots) {
    this.elections = elections;
    this.counted = counted;
    this.extensions = extensions;
    this.withdrawals = withdrawals;
    this.pots = pots;
  }

  /** All elections that are or were open. */
  @GET
  public ElectionList list() {
    List<ElectionDetails> found =
        elections.list().stream()
            .filter(election -> election.state() != ElectionState.CONFIRMED)
            .toList();
    Map<Long, List<ExtensionDetails>> moved = extensions.listConfirmed(found);
    return new ElectionList(
        found.stream()
            .map(
                one ->
                    ElectionRepresentation.of(
                        one,
                        moved.getOrDefault(one.id(), List.of()),
                        withdrawals.listConfirmed(one),
                        visitOf(one, found)))
            .toList());
  }

  /** Those of a list that are cast in the same visit, in the order in which they were set up. */
  private static List<ElectionDetails> visitOf(ElectionDetails one, List<ElectionDetails> found) {
    return one.inVisit()
        ? found.stream()
            .filter(other -> other.visit() == one.visit())
            .sorted(Comparator.comparing(ElectionDetails::id))
            .toList()
        : List.of();
  }

  /** One election. */
  @GET
  @Path("/{id}")
  public ElectionRepresentation get(@PathParam("id") String id) {
    ElectionDetails election = find(id);
    return ElectionRepresentation.of(
        election,
        extensions.listConfirmed(election),
        withdrawals.listConfirmed(election),
        pots.visitOf(election));
  }

  /** The archive, for every verifier of the protocol. */
  @GET
  @Path("/{id}/archive")
  @Produces("application/x-tar")
  public Response archive(@PathParam("id") String id) {
    return file(id, FileKind.ARCHIVE, "application/x-tar", find(id).uuid() + ".bel");
  }

  /** Credentials with their signatures, and both logs. */
  @GET
  @Path("/{id}/sidecar")
  public Response sidecar(@PathParam("id") String id) {
    return file(id, FileKind.SIDECAR, MediaType.APPLICATION_JSON, find(id).uuid() + ".side.json");
  }

  /** The result: sums, or all opened ballots. */
  @GET
  @Path("/{id}/result")
  public Response result(@PathParam("id") String id) {
    return file(id, FileKind.RESULT, MediaType.APPLICATION_JSON, "");
  }

  /** Opened ballots of a budget as a Pabulib file. */
  @GET
  @Path("/{id}/ballots.pb")
  @Produces("text/plain;charset=UTF-8")
  public Response ballots(@PathParam("id") String id) {
    return file(id, FileKind.BALLOTS, "text/plain;charset=UTF-8", id + ".pb");
  }

  private Response file(String id, FileKind kind, String type, String name) {
    if (!counted.has(id, kind)) {
      throw new NotFound();
    }
    StreamingOutput pieces =
        output -> {
          int piece = 0;
          for (var next = counted.findPiece(id, kind, piece);
              next.isPresent();
              next = counted.findPiece(id, kind, piece)) {
            output.write(next.get());
            piece++;
          }
        };
    Response.ResponseBuilder answer = Response.ok(pieces, type);
    return name.isEmpty()
        ? answer.build()
        : answer.header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
  }

  private ElectionDetails find(String id) {
    return elections.find(id).filter(election -> !election.draft()).orElseThrow(NotFound::new);
  }
}
