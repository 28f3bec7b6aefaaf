package org.folkmoot.trustees.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.texts.Texts;
import org.folkmoot.trustees.BoardDetails;
import org.folkmoot.trustees.SeatDetails;
import org.folkmoot.trustees.TaskDetails;
import org.folkmoot.trustees.TrusteeTask;

/** What is said of boards of key holders on several pages. */
@Named
@RequestScoped
public class BoardWords {

  private final Texts texts;

  @Inject
  BoardWords(Texts texts) {
    this.texts = texts;
  }

  /** How far a board is, in a few words. */
  public String state(BoardDetails board) {
    return texts.get(
        "trustees.state." + (board.usable() ? "READY" : board.made() ? "DRILLS" : "CEREMONY"));
  }

  /** Look of the tag that says so. */
  public String stateKind(BoardDetails board) {
    return board.usable() ? "success" : board.late() ? "warning" : "info";
  }

  /** How many open a vote together, for example “2 of 3”. */
  public String rule(BoardDetails board) {
    return texts.with("trustees.rule", texts.number(board.threshold()), texts.number(board.size()));
  }

  /** How many are ready and how many must be. */
  public String ready(BoardDetails board) {
    return texts.with(
        "trustees.ready",
        texts.number(board.ready()),
        texts.number(board.size()),
        texts.number(board.readyNeeded()));
  }

  /** What happens next with a board, in a sentence. */
  public String next(BoardDetails board) {
    if (board.usable()) {
      return texts.get("trustees.next.READY");
    }
    return board.made()
        ? texts.with("trustees.next.DRILLS", texts.number(board.readyNeeded()), missing(board))
        : texts.with("trustees.next." + board.step().name(), missing(board));
  }

  private String missing(BoardDetails board) {
    return String.join(
        ", ",
        board.seats().stream()
            .filter(seat -> !seat.open().isEmpty() || (board.made() && !seat.ready()))
            .map(this::name)
            .toList());
  }

  /** Whether a round of the ceremony is done by a trustee, in a word with its day. */
  public String done(SeatDetails seat, String task) {
    if (seat.lost() && task.equals(TrusteeTask.DRILL.name())) {
      return texts.with("trustees.seats.lost", texts.dateTime(seat.lostSince().orElseThrow()));
    }
    return seat.doneAt(TrusteeTask.valueOf(task))
        .map(texts::dateTime)
        .orElseGet(() -> texts.get(isAsked(seat, task) ? waiting(seat, task) : "trustees.notYet"));
  }

  /** When a trustee last proved to have kept the secret; empty if never. */
  public String drilled(SeatDetails seat) {
    return seat.drilledAt().map(texts::dateTime).orElse("");
  }

  private static boolean isAsked(SeatDetails seat, String task) {
    return seat.open().stream().anyMatch(open -> open.task().name().equals(task));
  }

  private static String waiting(SeatDetails seat, String task) {
    boolean isLate =
        seat.open().stream().anyMatch(open -> open.task().name().equals(task) && open.late());
    return isLate ? "trustees.late" : "trustees.waits";
  }

  /** Name of a trustee; says so if nobody has the place any more. */
  public String name(SeatDetails seat) {
    return seat.name().isEmpty() ? texts.get("trustees.gone") : seat.name();
  }

  /** What is open for a trustee, in words. */
  public List<String> open(SeatDetails seat) {
    return seat.open().stream().map(this::line).toList();
  }

  private String line(TaskDetails task) {
    String what = texts.with("trustees.task." + task.task().name(), texts.text(task.subject()));
    String since =
        task.due()
            .map(due -> texts.with("trustees.task.due", what, texts.dateTime(due)))
            .orElseGet(
                () -> texts.with("trustees.task.since", what, texts.dateTime(task.askedAt())));
    return task.late() ? texts.with("trustees.task.late", since) : since;
  }
}
