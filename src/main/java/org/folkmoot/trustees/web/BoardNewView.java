package org.folkmoot.trustees.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.trustees.BoardForm;
import org.folkmoot.trustees.BoardRefusal;
import org.folkmoot.trustees.BoardService;
import org.jspecify.annotations.Nullable;

/** A new board: its name, who sits on it, and how many of them are needed. */
@Named
@RequestScoped
public class BoardNewView {

  private static final int LONGEST_TITLE = 160;

  private final BoardService boards;
  private final CurrentCouncil currentCouncil;
  private final Feedback feedback;
  private final LocalizedInput title;
  private String threshold = "2";
  private @Nullable List<SeatTick> people;

  @Inject
  BoardNewView(BoardService boards, CurrentCouncil currentCouncil, Feedback feedback) {
    this.boards = boards;
    this.currentCouncil = currentCouncil;
    this.feedback = feedback;
    title = new LocalizedInput(() -> currentCouncil.get().languages());
  }

  /** Makes the board and asks its key holders to begin. */
  public void save() {
    feedback.check(title, "title", "trustees.rule.titleMissing", LONGEST_TITLE);
    if (feedback.isFaulty()) {
      return;
    }
    try {
      String slug =
          boards.create(
              new BoardForm(
                  title.read(),
                  Integer.parseInt(threshold),
                  getPeople().stream()
                      .filter(SeatTick::isTicked)
                      .map(tick -> tick.getPerson().id())
                      .toList()));
      feedback.done("/staff/board?board=" + slug, "trustees.new.done");
    } catch (BoardRefusal e) {
      String main = currentCouncil.get().languages().get(0).getLanguage();
      String field = Map.of("title", "title-" + main, "threshold", "threshold").get(e.field());
      feedback.fault(field, e.messageKey(), e.arguments().toArray());
    }
  }

  /** Everybody who can be seated. */
  public List<SeatTick> getPeople() {
    List<SeatTick> known = people;
    if (known == null) {
      known = boards.listTrustees().stream().map(SeatTick::new).toList();
      people = known;
    }
    return known;
  }

  /** Whether there are enough people for a board. */
  public boolean isPossible() {
    return getPeople().size() >= BoardService.FEWEST;
  }

  /** Numbers to choose from. */
  public List<String> getThresholds() {
    return IntStream.range(2, Math.max(3, Math.min(BoardService.MOST, getPeople().size())))
        .mapToObj(Integer::toString)
        .toList();
  }

  /** Its name, as typed. */
  public LocalizedInput getTitle() {
    return title;
  }

  /** How many are needed. */
  public String getThreshold() {
    return threshold;
  }

  /** For the form. */
  public void setThreshold(String threshold) {
    this.threshold = threshold != null && threshold.matches("[2-8]") ? threshold : "2";
  }
}
