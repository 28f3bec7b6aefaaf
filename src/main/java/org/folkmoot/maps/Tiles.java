package org.folkmoot.maps;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * The pictures below the shapes of a map, from a server that is not ours. Without them a map shows
 * the wards alone, and no browser asks anybody else.
 *
 * @param address address of a picture with {@code {z}}, {@code {x}} and {@code {y}}; empty for none
 * @param attribution who is to be named on the map; empty without an address
 */
public record Tiles(String address, String attribution) {

  /** No pictures. */
  public static final Tiles NONE = new Tiles("", "");

  /** Most characters of an address. */
  public static final int LONGEST_ADDRESS = 300;

  /** Most characters of an attribution. */
  public static final int LONGEST_ATTRIBUTION = 200;

  /**
   * Reads what an administrator typed.
   *
   * @throws MapRefusal unless it is an address of pictures, with a name to give, or nothing
   */
  static Tiles read(String address, String attribution) {
    String given = address.strip();
    if (given.isEmpty()) {
      return NONE;
    }
    Tiles tiles = new Tiles(given, attribution.strip());
    boolean complete =
        given.length() <= LONGEST_ADDRESS
            && given.contains("{z}")
            && given.contains("{x}")
            && given.contains("{y}");
    if (!complete || tiles.origin().isEmpty()) {
      throw MapRefusal.badTiles();
    } else if (tiles.attribution.isEmpty() || tiles.attribution.length() > LONGEST_ATTRIBUTION) {
      throw MapRefusal.attributionMissing();
    }
    return tiles;
  }

  /** The server, as a content security policy names it; empty without one that is encrypted. */
  public Optional<String> origin() {
    String sample = address.replace("{z}", "1").replace("{x}", "1").replace("{y}", "1");
    if (!sample.matches("https://[A-Za-z0-9.-]+(:[0-9]{1,5})?/[!-~&&[^\"'<>;,{}\\\\^`|]]*")) {
      return Optional.empty();
    }
    URI server = URI.create(sample).resolve("/");
    String port = server.getPort() < 0 ? "" : ":" + server.getPort();
    return Optional.ofNullable(server.getHost())
        .map(host -> "https://" + host.toLowerCase(Locale.ROOT) + port);
  }
}
