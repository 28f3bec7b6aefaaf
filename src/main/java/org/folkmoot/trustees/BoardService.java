package org.folkmoot.trustees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.Slug;
import org.folkmoot.people.NeedsFreshConfirmation;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;

/** Boards as staff set them up and watch them. */
@ApplicationScoped
public class BoardService {

  /** Fewest trustees: two open a vote, and one may be gone. */
  public static final int FEWEST = 3;

  /** Most trustees. */
  public static final int MOST = 9;

  private static final int LONGEST_TITLE = 160;

  private final BoardRepository boards;
  private final BoardReader reader;
  private final BoardTasks tasks;
  private final AccountService accounts;
  private final Visitor visitor;
  private final Journal journal;
  private final Event<BoardChanges> changes;
  private final Clock clock;

  @Inject
  BoardService(
      BoardRepository boards,
      BoardReader reader,
      BoardTasks tasks,
      AccountService accounts,
      Visitor visitor,
      Journal journal,
      Event<BoardChanges> changes,
      Clock clock) {
    this.boards = boards;
    this.reader = reader;
    this.tasks = tasks;
    this.accounts = accounts;
    this.visitor = visitor;
    this.journal = journal;
    this.changes = changes;
    this.clock = clock;
  }

  /** People who can be seated: all with the role of a trustee in the whole council. */
  @Transactional
  public List<Person> listTrustees() {
    requireStaff();
    return accounts.listHolders(Role.TRUSTEE);
  }

  /**
   * Makes a board and asks its trustees for the first round of the ceremony.
   *
   * @return its slug
   * @throws BoardRefusal without a name, with fewer than 3 or more than 9 trustees, with somebody
   *     who does not have the role, or with a threshold below 2 or not below their number
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator or an administrator
   */
  @Transactional
  @NeedsNoConfirmation("nothing is locked with its key before a vote is confirmed")
  public String create(BoardForm form) {
    Person staff = requireStaff();
    LocalizedText title = tidy(form.title());
    int size = form.accounts().size();
    if (size < FEWEST || size > MOST) {
      throw BoardRefusal.sizeWrong(FEWEST, MOST);
    }
    if (form.threshold() < 2 || form.threshold() >= size) {
      throw BoardRefusal.thresholdWrong(size);
    }
    Set<Long> distinct = new HashSet<>(form.accounts());
    if (distinct.size() < size || !distinct.stream().allMatch(reader::isTrustee)) {
      throw BoardRefusal.noTrustee();
    }
    String slug = Slug.unusedFor(title.main(), taken -> boards.find(taken).isPresent());
    StoredBoard board = new StoredBoard(slug, title, form.threshold(), size, clock.instant());
    boards.add(board);
    boards.flush();
    for (int place = 1; place <= size; place++) {
      boards.add(new BoardSeat(board.id(), place, form.accounts().get(place - 1), clock.instant()));
    }
    boards.flush();
    askForRound(board);
    record(staff, "trustees.journal.created", board, form.threshold(), size);
    return slug;
  }

  private static LocalizedText tidy(LocalizedText typed) {
    LocalizedText title =
        LocalizedText.of(
            typed.byLanguage().entrySet().stream()
                .collect(
                    java.util.stream.Collectors.toMap(
                        java.util.Map.Entry::getKey,
                        text -> Texts.tidy(text.getValue()),
                        (first, last) -> first,
                        java.util.LinkedHashMap::new)));
    boolean isFit =
        !title.isEmpty()
            && title.byLanguage().values().stream()
                .allMatch(text -> text.length() <= LONGEST_TITLE);
    if (!isFit) {
      throw BoardRefusal.titleMissing();
    }
    return title;
  }

  private void askForRound(StoredBoard board) {
    tasks.ask(
        board,
        IntStream.rangeClosed(1, board.size()).boxed().toList(),
        new Asking(board.step().task(), "made", board.title(), Optional.empty()));
  }

