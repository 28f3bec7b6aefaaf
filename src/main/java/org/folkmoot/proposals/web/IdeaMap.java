package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.maps.MapService;
import org.folkmoot.proposals.PlaceService;
import org.folkmoot.texts.Texts;

/** The map beside the list of ideas: the same ideas, unless words are looked for. */
@Named
@RequestScoped
public class IdeaMap {

  private final PlaceService places;
  private final MapService maps;
  private final ProposalsView list;
  private final Texts texts;

  @Inject
  IdeaMap(PlaceService places, MapService maps, ProposalsView list, Texts texts) {
    this.places = places;
    this.maps = maps;
    this.list = list;
    this.texts = texts;
  }

  /**
   * Whether there is something to show: a map, a point, and no words that the map knows nothing of.
   */
  public boolean isShown() {
    return list.getWords().isBlank()
        && maps.revision().isPresent()
        && places.isAny(list.getProcess());
  }

  /** Where the script asks for the places, with the filter of the list. */
  public String getAddress() {
    return "/api/v1/processes/"
        + texts.urlPart(list.getSlug())
        + "/places?ward="
        + texts.urlPart(list.getWard())
        + "&state="
        + texts.urlPart(list.getAnswer())
        + "&category="
        + texts.urlPart(list.getCategory());
  }
}
