package org.folkmoot.trustees.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.trustees.BoardDetails;
import org.folkmoot.trustees.BoardService;
import org.jspecify.annotations.Nullable;

/** All boards of key holders. */
@Named
@RequestScoped
public class BoardsView {

  private final BoardService boards;
  private @Nullable List<BoardDetails> all;

  @Inject
  BoardsView(BoardService boards) {
    this.boards = boards;
  }

  /** The boards, the newest first. */
  public List<BoardDetails> getAll() {
    List<BoardDetails> known = all;
    if (known == null) {
      known = boards.list();
      all = known;
    }
    return known;
  }

  /** Whether the visitor makes boards. */
  public boolean isRunner() {
    return boards.isRunner();
  }
}
