package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.folkmoot.ballots.TrusteeParts;
import org.folkmoot.jobs.JobOrder;
import org.folkmoot.jobs.JobQueue;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.trustees.Asking;
import org.folkmoot.trustees.BoardDetails;
import org.folkmoot.trustees.BoardKeys;
import org.folkmoot.trustees.SeatDetails;
import org.folkmoot.trustees.TrusteeTask;

/** The transactions of a count by trustees. */
@ApplicationScoped
class TallySteps {

  private final ElectionRepository elections;
  private final PartRepository parts;
  private final BoardKeys boards;
  private final JobQueue queue;
  private final Journal journal;
  private final Clock clock;

  @Inject
  TallySteps(
      ElectionRepository elections,
      PartRepository parts,
      BoardKeys boards,
      JobQueue queue,
      Journal journal,
      Clock clock) {
    this.elections = elections;
    this.parts = parts;
    this.boards = boards;
    this.queue = queue;
    this.journal = journal;
    this.clock = clock;
  }

  static String occasion(long election) {
    return "election/" + election;
  }

  /** How far an election of a board is; joins the caller's transaction. */
  @Transactional
  TrusteeTally tally(StoredElection election) {
    BoardDetails board = boards.get(Objects.requireNonNull(election.boardId()));
    List<TrusteeTally.Part> made =
        parts.list(election.id()).stream()
            .map(part -> new TrusteeTally.Part(part.kind().task(), part.owner(), part.madeAt()))
            .toList();
    int step = 1 + (int) made.stream().filter(part -> part.task() == TrusteeTask.SHUFFLE).count();
    boolean isBegun = parts.find(election.id(), PartKind.LIST, 1).isPresent();
    Optional<TrusteeTask> task =
        step <= election.shuffles()
            ? Optional.of(TrusteeTask.SHUFFLE)
            : Optional.of(TrusteeTask.DECRYPT)
                .filter(
                    decrypt ->
                        made.stream().filter(part -> part.task() == decrypt).count()
                            < board.threshold());
    return new TrusteeTally(
        task.filter(any -> isBegun && election.state().counting()),
        step,
        election.shuffles(),
        board.threshold(),
        made);
  }

  @Transactional
  TrusteeTally tally(long id) {
    return tally(get(id));
  }

  private StoredElection get(long id) {
    return elections.find(id).orElseThrow(NotFound::new);
  }

  /** Something that needs a transaction. */
  interface Reading<T> {
    T read();
  }

  /** Reads within one transaction. */
  @Transactional
  <T> T within(Reading<T> reading) {
    return reading.read();
  }

  /** Whether the first list is there, so that trustees can work. */
  @Transactional
  boolean isBegun(long id) {
    return parts.find(id, PartKind.LIST, 1).isPresent();
  }

  /** Keeps the encrypted tally and asks the trustees; once. */
  @Transactional
  void begin(JobRun run, String list) {
    run.confirm();
    long id = run.subject();
    if (isBegun(id)) {
      return;
    }
    parts.add(id, PartKind.LIST, 1, 0, list.getBytes(StandardCharsets.UTF_8), clock.instant());
    ask(get(id));
  }

  /** Asks every trustee who can do what is done now. */
  private void ask(StoredElection election) {
    long board = Objects.requireNonNull(election.boardId());
    TrusteeTally tally = tally(election);
    tally
        .task()
        .ifPresent(
            task ->
                boards.ask(
                    board,
                    boards.get(board).seats().stream()
                        .map(SeatDetails::place)
                        .filter(tally::waitsFor)
                        .toList(),
                    new Asking(task, occasion(election.id()), election.title(), Optional.empty())));
  }

  /**
   * What a trustee works on.
   *
   * @param step number of the list, from 1
   * @param done whether this very part is in already
   */
  record Task(StoredElection election, int step, String list, boolean done) {}

  /**
   * What a trustee is about to hand in something for.
   *
   * @throws PartRefused if it is not asked for
   */
  @Transactional
  Task read(long id, TrusteeTask task, int owner, Optional<Digest> handedIn) {
    StoredElection election = get(id);
    boolean isIn =
        handedIn.isPresent()
            && parts.list(id).stream()
                .filter(part -> part.kind().task() == task && part.owner() == owner)
                .anyMatch(part -> part.digest().equals(handedIn.get().toHex()));
    if (isIn) {
      return new Task(election, 0, "", true);
    }
    TrusteeTally tally = tally(election);
    if (!tally.task().equals(Optional.of(task)) || !tally.waitsFor(owner)) {
      throw PartRefused.notNow();
    }
    return new Task(election, tally.step(), list(id, tally.step()), false);
  }

  private String list(long id, int step) {
    ElectionPart list = parts.find(id, PartKind.LIST, step).orElseThrow(PartRefused::notNow);
    return new String(parts.content(list), StandardCharsets.UTF_8);
  }

  /** The list that is shuffled or decrypted now. */
  @Transactional
  String currentList(long id) {
    return list(id, tally(id).step());
  }

  /**
   * Keeps a part that was checked.
   *
   * @param next list after a shuffle
   * @throws PartRefused if somebody else was faster
   */
  @Transactional
  @NeedsNoConfirmation("the trustee's own work, checked by arithmetic")
  void keep(Task task, TrusteeTask what, TrusteeParts.Part part, String next, Person person) {
    StoredElection election = elections.lock(task.election().slug()).orElseThrow(NotFound::new);
    TrusteeTally tally = tally(election);
    boolean isStill =
        tally.task().equals(Optional.of(what))
            && tally.step() == task.step()
            && tally.waitsFor(part.owner());
    if (!isStill) {
      throw PartRefused.othersFaster();
    }
    long id = election.id();
    int place = what == TrusteeTask.SHUFFLE ? task.step() : part.owner();
    parts.add(id, PartKind.of(what), place, part.owner(), part.content(), clock.instant());
    if (what == TrusteeTask.SHUFFLE) {
      byte[] list = next.getBytes(StandardCharsets.UTF_8);
      parts.add(id, PartKind.LIST, task.step() + 1, 0, list, clock.instant());
    }
    journal.record(
        AuditEvent.of(
                person.id(), person.name(), "votes.journal.part." + what, election.title().main())
            .in(election.processId()));
    goOn(election, what, part.owner());
  }

  private void goOn(StoredElection election, TrusteeTask what, int owner) {
    long id = election.id();
    long board = Objects.requireNonNull(election.boardId());
    boards.done(board, owner, what, occasion(id));
    TrusteeTally after = tally(election);
    if (after.task().isEmpty()) {
      boards.drop(board, what, occasion(id));
      queue.add(
          JobOrder.of(CountJob.NAME, id)
              .titled(election.title().main())
              .forProcess(election.processId()));
    } else if (!after.task().equals(Optional.of(what))) {
      boards.drop(board, what, occasion(id));
      elections.move(
          id, EnumSet.of(ElectionState.SHUFFLING), ElectionState.DECRYPTING, clock.instant());
      ask(election);
    }
  }

  /** Parts of one kind, in their order. */
  @Transactional
  List<TrusteeParts.Part> list(long id, PartKind kind) {
    return parts.list(id).stream()
        .filter(part -> part.kind() == kind)
        .sorted(Comparator.comparing(ElectionPart::place))
        .map(part -> new TrusteeParts.Part(part.owner(), parts.content(part)))
        .toList();
  }
}
