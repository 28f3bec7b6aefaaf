package org.folkmoot.trustees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.folkmoot.board.AttentionLine;
import org.folkmoot.board.AttentionSource;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** Attention: what is asked of a trustee; for those who run boards, where somebody is late. */
@ApplicationScoped
class BoardAttention implements AttentionSource {

  private final BoardService boards;
  private final CeremonyService ceremony;
  private final Visitor visitor;

  @Inject
  BoardAttention(BoardService boards, CeremonyService ceremony, Visitor visitor) {
    this.boards = boards;
    this.ceremony = ceremony;
    this.visitor = visitor;
  }

  @Override
  public List<AttentionLine> lines() {
    List<AttentionLine> lines = new ArrayList<>();
    if (visitor.hasAnySomewhere(EnumSet.of(Role.TRUSTEE))) {
      long own = visitor.requirePerson().id();
      for (BoardDetails board : ceremony.listOwn()) {
        board.seats().stream()
            .filter(seat -> seat.account() == own && !seat.open().isEmpty())
            .map(
                seat ->
                    AttentionLine.of(
                        "key-part",
                        seat.open().size(),
                        "/key?board=" + board.slug(),
                        board.title()))
            .forEach(lines::add);
      }
    }
    if (boards.isRunner()) {
      boards.list().stream()
          .filter(BoardDetails::late)
          .map(
              board ->
                  AttentionLine.of(
                      "key-holders-late",
                      board.seats().stream().filter(SeatDetails::late).count(),
                      "/staff/board?board=" + board.slug(),
                      board.title()))
          .forEach(lines::add);
    }
    return lines;
  }
}
