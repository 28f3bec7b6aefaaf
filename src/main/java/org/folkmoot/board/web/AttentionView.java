package org.folkmoot.board.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.board.AttentionLine;
import org.folkmoot.board.Board;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** What waits for the visitor, in words. */
@Named
@RequestScoped
public class AttentionView {

  private final Board board;
  private final Texts texts;
  private @Nullable List<Line> lines;

  @Inject
  AttentionView(Board board, Texts texts) {
    this.board = board;
    this.texts = texts;
  }

  /** What waits, what is urgent first. */
  public List<Line> getLines() {
    List<Line> known = lines;
    if (known == null) {
      known = board.attention().stream().map(this::line).toList();
      lines = known;
    }
    return known;
  }

  private Line line(AttentionLine line) {
    return new Line(
        texts.count("board.attention." + line.name(), line.count(), line.values().toArray()),
        line.href(),
        line.urgent());
  }

  /**
   * One line.
   *
   * @param text what waits
   * @param href page on which it is done
   * @param urgent whether something is broken or late until then
   */
  public record Line(String text, String href, boolean urgent) {}
}
