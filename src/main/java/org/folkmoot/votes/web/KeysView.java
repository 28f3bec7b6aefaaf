package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.trustees.BoardDetails;
import org.folkmoot.trustees.CeremonyService;
import org.folkmoot.trustees.SeatDetails;
import org.folkmoot.trustees.TaskDetails;
import org.jspecify.annotations.Nullable;

/** The boards on which a key holder sits, and what each of them asks. */
@Named
@RequestScoped
public class KeysView {

  private final CeremonyService ceremony;
  private final Visitor visitor;
  private @Nullable List<BoardDetails> all;

  @Inject
  KeysView(CeremonyService ceremony, Visitor visitor) {
    this.ceremony = ceremony;
    this.visitor = visitor;
  }

  /** The boards. */
  public List<BoardDetails> getAll() {
    List<BoardDetails> known = all;
    if (known == null) {
      boolean isTrustee = visitor.hasAnySomewhere(EnumSet.of(Role.TRUSTEE));
      known = isTrustee ? ceremony.listOwn() : List.of();
      all = known;
    }
    return known;
  }

  /** How much a board asks of the visitor. */
  public int open(BoardDetails board) {
    long own = visitor.requirePerson().id();
    return board.seats().stream()
        .filter(seat -> seat.account() == own)
        .map(SeatDetails::open)
        .map(List<TaskDetails>::size)
        .findFirst()
        .orElse(0);
  }
}
