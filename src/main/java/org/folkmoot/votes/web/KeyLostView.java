package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.trustees.BoardRefusal;
import org.folkmoot.trustees.BoardWork;
import org.folkmoot.trustees.CeremonyService;
import org.jspecify.annotations.Nullable;

/** Where a key holder says that the part cannot be found, and later that it was. */
@Named
@RequestScoped
public class KeyLostView {

  private final CeremonyService ceremony;
  private final Address address;
  private final Feedback feedback;
  private @Nullable BoardWork work;

  @Inject
  KeyLostView(CeremonyService ceremony, Address address, Feedback feedback) {
    this.ceremony = ceremony;
    this.address = address;
    this.feedback = feedback;
  }

  /**
   * Looks for the board of the address.
   *
   * @throws org.folkmoot.kernel.NotFound unless the visitor sits on it
   */
  public void load() {
    getWork();
  }

  /** What the board has for the visitor. */
  public BoardWork getWork() {
    BoardWork known = work;
    if (known == null) {
      known = ceremony.work(address.get("board"));
      work = known;
    }
    return known;
  }

  /** Whether there is a part that can be lost. */
  public boolean isPossible() {
    return getWork().board().made();
  }

  /** Says that the part is lost. */
  public void lose() {
    change(() -> ceremony.reportLost(slug()), "trustees.lost.done");
  }

  /** Says that it was found. */
  public void find() {
    change(() -> ceremony.reportFound(slug()), "trustees.found.done");
  }

  private String slug() {
    return getWork().board().slug();
  }

  private void change(Runnable action, String said) {
    try {
      action.run();
      feedback.done("/key?board=" + slug(), said);
    } catch (BoardRefusal e) {
      feedback.fault(null, e.messageKey(), e.arguments().toArray());
    }
  }
}
