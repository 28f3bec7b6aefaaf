package org.folkmoot.trustees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.ballots.ElectionDesk;
import org.folkmoot.ballots.TrusteeDrill;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** Boards as their trustees work on them: the rounds of the ceremony, and drills. */
@ApplicationScoped
public class CeremonyService {

  private final OwnSeats seats;
  private final BoardRepository boards;
  private final BoardReader reader;
  private final BoardTasks tasks;
  private final Visitor visitor;
  private final Journal journal;
  private final Clock clock;

  @Inject
  CeremonyService(
      OwnSeats seats,
      BoardRepository boards,
      BoardReader reader,
      BoardTasks tasks,
      Visitor visitor,
      Journal journal,
      Clock clock) {
    this.seats = seats;
    this.boards = boards;
    this.reader = reader;
    this.tasks = tasks;
    this.visitor = visitor;
    this.journal = journal;
    this.clock = clock;
  }

  /** The boards on which the visitor sits. */
  @Transactional
  public List<BoardDetails> listOwn() {
    Person person = visitor.requireSomewhere(Role.TRUSTEE);
    return boards.listSeatsOf(person.id()).stream()
        .flatMap(seat -> boards.find(seat.boardId()).stream())
        .map(reader::details)
        .toList();
  }

  /**
   * What a board has for the visitor now.
   *
   * @throws NotFound unless they sit on it
   */
  @Transactional
  public BoardWork work(String slug) {
    OwnSeats.Seat seat = seats.get(slug);
    StoredBoard board = seat.board();
    List<AskedTask> open =
        boards.listTasks(board).stream()
            .filter(task -> task.place() == seat.place() && task.isOpen())
            .toList();
    Optional<AskedTask> next =
        open.stream().filter(task -> task.task().ofCeremony() || isDrillOf(seat, task)).findFirst();
    Optional<AskedTask> drill = next.filter(task -> task.task() == TrusteeTask.DRILL);
    List<BoardFile> files = boards.listFiles(board);
    return new BoardWork(
        reader.details(board),
        seat.place(),
        seat.person(),
        next.map(AskedTask::task),
        whole(files, BoardStep.ANNOUNCE, board.size()),
        whole(files, BoardStep.SHARE, board.size()),
        keys(board),
        drill.map(AskedTask::name).orElse(""),
        drill.map(task -> challenge(task, "")).orElse(Map.of()),
        drill.map(task -> challenge(task, BoardTasks.RANDOMNESS)).orElse(Map.of()));
  }

  /** A drill is asked of whoever has the secret. */
  private static boolean isDrillOf(OwnSeats.Seat seat, AskedTask task) {
    return task.task() == TrusteeTask.DRILL && seat.row().lostSince().isEmpty();
  }

  private Map<String, String> keys(StoredBoard board) {
    return boards.listKeys(board).stream()
        .collect(Collectors.toMap(BoardKey::group, BoardKey::trustees));
  }

  private static Map<String, String> challenge(AskedTask drill, String prefix) {
    try (JsonReader json = Json.createReader(new StringReader(drill.challenge()))) {
      JsonObject all = json.readObject();
      return KeyGroups.ALL.stream()
          .filter(group -> all.containsKey(prefix + group))
          .collect(Collectors.toMap(group -> group, group -> all.getString(prefix + group)));
    }
  }

  /** The files of a round by group, if all are there. */
  private static Map<String, List<String>> whole(List<BoardFile> files, BoardStep step, int size) {
    Map<String, List<String>> whole = new HashMap<>();
    for (String group : KeyGroups.ALL) {
      Map<Integer, String> texts = texts(files, step, group);
      if (texts.size() < size) {
        return Map.of();
      }
      whole.put(group, List.copyOf(texts.values()));
    }
    return Map.copyOf(whole);
  }

  private static Map<Integer, String> texts(List<BoardFile> files, BoardStep step, String group) {
    Map<Integer, String> texts = new TreeMap<>();
    files.stream()
        .filter(file -> file.step() == step && file.group().equals(group))
        .forEach(file -> texts.put(file.place(), file.content()));
    return texts;
  }

  /**
   * Takes the visitor's files of a round, if the core's check does. When all are there, the next
   * round begins, or the shared key is put together and drills are asked for. The same again
   * changes nothing.
   *
   * @param files by group
   * @throws BoardRefusal if the check refuses, it is not their turn, or other files stand there
   */
  @Transactional
  @NeedsNoConfirmation("the trustee's own work, checked by arithmetic")
  public void submit(String slug, TrusteeTask task, Map<String, String> files) {
    OwnSeats.Seat seat = seats.lock(slug);
    BoardStep step = BoardStep.valueOf(task.name());
    List<BoardFile> before = boards.listFiles(seat.board());
    if (isThere(before, step, seat.place(), files)) {
      return;
    }
    if (seat.board().step() != step) {
      throw BoardRefusal.notNow();
    }
    for (String group : KeyGroups.ALL) {
      String text = Optional.ofNullable(files.get(group)).orElse("").strip();
      if (text.isEmpty()) {
        throw BoardRefusal.filesMissing();
      }
      check(seat, step, group, text, before);
      boards.add(new BoardFile(seat.board(), seat.place(), group, text, clock.instant()));
    }
    tasks.done(seat.board(), seat.place(), task, "made");
    boards.flush();
    seats.record(seat, "trustees.journal.done." + task);
    advance(seat.board());
  }

