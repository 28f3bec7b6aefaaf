package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.folkmoot.texts.Texts;
import org.folkmoot.trustees.BoardDetails;
import org.folkmoot.trustees.BoardKeys;
import org.folkmoot.trustees.SeatDetails;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.TrusteeTally;
import org.folkmoot.votes.TrusteeTallyService;

/** Who holds the key of a vote, and how far they are, in words. */
@Named
@RequestScoped
public class VoteKeyWords {

  private final BoardKeys boards;
  private final TrusteeTallyService tally;
  private final Texts texts;

  @Inject
  VoteKeyWords(BoardKeys boards, TrusteeTallyService tally, Texts texts) {
    this.boards = boards;
    this.tally = tally;
    this.texts = texts;
  }

  /** Who holds the key, for everybody. */
  public String holders(ElectionDetails election) {
    if (!election.ofBoard()) {
      return texts.get("votes.key.ours");
    }
    BoardDetails board = board(election);
    return texts.with(
        "votes.key.board",
        texts.number(board.size()),
        texts.number(board.threshold()),
        names(board));
  }

  private static String names(BoardDetails board) {
    return String.join(
        ", ",
        board.seats().stream().map(SeatDetails::name).filter(name -> !name.isEmpty()).toList());
  }

  /** The same, and what staff should know of it. */
  public String holdersForStaff(ElectionDetails election) {
    String more =
        election.ofBoard()
            ? texts.with("votes.key.board.staff", texts.text(board(election).title()))
            : texts.get("votes.key.ours.staff");
    return holders(election) + " " + more;
  }

  /** The board that holds the key. */
  public BoardDetails board(ElectionDetails election) {
    return boards.get(election.boardId());
  }

  /** Why a confirmed vote whose time has come does not open; empty if it is not held up. */
  public String held(ElectionDetails election) {
    if (!election.ofBoard() || election.state() != org.folkmoot.votes.ElectionState.CONFIRMED) {
      return "";
    }
    BoardDetails board = board(election);
    return board.usable()
        ? ""
        : texts.with(
            "votes.key.held",
            texts.number(board.ready()),
            texts.number(board.readyNeeded()),
            String.join(
                ", ",
                board.seats().stream()
                    .filter(seat -> !seat.ready())
                    .map(SeatDetails::name)
                    .toList()));
  }

  /** How far the key holders are with the count; empty before and after it. */
  public String tally(ElectionDetails election) {
    return found(election).map(one -> KeyTallyWords.of(texts, one)).orElse("");
  }

  private Optional<TrusteeTally> found(ElectionDetails election) {
    return election.state().counting() ? tally.findTally(election) : Optional.empty();
  }

  /** Whether the count waits for key holders, so that no job is at work. */
  public boolean isWaiting(ElectionDetails election) {
    return found(election).filter(one -> one.task().isPresent()).isPresent();
  }

  /** What key holders have done for the count, in lines. */
  public List<String> parts(ElectionDetails election) {
    if (found(election).isEmpty()) {
      return List.of();
    }
    BoardDetails board = board(election);
    return found(election).orElseThrow().parts().stream()
        .map(
            part ->
                texts.with(
                    "votes.key.part." + part.task().name(),
                    board.seats().get(part.owner() - 1).name(),
                    texts.dateTime(part.at())))
        .toList();
  }

  /** Names of those who are asked now. */
  public String asked(ElectionDetails election) {
    return found(election)
        .filter(one -> one.task().isPresent())
        .map(
            one ->
                String.join(
                    ", ",
                    board(election).seats().stream()
                        .filter(seat -> one.waitsFor(seat.place()))
                        .map(SeatDetails::name)
                        .toList()))
        .orElse("");
  }
}