  /**
   * Gives a place to somebody else. The key that was being made, or was made, is given up, and all
   * trustees begin a new ceremony.
   *
   * @param seen version that the visitor read
   * @throws BoardRefusal if a vote that is not over needs the key, or the person cannot be seated
   * @throws org.folkmoot.kernel.ChangedMeanwhile if it is another version by now
   */
  @Transactional
  @NeedsFreshConfirmation
  public void replace(String slug, int place, long account, long seen) {
    Person staff = requireStaff();
    StoredBoard board = lock(slug);
    board.requireVersion(seen);
    List<BoardSeat> seats = boards.listSeats(board.id());
    BoardSeat seat =
        seats.stream().filter(one -> one.place() == place).findFirst().orElseThrow(NotFound::new);
    boolean sitsThere = seats.stream().anyMatch(one -> one.account().equals(Optional.of(account)));
    if (sitsThere || !reader.isTrustee(account)) {
      throw BoardRefusal.noTrustee();
    }
    String before = nameOf(seat);
    giveUpKey(board);
    seat.seat(account, clock.instant());
    boards.flush();
    askForRound(board);
    journal.record(
        AuditEvent.of(
            staff.id(),
            staff.name(),
            "trustees.journal.replaced",
            board.title().main(),
            before,
            nameOf(seat)));
  }

  /**
   * Lets the same trustees begin a new ceremony, for example because one lost a secret.
   *
   * @throws BoardRefusal if a vote that is not over needs the key
   */
  @Transactional
  @NeedsFreshConfirmation
  public void beginAnew(String slug, long seen) {
    Person staff = requireStaff();
    StoredBoard board = lock(slug);
    board.requireVersion(seen);
    giveUpKey(board);
    askForRound(board);
    record(staff, "trustees.journal.anew", board);
  }

  private void giveUpKey(StoredBoard board) {
    changes.fire(new BoardChanges(board.id(), false));
    boards.removeOpenTasks(board.id());
    boards.listSeats(board.id()).forEach(BoardSeat::beginAnew);
    board.beginAnew(clock.instant());
    boards.flush();
  }

  /**
   * Removes a board that no vote uses, and tells its trustees.
   *
   * @param seen version that the visitor read
   * @throws BoardRefusal if a vote, be it a draft or over, uses it
   */
  @Transactional
  @NeedsFreshConfirmation
  public void delete(String slug, long seen) {
    Person staff = requireStaff();
    StoredBoard board = lock(slug);
    board.requireVersion(seen);
    changes.fire(new BoardChanges(board.id(), true));
    tasks.tellOfDeletion(board);
    record(staff, "trustees.journal.deleted", board);
    boards.remove(board);
    boards.flush();
  }

  private String nameOf(BoardSeat seat) {
    return seat.account().flatMap(accounts::findPerson).map(Person::name).orElse("–");
  }

  /**
   * Writes again to a trustee about all that is open.
   *
   * @return how many letters
   */
  @Transactional
  @NeedsNoConfirmation("a letter about what was asked before")
  public int remind(String slug, int place) {
    Person staff = requireStaff();
    StoredBoard board = lock(slug);
    int letters = tasks.remind(board, place);
    if (letters > 0) {
      String name =
          boards.listSeats(board.id()).stream()
              .filter(seat -> seat.place() == place)
              .map(this::nameOf)
              .findFirst()
              .orElse("–");
      journal.record(
          AuditEvent.of(
              staff.id(), staff.name(), "trustees.journal.reminded", board.title().main(), name));
    }
    return letters;
  }

  private StoredBoard lock(String slug) {
    return boards.find(slug).map(StoredBoard::id).flatMap(boards::lock).orElseThrow(NotFound::new);
  }

  /** All boards, the newest first. */
  @Transactional
  public List<BoardDetails> list() {
    requireReader();
    return boards.list().stream().map(reader::details).toList();
  }

  /** A board, for staff. */
  @Transactional
  public Optional<BoardDetails> find(String slug) {
    requireReader();
    return boards.find(slug).map(reader::details);
  }

  /** Whether the visitor sets up boards. */
  public boolean isRunner() {
    return visitor.hasAnySomewhere(EnumSet.of(Role.FACILITATOR, Role.ADMINISTRATOR));
  }

  private Person requireStaff() {
    return visitor.requireSomewhere(Role.FACILITATOR, Role.ADMINISTRATOR);
  }

  private void requireReader() {
    visitor.requireSomewhere(Role.FACILITATOR, Role.ADMINISTRATOR, Role.COUNCILLOR, Role.AUDITOR);
  }

  private void record(Person staff, String action, StoredBoard board, Object... details) {
    journal.record(
        AuditEvent.of(
            staff.id(),
            staff.name(),
            action,
            board.title().main(),
            java.util.Arrays.stream(details).map(String::valueOf).toArray(String[]::new)));
  }
}
