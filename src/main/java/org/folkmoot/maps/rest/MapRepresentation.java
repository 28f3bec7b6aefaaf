package org.folkmoot.maps.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import org.folkmoot.maps.MapDetails;
import org.folkmoot.maps.ShapeDetails;
import org.folkmoot.maps.Tiles;
import org.jspecify.annotations.Nullable;

/**
 * The map of a council.
 *
 * @param tiles pictures below the outlines; absent without them
 * @param wards wards that have an outline, by name
 */
public record MapRepresentation(@Nullable TileAddress tiles, List<WardOutline> wards) {

  /**
   * Where a browser finds the pictures.
   *
   * @param address address with {@code {z}}, {@code {x}} and {@code {y}}
   * @param attribution who is to be named
   */
  public record TileAddress(String address, String attribution) {}

  /**
   * A ward on the map.
   *
   * @param id identifier, as forms use it
   * @param name name
   * @param geometry MultiPolygon of RFC 7946
   */
  public record WardOutline(long id, String name, JsonObject geometry) {}

  static MapRepresentation of(MapDetails map) {
    Tiles tiles = map.tiles();
    return new MapRepresentation(
        tiles.address().isEmpty() ? null : new TileAddress(tiles.address(), tiles.attribution()),
        map.shapes().stream().map(MapRepresentation::outline).toList());
  }

  private static WardOutline outline(ShapeDetails shape) {
    try (JsonReader reader = Json.createReader(new StringReader(shape.geometry()))) {
      return new WardOutline(shape.ward().id(), shape.ward().name(), reader.readObject());
    }
  }
}
