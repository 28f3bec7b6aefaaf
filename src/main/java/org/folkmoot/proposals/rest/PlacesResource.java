package org.folkmoot.proposals.rest;

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
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.Withdrawn;
import org.folkmoot.maps.MapPart;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.PlaceService;
import org.folkmoot.proposals.ProposalFilter;

/** Where the proposals of a process are about. */
@Path("/processes/{id}/places")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PlacesResource {

  private final PlaceService places;
  private final ProcessService processes;

  @Inject
  PlacesResource(PlaceService places, ProcessService processes) {
    this.places = places;
    this.processes = processes;
  }

  /**
   * The places in a part of the map; near ones are one place with a count.
   *
   * @param box degrees east, north, east, north of the corners on the lower left and upper right
   * @param zoom how near, 0 to 20, as maps in the browser count it
   * @param ward id of a ward
   * @param state what the council says
   * @param category slug of a category of the process
   */
  @GET
  public PlaceList list(
      @PathParam("id") String id,
      @QueryParam("box") @DefaultValue("-180,-90,180,90") String box,
      @QueryParam("zoom") @DefaultValue("12") String zoom,
      @QueryParam("ward") @DefaultValue("") String ward,
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("category") @DefaultValue("") String category) {
    MapPart part =
        MapPart.read(box, zoom)
            .orElseThrow(() -> new BadRequestException("box: four degrees; zoom: 0 to 20"));
    ProposalFilter filter =
        ProposalFilter.of("", ward, state.replace('-', '_'), "").about(category);
    return PlaceList.of(places.list(find(id), filter, part));
  }

  private ProcessDetails find(String id) {
    processes
        .findWithdrawn(id)
        .ifPresent(
            process -> {
              throw new Withdrawn(process.reason().main());
            });
    return processes.find(id).filter(ProcessDetails::published).orElseThrow(NotFound::new);
  }
}
