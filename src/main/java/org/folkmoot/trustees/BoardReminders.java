package org.folkmoot.trustees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Writes to trustees again who have not done what was asked. */
@ApplicationScoped
public class BoardReminders {

  private final BoardRepository boards;
  private final BoardTasks tasks;
  private final Clock clock;

  @Inject
  BoardReminders(BoardRepository boards, BoardTasks tasks, Clock clock) {
    this.boards = boards;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Two days after each letter, up to three times; returns how many letters. */
  @Transactional
  public int send() {
    return send(clock.instant());
  }

  int send(Instant now) {
    List<AskedTask> due =
        boards.listOpenTasks().stream().filter(task -> task.isToRemind(now)).toList();
    int sent = 0;
    for (AskedTask task : due) {
      // held, so that of two nodes one writes
      StoredBoard board = boards.lock(task.boardId()).orElseThrow();
      boolean isCurrent = boards.listTasks(board).contains(task) && task.isOpen();
      if (isCurrent && task.isToRemind(now) && !isLost(task)) {
        tasks.remind(board, task, now);
        sent++;
      }
    }
    return sent;
  }

  /** Nobody is reminded of a secret that is lost. */
  private boolean isLost(AskedTask task) {
    return task.task() == TrusteeTask.DRILL
        && boards.listSeats(task.boardId()).stream()
            .anyMatch(seat -> seat.place() == task.place() && seat.lostSince().isPresent());
  }
}
