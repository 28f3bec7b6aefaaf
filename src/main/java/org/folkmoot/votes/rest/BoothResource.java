package org.folkmoot.votes.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.ballots.RegistrarSignature;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.texts.Texts;
import org.folkmoot.votes.BallotBoxService;
import org.folkmoot.votes.BoothRequests;
import org.folkmoot.votes.CastReceipt;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionService;
import org.folkmoot.votes.ElectionState;
import org.folkmoot.votes.PublicLogService;
import org.folkmoot.votes.RegistrarService;
import org.folkmoot.votes.SignedCredentials;
import org.folkmoot.votes.VoterDetails;
import org.folkmoot.votes.VoterReason;
import org.jspecify.annotations.Nullable;

/**
 * What the voting booth asks: the ballot paper, whether somebody is asked, a signature, casting.
 */
@Path("/elections")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class BoothResource {

  private final ElectionService elections;
  private final PublicLogService logs;
  private final RegistrarService registrar;
  private final BallotBoxService box;
  private final BoothPaper paper;
  private final Texts texts;
  private final Clock clock;

  @Inject
  BoothResource(
      ElectionService elections,
      PublicLogService logs,
      RegistrarService registrar,
      BallotBoxService box,
      BoothPaper paper,
      Texts texts,
      Clock clock) {
    this.elections = elections;
    this.logs = logs;
    this.registrar = registrar;
    this.box = box;
    this.paper = paper;
    this.texts = texts;
    this.clock = clock;
  }

  /** The ballot paper and all that is needed to lock a ballot; the same for everybody. */
  @GET
  @Path("/{id}/booth")
  public Response booth(@PathParam("id") String id, @QueryParam("lang") @Nullable String language) {
    ElectionDetails election = find(id);
    if (isDue(election)) {
      registrar.voter(id);
      election = find(id);
    }
    return Response.ok(paper.of(election, logs.frozen(id)).toString())
        .header("Cache-Control", language == null ? "no-store" : "public, max-age=10")
        .build();
  }

  private ElectionDetails find(String id) {
    return elections.find(id).filter(found -> !found.draft()).orElseThrow(NotFound::new);
  }

  /** Whether its time has come and nobody noticed; whoever asks the registrar lets it happen. */
  private boolean isDue(ElectionDetails election) {
    Instant now = clock.instant();
    return (election.state() == ElectionState.CONFIRMED && !now.isBefore(election.opensAt()))
        || (election.state() == ElectionState.OPEN && !now.isBefore(election.closesAt()));
  }

  /** Whether whoever is signed in is asked. */
  @GET
  @Path("/{id}/voter")
  public Response voter(@PathParam("id") String id) {
    VoterDetails voter = registrar.voter(id);
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("asked", voter.asked()).add("served", voter.served());
    voter.reason().ifPresent(reason -> addReason(json, id, reason));
    if (!voter.pseudonym().isEmpty()) {
      json.add("pseudonym", voter.pseudonym());
    }
    return Response.ok(json.build().toString()).header("Cache-Control", "no-store").build();
  }

  private void addReason(JsonObjectBuilder json, String id, VoterReason reason) {
    json.add("reason", reason.code()).add("text", texts.get("votes.voter." + reason.code()));
    String href =
        switch (reason) {
          case SIGN_IN -> BoothRequests.signIn("/booth?vote=" + id);
          case NOT_VERIFIED -> "/verify";
          case OTHER_WARD, TOO_YOUNG, NOT_YET, OVER -> "/vote?name=" + id;
        };
    json.add(
        "action",
        Json.createObjectBuilder()
            .add("text", texts.get("votes.voterAction." + reason.code()))
            .add("href", href));
  }

  /** Signs for whoever is signed in; says nothing of a vote. */
  @POST
  @Path("/{id}/signatures")
  @Consumes(MediaType.APPLICATION_JSON)
  public SignedCredentials sign(@PathParam("id") String id, InputStream body) {
    return registrar.sign(id, BoothRequests.texts(BoothRequests.read(body), "blinded"));
  }

  /** Casts a ballot; asks nobody who they are, and reads no cookie. */
  @POST
  @Path("/{id}/ballots")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response cast(@PathParam("id") String id, InputStream body) {
    JsonObject request = BoothRequests.read(body);
    List<RegistrarSignature> signatures = new ArrayList<>();
    for (JsonObject one : BoothRequests.objects(request, "signatures")) {
      Bytes prefix = BoothRequests.bytes(one, "prefix");
      Bytes signature = BoothRequests.bytes(one, "signature");
      signatures.add(BoothRequests.signature(prefix, signature));
    }
    CastReceipt receipt = box.cast(id, BoothRequests.text(request, "ballot"), signatures);
    return Response.status(Response.Status.CREATED).entity(receipt).build();
  }
}
