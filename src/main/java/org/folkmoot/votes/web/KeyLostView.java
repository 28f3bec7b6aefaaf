package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.pages.Feedback;
import org.folkmoot.trustees.BoardRefusal;
import org.folkmoot.trustees.BoardWork;
import org.folkmoot.trustees.LostPartService;

/** Where a key holder says that the part cannot be found, and later that it was. */
@Named
@RequestScoped
public class KeyLostView {

  private final OwnBoard board;
  private final LostPartService parts;
  private final Feedback feedback;

  @Inject
  KeyLostView(OwnBoard board, LostPartService parts, Feedback feedback) {
    this.board = board;
    this.parts = parts;
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
    return board.work();
  }

  /** Whether there is a part that can be lost. */
  public boolean isPossible() {
    return getWork().board().made();
  }

  /** Says that the part is lost. */
  public void lose() {
    change(() -> parts.reportLost(board.slug()), "trustees.lost.done");
  }

  /** Says that it was found. */
  public void find() {
    change(() -> parts.reportFound(board.slug()), "trustees.found.done");
  }

  private void change(Runnable action, String said) {
    try {
      action.run();
      feedback.done("/key?board=" + board.slug(), said);
    } catch (BoardRefusal e) {
      feedback.fault(null, e.messageKey(), e.arguments().toArray());
    }
  }
}
