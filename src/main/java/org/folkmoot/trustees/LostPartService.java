package org.folkmoot.trustees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.people.NeedsNoConfirmation;

/** A trustee's secret that cannot be found, and that is found again. */
@ApplicationScoped
public class LostPartService {

  private final OwnSeats seats;
  private final BoardRepository boards;
  private final BoardTasks tasks;
  private final Clock clock;

  @Inject
  LostPartService(OwnSeats seats, BoardRepository boards, BoardTasks tasks, Clock clock) {
    this.seats = seats;
    this.boards = boards;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * The visitor cannot find the secret: what they proved before counts no more, so that no vote
   * opens that could not be counted, and facilitators are told. The same again changes nothing.
   *
   * @throws BoardRefusal before the key is made
   */
  @Transactional
  @NeedsNoConfirmation("taken back by finding it")
  public void reportLost(String slug) {
    OwnSeats.Seat seat = seats.lock(slug);
    if (seat.board().step() != BoardStep.MADE) {
      throw BoardRefusal.notNow();
    }
    if (seat.row().lostSince().isEmpty()) {
      seat.row().lose(clock.instant());
      tasks.tellOfLoss(seat.board(), seat.person().name());
      seats.record(seat, "trustees.journal.lost");
    }
  }

  /**
   * The visitor has found the secret and is asked to prove it.
   *
   * @throws BoardRefusal unless they said before that it is lost
   */
  @Transactional
  @NeedsNoConfirmation("proved by the drill that follows")
  public void reportFound(String slug) {
    OwnSeats.Seat seat = seats.lock(slug);
    Instant now = clock.instant();
    if (seat.row().lostSince().isEmpty()) {
      throw BoardRefusal.notNow();
    }
    seat.row().find(now);
    boolean isAsked =
        boards.listTasks(seat.board()).stream()
            .anyMatch(
                task ->
                    task.task() == TrusteeTask.DRILL
                        && task.place() == seat.place()
                        && task.isOpen());
    if (!isAsked) {
      tasks.ask(
          seat.board(),
          List.of(seat.place()),
          new Asking(
              TrusteeTask.DRILL,
              "found/" + now.getEpochSecond(),
              seat.board().title(),
              Optional.empty()));
    }
    seats.record(seat, "trustees.journal.found");
  }
}
