package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.maps.MapService;
import org.folkmoot.texts.Texts;

/** The map beside the list of projects: the same projects, on all its pages. */
@Named
@RequestScoped
public class ProjectsMap {

  private final MapService maps;
  private final ProjectsView list;
  private final Texts texts;

  @Inject
  ProjectsMap(MapService maps, ProjectsView list, Texts texts) {
    this.maps = maps;
    this.list = list;
    this.texts = texts;
  }

  /** Whether there is a map, and a point on it. */
  public boolean isShown() {
    return list.isLocated() && maps.revision().isPresent();
  }

  /** Where the script asks for the places, with the filter of the list. */
  public String getAddress() {
    return "/api/v1/rounds/"
        + texts.urlPart(list.getSlug())
        + "/places?q="
        + texts.urlPart(list.getWords())
        + "&category="
        + texts.urlPart(list.getCategory())
        + "&place="
        + texts.urlPart(list.getPlace());
  }
}
