package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.folkmoot.jobs.JobOrder;
import org.folkmoot.jobs.JobQueue;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.trustees.Asking;
import org.folkmoot.trustees.BoardKeys;
import org.folkmoot.trustees.TrusteeTask;

/**
 * Opens and closes elections at their times, each once, whoever notices first: the job that looks
 * every minute, or a request that comes meanwhile.
 */
@ApplicationScoped
class ElectionDates {

  private final Steps steps;
  private final KeyDrills drills;

  @Inject
  ElectionDates(Steps steps, KeyDrills drills) {
    this.steps = steps;
    this.drills = drills;
  }

  /** Does what is due, in every election of the council. */
  void catchUp() {
    for (long election : steps.listDue()) {
      catchUp(election);
    }
    steps.askDrills();
  }

  /** Does what is due in one election; most times nothing. */
  void catchUp(String slug) {
    steps.findDue(slug).ifPresent(this::catchUp);
  }

  private void catchUp(long election) {
    if (steps.needsDrill(election)) {
      drills.hold(election);
    }
    steps.open(election);
    steps.close(election);
  }

  /** The transactions. */
  @ApplicationScoped
  static class Steps {

    private static final Duration DRILL_BEFORE_END = Duration.ofDays(2);

    private final ElectionRepository elections;
    private final BoardKeys boards;
    private final ElectionRuntimes runtimes;
    private final ElectionLogs logs;
    private final Electorate electorate;
    private final ProcessService processes;
    private final JobQueue queue;
    private final Journal journal;
    private final BoothRelease booth;
    private final FewBallots few;
    private final Clock clock;

    @Inject
    Steps(
        ElectionRepository elections,
        BoardKeys boards,
        ElectionRuntimes runtimes,
        ElectionLogs logs,
        Electorate electorate,
        ProcessService processes,
        JobQueue queue,
        Journal journal,
        BoothRelease booth,
        FewBallots few,
        Clock clock) {
      this.elections = elections;
      this.boards = boards;
      this.runtimes = runtimes;
      this.logs = logs;
      this.electorate = electorate;
      this.processes = processes;
      this.queue = queue;
      this.journal = journal;
      this.booth = booth;
      this.few = few;
      this.clock = clock;
    }

    @Transactional
    List<Long> listDue() {
      Instant now = clock.instant();
      return elections.list(EnumSet.of(ElectionState.CONFIRMED, ElectionState.OPEN)).stream()
          .filter(election -> isDue(election, now))
          .map(StoredElection::id)
          .toList();
    }

    @Transactional
    Optional<Long> findDue(String slug) {
      return elections
          .find(slug)
          .filter(election -> isDue(election, clock.instant()))
          .map(StoredElection::id);
    }

    private static boolean isDue(StoredElection election, Instant now) {
      return switch (election.state()) {
        case CONFIRMED -> !now.isBefore(election.opensAt());
        case OPEN -> !now.isBefore(election.closesAt());
        default -> false;
      };
    }

    @Transactional
    boolean needsDrill(long id) {
      return elections
              .find(id)
              .filter(e -> e.state() == ElectionState.CONFIRMED && e.boardId() == null)
              .isPresent()
          && !isDrilled(id);
    }

    /** Whether whoever holds the key has shown that it is there. */
    private boolean isKeyThere(StoredElection election) {
      Long board = election.boardId();
      return board == null ? isDrilled(election.id()) : isUsable(election, board);
    }

    /** More trustees than are needed have proved it, and the key is still the one that locks. */
    private boolean isUsable(StoredElection election, long board) {
      FrozenElection frozen = election.frozen();
      return boards.get(board).usable()
          && boards.findKey(board, frozen.group()).filter(frozen.trustees()::equals).isPresent();
    }

    /** Two days before the end every trustee is asked once more whether the secret is there. */
    @Transactional
    void askDrills() {
      Instant soon = clock.instant().plus(DRILL_BEFORE_END);
      elections.list(EnumSet.of(ElectionState.CONFIRMED)).stream()
          .filter(election -> election.boardId() != null)
          .forEach(this::askBeforeOpening);
      elections.list(EnumSet.of(ElectionState.OPEN)).stream()
          .filter(election -> election.boardId() != null && soon.isAfter(election.closesAt()))
          .forEach(
              election ->
                  boards.askDrill(
                      Objects.requireNonNull(election.boardId()),
                      new Asking(
                          TrusteeTask.DRILL,
                          "end/" + election.id(),
                          election.title(),
                          Optional.of(election.closesAt())),
                      true));
    }

