package org.folkmoot.maps.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.folkmoot.maps.MapService;
import org.folkmoot.pages.ForeignPictures;
import org.jspecify.annotations.Nullable;

/** The map on a page: whether there is one, and where the script finds what it shows. */
@Named
@RequestScoped
public class MapTag {

  private final MapService maps;
  private final HttpServletRequest request;
  private @Nullable Boolean there;

  @Inject
  MapTag(MapService maps, HttpServletRequest request) {
    this.maps = maps;
    this.request = request;
  }

  /** Lets the page show the tiles that the council chose; asked for before the page is written. */
  public void allowTiles() {
    maps.tiles().origin().ifPresent(origin -> ForeignPictures.allow(request, origin));
  }

  /** Whether the council has shapes or tiles. */
  public boolean isThere() {
    Boolean known = there;
    if (known == null) {
      known = maps.revision().isPresent();
      there = known;
    }
    return known;
  }
}
