package org.folkmoot.trustees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** The seats of the visitor at boards. Joins the caller's transaction. */
@ApplicationScoped
class OwnSeats {

  private final BoardRepository boards;
  private final Visitor visitor;
  private final Journal journal;

  @Inject
  OwnSeats(BoardRepository boards, Visitor visitor, Journal journal) {
    this.boards = boards;
    this.visitor = visitor;
    this.journal = journal;
  }

  /** A board of which the visitor is a trustee. */
  record Seat(StoredBoard board, BoardSeat row, Person person) {

    int place() {
      return row.place();
    }
  }

  /**
   * The visitor's seat at a board.
   *
   * @throws NotFound unless they sit on it
   */
  Seat get(String slug) {
    Person person = visitor.requireSomewhere(Role.TRUSTEE);
    return seat(boards.find(slug).orElseThrow(NotFound::new), person);
  }

  /**
   * The same, with the board held until the transaction ends.
   *
   * @throws NotFound unless they sit on it
   */
  Seat lock(String slug) {
    Person person = visitor.requireSomewhere(Role.TRUSTEE);
    long id = boards.find(slug).orElseThrow(NotFound::new).id();
    return seat(boards.lock(id).orElseThrow(NotFound::new), person);
  }

  private Seat seat(StoredBoard board, Person person) {
    return boards.listSeats(board.id()).stream()
        .filter(seat -> seat.account().equals(Optional.of(person.id())))
        .findFirst()
        .map(seat -> new Seat(board, seat, person))
        .orElseThrow(NotFound::new);
  }

  /** Writes into the administration log what the visitor did. */
  void record(Seat seat, String action) {
    journal.record(
        AuditEvent.of(
            seat.person().id(), seat.person().name(), action, seat.board().title().main()));
  }
}