    /** A drill holds for a time only: whoever has none that holds is asked. */
    private void askBeforeOpening(StoredElection election) {
      boards.askDrill(
          Objects.requireNonNull(election.boardId()),
          new Asking(
              TrusteeTask.DRILL,
              "before/" + election.id(),
              election.title(),
              Optional.of(election.opensAt())),
          false);
    }

    /** Whether the last try of each copy worked. */
    private boolean isDrilled(long id) {
      List<ElectionDrill> drills = elections.listDrills(id);
      return List.of(KeyCopy.values()).stream()
          .allMatch(
              copy ->
                  drills.stream()
                      .map(ElectionDrill::toDetails)
                      .filter(drill -> drill.copy() == copy)
                      .findFirst()
                      .filter(DrillDetails::passed)
                      .isPresent());
    }

    @Transactional
    @NeedsNoConfirmation("its time has come")
    boolean open(long id) {
      Instant now = clock.instant();
      ElectionLog head = logs.lock(id, LogName.BALLOTS);
      StoredElection election = elections.find(id).orElseThrow(NotFound::new);
      Optional<Digest> code = booth.digest();
      if (election.state() != ElectionState.CONFIRMED
          || code.isEmpty()
          || now.isBefore(election.opensAt())
          || !isKeyThere(election)
          || !elections.move(id, ElectionState.OPEN.before(), ElectionState.OPEN, now)) {
        return false;
      }
      ElectionRuntimes.Runtime runtime = runtimes.of(election);
      logs.append(
          runtime, LogName.BALLOTS, head, firstLines(election, runtime.frozen(), code.get()));
      record(election, "votes.journal.opened");
      return true;
    }

    /** What is voted on, and which code voters run, and key holders where there are some. */
    private List<LogLine> firstLines(StoredElection election, FrozenElection frozen, Digest code) {
      Digest record = Digest.ofUtf8(frozen.record());
      LogLine opened = LogLine.of(PublicLog.opened(frozen.uuid(), record, code));
      return election.boardId() == null
          ? List.of(opened)
          : List.of(opened, LogLine.of(PublicLog.keyHolders(frozen.uuid(), booth.digestOfKeys())));
    }

    @Transactional
    @NeedsNoConfirmation("its time has come")
    boolean close(long id) {
      Instant now = clock.instant();
      ElectionLog head = logs.lock(id, LogName.BALLOTS);
      StoredElection election = elections.find(id).orElseThrow(NotFound::new);
      if (election.state() != ElectionState.OPEN || now.isBefore(election.closesAt())) {
        return false;
      }
      if (few.isTooFew(election)) {
        dropDrills(election);
        return few.leaveLocked(election, head, now);
      }
      if (!elections.move(id, ElectionState.CLOSED.before(), ElectionState.CLOSED, now)) {
        return false;
      }
      ElectionRuntimes.Runtime runtime = runtimes.of(election);
      logs.append(
          runtime,
          LogName.BALLOTS,
          head,
          List.of(LogLine.of(PublicLog.closed(runtime.frozen().uuid()))));
      elections.raiseRoll(id, people(election));
      dropDrills(election);
      queue.add(
          JobOrder.of(CountJob.NAME, id)
              .titled(election.title().main())
              .forProcess(election.processId()));
      record(election, "votes.journal.closed");
      return true;
    }

    private void dropDrills(StoredElection election) {
      Long board = election.boardId();
      if (board != null) {
        boards.drop(board, TrusteeTask.DRILL, "end/" + election.id());
      }
    }

    private long people(StoredElection election) {
      return processes
          .findById(election.processId())
          .map(process -> electorate.count(process, election.pot()))
          .orElse(0L);
    }

    private void record(StoredElection election, String action) {
      journal.record(
          AuditEvent.of(0, "", action, election.title().main()).in(election.processId()));
    }
  }
}
