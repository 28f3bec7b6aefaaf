package org.folkmoot.notifications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.notifications.ChoiceService;
import org.folkmoot.notifications.FollowService;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Visitor;

/** The buttons of a page by which things are followed, for {@code fm:follow}. */
@Named
@RequestScoped
public class FollowButtons {

  private final FollowService follows;
  private final ChoiceService choices;
  private final Visitor visitor;
  private final Feedback feedback;
  private final CurrentCouncil currentCouncil;
  private final Map<String, FollowButton> known = new HashMap<>();

  @Inject
  FollowButtons(
      FollowService follows,
      ChoiceService choices,
      Visitor visitor,
      Feedback feedback,
      CurrentCouncil currentCouncil) {
    this.follows = follows;
    this.choices = choices;
    this.visitor = visitor;
    this.feedback = feedback;
    this.currentCouncil = currentCouncil;
  }

  /**
   * The button for one thing; the same object until the request ends.
   *
   * @param kind kind of the thing, for example {@code proposal}
   * @param id its id
   * @param path its page
   */
  public FollowButton of(String kind, long id, String path) {
    return known.computeIfAbsent(
        kind + " " + id,
        key -> new FollowButton(kind, id, path, follows, choices, visitor, feedback));
  }

  /**
   * The button by which the council is followed.
   *
   * @param path the page
   */
  public FollowButton ofCouncil(String path) {
    return of("council", currentCouncil.get().id(), path);
  }
}
