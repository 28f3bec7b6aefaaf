package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.pages.Feedback;
import org.folkmoot.trustees.BoardDetails;
import org.folkmoot.trustees.BoardKeys;
import org.folkmoot.trustees.BoardService;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionForm;
import org.folkmoot.votes.ElectionService;
import org.folkmoot.votes.VoteRefusal;

/** Step of a vote: whose key locks it, and how many mix its ballots. */
@Named
@RequestScoped
public class VoteKeyView {

  private static final Map<String, String> INPUTS =
      Map.of("board", "board", "shuffles", "shuffles");

  private final VoteEdit edit;
  private final ElectionService elections;
  private final BoardKeys boards;
  private final Feedback feedback;
  private String board = "";
  private String shuffles = "2";

  @Inject
  VoteKeyView(VoteEdit edit, ElectionService elections, BoardKeys boards, Feedback feedback) {
    this.edit = edit;
    this.elections = elections;
    this.boards = boards;
    this.feedback = feedback;
  }

  /** Fills the form with what is chosen. */
  public void load() {
    ElectionDetails election = edit.readAnew();
    edit.requireDraft();
    board = election.board();
    shuffles = String.valueOf(election.shuffles());
  }

  /** Keeps the choice. */
  public void save() {
    try {
      elections.change(
          edit.name(),
          edit.version(),
          ElectionForm.of(edit.election()).lockedBy(board, Integer.parseInt(shuffles)));
      feedback.done(VoteEdit.room(edit.name()), "votes.key.saved");
    } catch (VoteRefusal e) {
      edit.tell(e, INPUTS);
    } catch (ChangedMeanwhile e) {
      edit.readAnew();
      feedback.changedMeanwhile();
    }
  }

  /** The vote. */
  public ElectionDetails getElection() {
    return edit.election();
  }

  /** Boards to choose from. */
  public List<BoardDetails> getBoards() {
    return boards.list();
  }

  /** Numbers of key holders who mix. */
  public List<String> getNumbers() {
    return IntStream.rangeClosed(ElectionForm.USUAL_SHUFFLES, BoardService.MOST)
        .mapToObj(Integer::toString)
        .toList();
  }

  /** Name of the chosen board; empty for the council's own key. */
  public String getBoard() {
    return board;
  }

  /** For the form. */
  public void setBoard(String board) {
    this.board = board == null ? "" : board;
  }

  /** How many mix. */
  public String getShuffles() {
    return shuffles;
  }

  /** For the form. */
  public void setShuffles(String shuffles) {
    this.shuffles = shuffles != null && shuffles.matches("[2-9]") ? shuffles : "2";
  }

  /** Version of the vote that was read. */
  public long getVersion() {
    return edit.version();
  }

  /** For the form. */
  public void setVersion(long version) {
    edit.seen(version);
  }
}
