package org.folkmoot.trustees.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Person;
import org.folkmoot.trustees.BoardDetails;
import org.folkmoot.trustees.BoardRefusal;
import org.folkmoot.trustees.BoardService;
import org.folkmoot.trustees.SeatDetails;
import org.jspecify.annotations.Nullable;

/** A board: round by round who has done what, who is late; reminders, and a place for another. */
@Named
@RequestScoped
public class BoardView {

  private final BoardService boards;
  private final Address address;
  private final Feedback feedback;
  private @Nullable BoardDetails board;
  private String account = "";
  private long version;

  @Inject
  BoardView(BoardService boards, Address address, Feedback feedback) {
    this.boards = boards;
    this.address = address;
    this.feedback = feedback;
  }

  /**
   * Looks for the board of the address.
   *
   * @throws NotFound if there is none
   */
  public void load() {
    version = getBoard().version();
  }

  /** The board of the address. */
  public BoardDetails getBoard() {
    BoardDetails known = board;
    if (known == null) {
      known = boards.find(address.get("board")).orElseThrow(NotFound::new);
      board = known;
    }
    return known;
  }

  /** Whether the visitor runs it. */
  public boolean isRunner() {
    return boards.isRunner();
  }

  /** The place of the address. */
  public SeatDetails getSeat() {
    return getBoard().seats().stream()
        .filter(seat -> String.valueOf(seat.place()).equals(address.get("place")))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Writes to the trustee at a place again. */
  public void remind(int place) {
    int letters = boards.remind(getBoard().slug(), place);
    feedback.done(page(), letters == 0 ? "trustees.remind.nobody" : "trustees.remind.done");
  }

  /** People who can take the place. */
  public List<Person> getCandidates() {
    return boards.listTrustees().stream()
        .filter(person -> getBoard().placeOf(person.id()).isEmpty())
        .toList();
  }

  /** Gives the place to the chosen person. */
  public void replace() {
    if (!account.matches("[0-9]{1,18}")) {
      feedback.fault("account", "trustees.replace.missing");
      return;
    }
    change(
        () ->
            boards.replace(getBoard().slug(), getSeat().place(), Long.parseLong(account), version),
        "trustees.replace.done");
  }

  /** Lets all begin anew. */
  public void beginAnew() {
    change(() -> boards.beginAnew(getBoard().slug(), version), "trustees.anew.done");
  }

  /** Removes the board. */
  public void delete() {
    change(
        () -> boards.delete(getBoard().slug(), version), "/staff/boards", "trustees.delete.done");
  }

  private void change(Runnable action, String said) {
    change(action, page(), said);
  }

  private void change(Runnable action, String next, String said) {
    try {
      action.run();
      feedback.done(next, said);
    } catch (BoardRefusal e) {
      feedback.fault(null, e.messageKey(), e.arguments().toArray());
    } catch (ChangedMeanwhile e) {
      board = null;
      load();
      feedback.fault(null, "trustees.changedMeanwhile");
    }
  }

  private String page() {
    return "/staff/board?board=" + getBoard().slug();
  }

  /** Who takes the place. */
  public String getAccount() {
    return account;
  }

  /** For the form. */
  public void setAccount(String account) {
    this.account = account == null ? "" : account;
  }

  /** Version that was read. */
  public long getVersion() {
    return version;
  }

  /** For the form. */
  public void setVersion(long version) {
    this.version = version;
  }
}
