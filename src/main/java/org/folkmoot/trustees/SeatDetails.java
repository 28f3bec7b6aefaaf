package org.folkmoot.trustees;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A place on a board.
 *
 * @param place its number, from 1
 * @param account who has it; 0 if the account is gone
 * @param name their name; empty if the account is gone
 * @param present whether the account is open and has the role of a trustee
 * @param drilledAt when its secret was last proved to be there
 * @param lostSince since when its secret cannot be found; empty if nobody said so
 * @param tasks what was asked of it in this ceremony, in the order of asking
 */
public record SeatDetails(
    int place,
    long account,
    String name,
    boolean present,
    Optional<Instant> drilledAt,
    Optional<Instant> lostSince,
    List<TaskDetails> tasks) {

  /** Copies the tasks. */
  public SeatDetails {
    tasks = List.copyOf(tasks);
  }

  /** Whether the secret was proved to be there, and the person is. */
  public boolean ready() {
    return present && drilledAt.isPresent();
  }

  /** Whether the secret is said to be lost. */
  public boolean lost() {
    return lostSince.isPresent();
  }

  /** Whether something that was asked is late; nobody waits for a secret that is lost. */
  public boolean late() {
    return !lost() && tasks.stream().anyMatch(TaskDetails::late);
  }

  /** What is asked and not done. */
  public List<TaskDetails> open() {
    return tasks.stream().filter(TaskDetails::open).toList();
  }

  /** The last answer to a task, if there is one. */
  public Optional<Instant> doneAt(TrusteeTask task) {
    return tasks.stream()
        .filter(one -> one.task() == task)
        .flatMap(one -> one.doneAt().stream())
        .reduce((first, last) -> last);
  }
}