  /** Whether the same was sent before. */
  private static boolean isThere(
      List<BoardFile> before, BoardStep step, int place, Map<String, String> files) {
    List<BoardFile> own =
        before.stream().filter(file -> file.step() == step && file.place() == place).toList();
    if (own.isEmpty()) {
      return false;
    }
    boolean isSame =
        own.stream()
            .allMatch(
                file ->
                    file.content()
                        .equals(Optional.ofNullable(files.get(file.group())).orElse("").strip()));
    if (!isSame) {
      throw BoardRefusal.otherSent();
    }
    return true;
  }

  private static void check(
      OwnSeats.Seat seat, BoardStep step, String group, String text, List<BoardFile> before) {
    try {
      Map<Integer, String> announced = texts(before, BoardStep.ANNOUNCE, group);
      List<String> announcements = new ArrayList<>(announced.values());
      switch (step) {
        case ANNOUNCE -> seat.board().check(group).announcement(seat.place(), text, announced);
        case SHARE -> seat.board().check(group).shares(seat.place(), text, announcements);
        case FINISH ->
            seat.board()
                .check(group)
                .member(
                    seat.place(),
                    text,
                    announcements,
                    new ArrayList<>(texts(before, BoardStep.SHARE, group).values()));
        case MADE -> throw BoardRefusal.notNow();
      }
    } catch (ElectionDesk.StepRefused e) {
      throw BoardRefusal.wrong(seat.person().name(), e);
    }
  }

  private void advance(StoredBoard board) {
    List<BoardFile> files = boards.listFiles(board);
    if (whole(files, board.step(), board.size()).isEmpty()) {
      return;
    }
    if (board.step() == BoardStep.FINISH) {
      for (String group : KeyGroups.ALL) {
        boards.add(new BoardKey(board, group, join(board, files, group)));
      }
      journal.record(AuditEvent.of(0, "", "trustees.journal.made", board.title().main()));
    }
    board.advance(clock.instant());
    boards.flush();
    tasks.ask(
        board,
        IntStream.rangeClosed(1, board.size()).boxed().toList(),
        new Asking(board.step().task(), "made", board.title(), Optional.empty()));
  }

  private static String join(StoredBoard board, List<BoardFile> files, String group) {
    return board
        .check(group)
        .join(
            new ArrayList<>(texts(files, BoardStep.ANNOUNCE, group).values()),
            new ArrayList<>(texts(files, BoardStep.SHARE, group).values()),
            new ArrayList<>(texts(files, BoardStep.FINISH, group).values()));
  }

  /**
   * Takes the visitor's answer to the drill that is asked, if it was made with the right secret.
   * All drills that are open are done with it.
   *
   * @param answers partial decryptions by group
   * @throws BoardRefusal if it was not, or no drill is asked
   */
  @Transactional
  @NeedsNoConfirmation("the trustee's own work, checked by arithmetic")
  public void drill(String slug, Map<String, String> answers) {
    OwnSeats.Seat seat = seats.lock(slug);
    List<AskedTask> drills =
        boards.listTasks(seat.board()).stream()
            .filter(task -> task.task() == TrusteeTask.DRILL && task.place() == seat.place())
            .toList();
    Optional<AskedTask> open = drills.stream().filter(AskedTask::isOpen).findFirst();
    if (open.isEmpty() && !drills.isEmpty() && answersOne(seat, drills, answers)) {
      return;
    }
    if (!answersOne(seat, open.stream().toList(), answers)) {
      throw open.isEmpty() ? BoardRefusal.notNow() : BoardRefusal.drillWrong(seat.person().name());
    }
    drills.stream().filter(AskedTask::isOpen).forEach(task -> task.done(clock.instant()));
    if (seat.row().lostSince().isPresent()) {
      seat.row().find(clock.instant());
    }
    seats.record(seat, "trustees.journal.done." + TrusteeTask.DRILL);
  }

  private boolean answersOne(
      OwnSeats.Seat seat, List<AskedTask> drills, Map<String, String> answers) {
    return drills.stream().anyMatch(drill -> isRight(seat, drill, answers));
  }

  private boolean isRight(OwnSeats.Seat seat, AskedTask drill, Map<String, String> answers) {
    Map<String, String> keys = keys(seat.board());
    Map<String, String> locked = challenge(drill, "");
    try {
      for (String group : KeyGroups.ALL) {
        String answer = Optional.ofNullable(answers.get(group)).orElse("");
        String key = Optional.ofNullable(keys.get(group)).orElseThrow(BoardRefusal::notNow);
        String ciphertext = Optional.ofNullable(locked.get(group)).orElseThrow();
        TrusteeDrill.check(group, key, seat.place(), drill.name(), ciphertext, answer);
      }
      return true;
    } catch (ElectionDesk.StepRefused e) {
      return false;
    }
  }
}
