package org.folkmoot.trustees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.folkmoot.kernel.NotFound;

/**
 * Boards as votes need them: their keys, whether they are ready, and what is asked of their
 * trustees. Asks no rights: whoever asks answers for that. Joins the caller's transaction.
 */
@ApplicationScoped
public class BoardKeys {

  private final BoardRepository boards;
  private final BoardReader reader;
  private final BoardTasks tasks;

  @Inject
  BoardKeys(BoardRepository boards, BoardReader reader, BoardTasks tasks) {
    this.boards = boards;
    this.reader = reader;
    this.tasks = tasks;
  }

  /** A board. */
  @Transactional
  public BoardDetails get(long id) {
    return reader.details(stored(id));
  }

  /** Name of a board in addresses. */
  @Transactional
  public String nameOf(long id) {
    return stored(id).slug();
  }

  /** The board with this name. */
  @Transactional
  public Optional<BoardDetails> find(String slug) {
    return boards.find(slug).map(reader::details);
  }

  /** All boards, the newest first. */
  @Transactional
  public List<BoardDetails> list() {
    return boards.list().stream().map(reader::details).toList();
  }

  private StoredBoard stored(long id) {
    return boards.find(id).orElseThrow(NotFound::new);
  }

  /** Public text of the shared key for a group; empty before it is made. */
  @Transactional
  public Optional<String> findKey(long id, String group) {
    return boards.listKeys(stored(id)).stream()
        .filter(key -> key.group().equals(group))
        .map(BoardKey::trustees)
        .findFirst();
  }

  /** Holds the board until the transaction ends: its key does not change meanwhile. */
  @Transactional
  public void hold(long id) {
    if (boards.lock(id).isEmpty()) {
      throw new NotFound();
    }
  }

  /** Asks the trustees at these places for something, each once on this occasion. */
  @Transactional
  public void ask(long id, Collection<Integer> places, Asking asking) {
    boards.lock(id).ifPresent(board -> tasks.ask(board, places, asking));
  }

  /** Asks all trustees who have not proved lately that their secret is there. */
  @Transactional
  public void askDrill(long id, Asking asking, boolean everybody) {
    BoardDetails board = get(id);
    if (board.made()) {
      ask(
          id,
          board.seats().stream()
              .filter(seat -> everybody || seat.drilledAt().isEmpty())
              .map(SeatDetails::place)
              .toList(),
          asking);
    }
  }

  /** Notes that a trustee has done something. */
  @Transactional
  public void done(long id, int place, TrusteeTask task, String occasion) {
    boards.lock(id).ifPresent(board -> tasks.done(board, place, task, occasion));
  }

  /** Takes back what nobody needs any more. */
  @Transactional
  public void drop(long id, TrusteeTask task, String occasion) {
    boards.lock(id).ifPresent(board -> tasks.drop(board, task, occasion));
  }
}
