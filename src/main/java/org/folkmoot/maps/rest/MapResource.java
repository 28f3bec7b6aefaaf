package org.folkmoot.maps.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.folkmoot.kernel.Digest;
import org.folkmoot.maps.MapService;

/** The map of the council: outlines of its wards, and where pictures below them come from. */
@Path("/map")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MapResource {

  private final MapService maps;

  @Inject
  MapResource(MapService maps) {
    this.maps = maps;
  }

  /** Wards that have an outline, as MultiPolygons of RFC 7946, and the tiles if any were chosen. */
  @GET
  public Response get(@Context Request request) {
    MapRepresentation map = MapRepresentation.of(maps.get());
    EntityTag tag = new EntityTag(Digest.ofUtf8(map.toString()).toHex());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer = unchanged == null ? Response.ok(map) : unchanged;
    return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
  }
}
