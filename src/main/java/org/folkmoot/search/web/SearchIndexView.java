package org.folkmoot.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.pages.Feedback;
import org.folkmoot.search.IndexService;

/** Where an administrator sees how the search stands, and has it built anew. */
@Named
@RequestScoped
public class SearchIndexView {

  private final IndexService service;
  private final Feedback feedback;

  @Inject
  SearchIndexView(IndexService service, Feedback feedback) {
    this.service = service;
    this.feedback = feedback;
  }

  /** Whether there is an index that answers. */
  public boolean isReady() {
    return service.size().isPresent();
  }

  /** How many things can be found. */
  public int getCount() {
    return service.size().orElse(0);
  }

  /** Has it built anew. */
  public void rebuild() {
    service.rebuild();
    feedback.done("/staff/search", "search.index.done");
  }
}
