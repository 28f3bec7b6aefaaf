package org.folkmoot.trustees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.accounts.Addressee;
import org.folkmoot.ballots.TrusteeDrill;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;

/**
 * What trustees are asked for, once each; joins the caller's transaction, which holds the board.
 */
@ApplicationScoped
class BoardTasks {

  /** What stands before the name of a group where the randomness of its ciphertext is kept. */
  static final String RANDOMNESS = "randomness/";

  private final BoardRepository boards;
  private final BoardLetters letters;
  private final AccountService accounts;
  private final Clock clock;

  @Inject
  BoardTasks(BoardRepository boards, BoardLetters letters, AccountService accounts, Clock clock) {
    this.boards = boards;
    this.letters = letters;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Asks the trustees at these places, each with a letter, who were not asked before. */
  void ask(StoredBoard board, Collection<Integer> places, Asking asking) {
    Instant now = clock.instant();
    Set<Integer> asked =
        boards.listTasks(board).stream()
            .filter(isFor(asking.task(), asking.occasion()))
            .map(AskedTask::place)
            .collect(Collectors.toSet());
    Map<Integer, Addressee> people = addressees(board);
    for (int place : places) {
      if (asked.contains(place)) {
        continue;
      }
      String challenge = asking.task() == TrusteeTask.DRILL ? challenge(board) : "";
      AskedTask task = new AskedTask(board, place, asking, challenge, now);
      boards.add(task);
      Optional.ofNullable(people.get(place)).ifPresent(to -> letters.post(to, board, task, false));
    }
  }

  /** Something locked with the shared key of each group. */
  private String challenge(StoredBoard board) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    for (BoardKey key : boards.listKeys(board)) {
      TrusteeDrill.Drawn drawn = TrusteeDrill.draw(key.group(), key.trustees());
      json.add(key.group(), drawn.ciphertext());
      json.add(RANDOMNESS + key.group(), drawn.randomness());
    }
    return json.build().toString();
  }

  private Map<Integer, Addressee> addressees(StoredBoard board) {
    List<BoardSeat> seats = boards.listSeats(board.id());
    Map<Long, Addressee> people =
        accounts
            .addresseesOf(seats.stream().flatMap(seat -> seat.account().stream()).toList())
            .stream()
            .collect(Collectors.toMap(Addressee::account, Function.identity()));
    return seats.stream()
        .filter(seat -> seat.account().filter(people::containsKey).isPresent())
        .collect(
            Collectors.toMap(BoardSeat::place, seat -> people.get(seat.account().orElseThrow())));
  }

  /** Notes that a trustee has done it. */
  void done(StoredBoard board, int place, TrusteeTask task, String occasion) {
    Instant now = clock.instant();
    boards.listTasks(board).stream()
        .filter(isFor(task, occasion))
        .filter(one -> one.place() == place && one.isOpen())
        .forEach(one -> one.done(now));
  }

  /** Takes back what nobody needs any more. */
  void drop(StoredBoard board, TrusteeTask task, String occasion) {
    boards.listTasks(board).stream()
        .filter(isFor(task, occasion))
        .filter(AskedTask::isOpen)
        .forEach(boards::remove);
  }

  /** Writes again to the trustee at a place about all that is open. */
  int remind(StoredBoard board, int place) {
    Instant now = clock.instant();
    Optional<Addressee> to = Optional.ofNullable(addressees(board).get(place));
    List<AskedTask> open =
        boards.listTasks(board).stream()
            .filter(task -> task.place() == place && task.isOpen())
            .toList();
    if (to.isPresent()) {
      open.forEach(
          task -> {
            task.remind(now);
            letters.post(to.get(), board, task, true);
          });
    }
    return to.isPresent() ? open.size() : 0;
  }

  /** Writes again about one task, if its trustee is still there. */
  void remind(StoredBoard board, AskedTask task, Instant now) {
    task.remind(now);
    Optional.ofNullable(addressees(board).get(task.place()))
        .ifPresent(to -> letters.post(to, board, task, true));
  }

  /** Writes to all trustees that their board goes. */
  void tellOfDeletion(StoredBoard board) {
    addressees(board).values().forEach(to -> letters.tell(to, board, "deleted", "", "/keys"));
  }

  /** Writes to those who set up boards that a trustee cannot find the secret. */
  void tellOfLoss(StoredBoard board, String name) {
    List<Long> staff = accounts.listHolders(Role.FACILITATOR).stream().map(Person::id).toList();
    String link = "/staff/board?board=" + board.slug();
    accounts.addresseesOf(staff).forEach(to -> letters.tell(to, board, "lost", name, link));
  }

  private static Predicate<AskedTask> isFor(TrusteeTask task, String occasion) {
    return one -> one.task() == task && one.occasion().equals(occasion);
  }
}
