package org.folkmoot.budgets.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.folkmoot.budgets.CountService;
import org.folkmoot.budgets.ProjectFilter;
import org.folkmoot.budgets.ProjectPlace;
import org.folkmoot.budgets.ProjectSort;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.budgets.RunDetails;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.Withdrawn;
import org.folkmoot.maps.MapPart;

/** Published budget rounds with projects, ballots and outcome. */
@Path("/rounds")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RoundsResource {

  private final RoundService rounds;
  private final CountService counts;

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
        .map(project -> ProjectRepresentation.of(project, round.totalsShown()))
        .toList();
  }

  /**
   * Where the projects of a round are, in a part of the map; near ones are one place with a count.
   *
   * @param box degrees east, north, east, north of the corners on the lower left and upper right
   * @param zoom how near, 0 to 20, as maps in the browser count it
   * @param words what is looked for in name, description and code
   * @param category one category
   * @param place one ward or neighbourhood
   */
  @GET
  @Path("/{id}/places")
  public ProjectPlaces listPlaces(
      @PathParam("id") String id,
      @QueryParam("box") @DefaultValue("-180,-90,180,90") String box,
      @QueryParam("zoom") @DefaultValue("12") String zoom,
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("category") @DefaultValue("") String category,
      @QueryParam("place") @DefaultValue("") String place) {
    MapPart part =
        MapPart.read(box, zoom)
            .orElseThrow(() -> new BadRequestException("box: four degrees; zoom: 0 to 20"));
    RoundDetails round = find(id);
    ProjectFilter filter = new ProjectFilter(words, category, place, ProjectSort.of(""));
    return ProjectPlaces.of(
        round.slug(), ProjectPlace.of(filter.apply(rounds.listProjects(round), Locale.ROOT), part));
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
    RunDetails run = counts.findPublished(id).orElseThrow(NotFound::new).run();
    EntityTag tag = new EntityTag(run.ballotsSha256());
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
    RoundDetails round = find(id);
    return tagged(
        OutcomeRepresentation.of(counts.findPublished(round.slug()).orElseThrow(NotFound::new)),
        request);
  }

  /** Every outcome that was published for a round, the one that holds first. */
  @GET
  @Path("/{id}/outcomes")
  public Response listOutcomes(@PathParam("id") String id, @Context Request request) {
    RoundDetails round = find(id);
    List<PublicationRepresentation> history =
        counts.findPublished(round.slug()).stream()
            .flatMap(outcome -> outcome.history().stream())
            .map(PublicationRepresentation::of)
            .toList();
    return tagged(history, request);
  }

  /** An outcome that is or was published, by the number of its count. */
  @GET
  @Path("/{id}/outcomes/{count}")
  public Response getPublishedOutcome(
      @PathParam("id") String id, @PathParam("count") String count, @Context Request request) {
    RoundDetails round = find(id);
    if (!count.matches("\\d{1,6}")) {
      throw new NotFound();
    }
    return tagged(
        OutcomeRepresentation.of(
            counts.findPublished(round.slug(), Integer.parseInt(count)).orElseThrow(NotFound::new)),
        request);
  }

  /** The tag is the digest of all that the answer says: records write out every component. */
  private static Response tagged(Object representation, Request request) {
    EntityTag tag = new EntityTag(Digest.ofUtf8(representation.toString()).toHex());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer = unchanged == null ? Response.ok(representation) : unchanged;
    return answer.tag(tag).build();
  }

  private RoundDetails find(String id) {
    rounds
        .findWithdrawnProcess(id)
        .ifPresent(
            process -> {
              throw new Withdrawn(process.reason().main());
            });
    return rounds.find(id).filter(RoundDetails::published).orElseThrow(NotFound::new);
  }
}
