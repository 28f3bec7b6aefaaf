package org.folkmoot.trustees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;

/** What rows say of boards, put together; asks no rights. Joins the caller's transaction. */
@ApplicationScoped
class BoardReader {

  /** A drill tells for that long that a secret is there. */
  static final Duration DRILL_HOLDS = Duration.ofDays(60);

  private final BoardRepository boards;
  private final AccountService accounts;
  private final Clock clock;

  @Inject
  BoardReader(BoardRepository boards, AccountService accounts, Clock clock) {
    this.boards = boards;
    this.accounts = accounts;
    this.clock = clock;
  }

  BoardDetails details(StoredBoard board) {
    List<BoardSeat> seats = boards.listSeats(board.id());
    Map<Long, String> names =
        accounts.namesForStaff(seats.stream().flatMap(seat -> seat.account().stream()).toList());
    List<AskedTask> tasks = boards.listTasks(board);
    return new BoardDetails(
        board.id(),
        board.slug(),
        board.title(),
        board.threshold(),
        board.step(),
        board.stepSince(),
        board.ceremony(),
        seats.stream().map(seat -> details(seat, names, tasks)).toList(),
        board.version());
  }

  private SeatDetails details(BoardSeat seat, Map<Long, String> names, List<AskedTask> tasks) {
    Instant now = clock.instant();
    List<AskedTask> own = tasks.stream().filter(task -> task.place() == seat.place()).toList();
    return new SeatDetails(
        seat.place(),
        seat.account().orElse(0L),
        seat.account().map(account -> names.getOrDefault(account, "")).orElse(""),
        seat.account().filter(this::isTrustee).isPresent(),
        own.stream()
            .filter(task -> task.task() == TrusteeTask.DRILL)
            .flatMap(task -> task.doneAt().stream())
            .filter(at -> at.plus(DRILL_HOLDS).isAfter(now) && seat.counts(at))
            .max(Instant::compareTo),
        seat.lostSince(),
        own.stream().map(task -> task.toDetails(now)).toList());
  }

  /** Whether an account is open and has the role. */
  boolean isTrustee(long account) {
    Optional<Person> person = accounts.findPerson(account);
    return accounts.isOpen(account)
        && person.filter(one -> one.hasAnySomewhere(EnumSet.of(Role.TRUSTEE))).isPresent();
  }
}
