package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.Slug;
import org.folkmoot.people.NeedsFreshConfirmation;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.trustees.BoardDetails;
import org.folkmoot.trustees.BoardKeys;

/** Sets up elections, shows and lists them, and stops them. */
@ApplicationScoped
public class ElectionService {

  private final ElectionRepository elections;
  private final ElectionAccess access;
  private final Confirmation confirmation;
  private final ElectionRuntimes runtimes;
  private final ElectionLogs logs;
  private final ProcessService processes;
  private final RoundService rounds;
  private final BoardKeys boards;
  private final CurrentCouncil currentCouncil;
  private final Visitor visitor;
  private final Journal journal;
  private final Clock clock;
  private final Pots pots;
  private final ElectionGaps gaps;
  private final BoundRounds bound;

  @Inject
  ElectionService(
      ElectionRepository elections,
      ElectionAccess access,
      Confirmation confirmation,
      ElectionRuntimes runtimes,
      ElectionLogs logs,
      ProcessService processes,
      RoundService rounds,
      BoardKeys boards,
      CurrentCouncil currentCouncil,
      Visitor visitor,
      Journal journal,
      Clock clock,
      Pots pots,
      ElectionGaps gaps,
      BoundRounds bound) {
    this.elections = elections;
    this.access = access;
    this.confirmation = confirmation;
    this.runtimes = runtimes;
    this.logs = logs;
    this.processes = processes;
    this.rounds = rounds;
    this.boards = boards;
    this.currentCouncil = currentCouncil;
    this.visitor = visitor;
    this.journal = journal;
    this.clock = clock;
    this.pots = pots;
    this.gaps = gaps;
    this.bound = bound;
  }

  /**
   * A form to begin with: the process's name, and the days of its phase for voting, from the
   * beginning of the first to the end of the last by the council's clock; a week from tomorrow if
   * it has none.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator of the process
   */
  @Transactional
  public ElectionForm propose(String processSlug) {
    ProcessDetails process = processes.getForFacilitator(processSlug);
    Instant now = clock.instant();
    Instant tomorrow = process.today(now).plusDays(1).atStartOfDay(process.zone()).toInstant();
    Optional<Instant> from =
        process.phases().stream()
            .filter(phase -> phase.isFor(Activity.VOTE))
            .map(phase -> phase.startsAt(process.zone()))
            .findFirst();
    Optional<Instant> until =
        process.phases().stream()
            .filter(phase -> phase.isFor(Activity.VOTE))
            .map(phase -> phase.endsAt(process.zone()))
            .reduce((first, last) -> last);
    return new ElectionForm(
        process.title(),
        LocalizedText.EMPTY,
        from.orElse(tomorrow),
        until.orElse(tomorrow.plus(java.time.Duration.ofDays(7))),
        "",
        0,
        List.of());
  }

  /**
   * Drafts an election in a process.
   *
   * @return its slug
   * @throws VoteRefusal if a text is missing or too long, it ends before it begins, or the round is
   *     of another process
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator of the process
   */
  @Transactional
  @NeedsNoConfirmation("residents do not see a draft")
  public String draft(String processSlug, ElectionForm typed) {
    ProcessDetails process = processes.getForFacilitator(processSlug);
    Person facilitator = visitor.requireIn(process.id(), Role.FACILITATOR);
    ElectionForm form = TypedElection.tidy(typed);
    String slug = Slug.unusedFor(form.title().main(), taken -> elections.find(taken).isPresent());
    StoredElection election =
        new StoredElection(
            process.id(),
            slug,
            form,
            currentCouncil.get().currency(),
            facilitator.id(),
            clock.instant());
    askAbout(election, form);
    lockWith(election, form);
    elections.add(election);
    record(facilitator, election, "votes.journal.created");
    return slug;
  }

  private void askAbout(StoredElection election, ElectionForm form) {
    if (!form.ofRound()) {
      if (form.questions().stream().anyMatch(question -> question.kind().onlyForProjects())) {
        throw VoteRefusal.kindOfRound();
      }
      election.askAbout(null, 0, currentCouncil.get().currency());
      return;
    }
    RoundDetails round =
        rounds
            .find(form.round())
            .filter(found -> found.processId() == election.processId())
            .orElseThrow(VoteRefusal::unknownRound);
    if (form.questions().size() != 1
        || !form.questions().get(0).kind().forProjects()
        || !form.questions().get(0).options().isEmpty()) {
      throw VoteRefusal.kindOfRound();
    }
    election.askAbout(round.id(), round.budget().minorUnits(), round.budget().currency());
  }

  /**
   * Changes a draft.
   *
   * @param seen version that the facilitator changed
   * @throws org.folkmoot.kernel.ChangedMeanwhile if it is another one by now
   * @throws VoteRefusal as for {@link #draft}, and if it is no draft any more
   */
  @Transactional
  @NeedsNoConfirmation("residents do not see a draft")
  public void change(String slug, long seen, ElectionForm typed) {
    ElectionAccess.Change change = access.change(slug, Role.FACILITATOR);
    StoredElection election = change.election();
    election.requireDraft();
    election.requireVersion(seen);
    ElectionForm form = TypedElection.tidy(typed);
    election.describe(form, change.person().id());
    askAbout(election, form);
    lockWith(election, form);
    pots.share(election);
    record(change.person(), election, "votes.journal.changed");
  }

  /** Takes over whose key it is; a board shuffles at least twice, and nobody of it twice. */
  private void lockWith(StoredElection election, ElectionForm form) {
    if (form.board().isEmpty()) {
      election.lockWith(null, ElectionForm.USUAL_SHUFFLES);
      return;
    }
    BoardDetails board = boards.find(form.board()).orElseThrow(VoteRefusal::unknownBoard);
    if (form.shuffles() < ElectionForm.USUAL_SHUFFLES || form.shuffles() > board.size()) {
      throw VoteRefusal.shufflesWrong(ElectionForm.USUAL_SHUFFLES, board.size());
    }
    election.lockWith(board.id(), form.shuffles());
  }

  /**
   * Removes a draft.
   *
   * @throws VoteRefusal if it is none any more
   */
  @Transactional
  @NeedsNoConfirmation("residents do not see a draft")
  public void deleteDraft(String slug) {
    ElectionAccess.Change change = access.change(slug, Role.FACILITATOR);
    change.election().requireDraft();
    pots.leave(change.election(), change.person().id());
    elections.remove(change.election());
    record(change.person(), change.election(), "votes.journal.deleted");
  }

  /** What keeps an election from being confirmed, and what voters would miss. */
  @Transactional
  public List<ElectionGap> gapsOf(ElectionDetails election) {
    return gaps.of(election);
  }

  /** Whether the visitor can be the second person: may confirm, and did not change it last. */
  @Transactional
  public boolean isConfirmable(ElectionDetails election) {
    return election.draft()
        && visitor.hasAnyIn(election.processId(), EnumSet.of(Role.FACILITATOR, Role.ADMINISTRATOR))
        && visitor
            .person()
            .filter(
                person ->
                    elections
                        .find(election.slug())
                        .filter(stored -> stored.isSecondPerson(person.id()))
                        .isPresent())
            .isPresent();
  }

  /**
   * Confirms an election as the second person, and with it all that are cast in the same visit:
   * keys are made, the records are written, both copies of each key are tried, and nothing changes
   * any more. Takes seconds for each; has transactions of its own.
   *
   * @param seen what this person read, as {@link PotService#seenOf} gives it: the version of an
   *     election that stands alone
   * @throws org.folkmoot.kernel.ChangedMeanwhile if it is another one by now
   * @throws VoteRefusal if something is missing, the person changed it last, or it is no draft any
   *     more
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator of the process or an
   *     administrator
   */
  @NeedsFreshConfirmation
  public void confirm(String slug, long seen) {
    confirmation.confirm(slug, seen);
  }

  /** When the copies of an election's key were tried, and whether they worked; the newest first. */
  @Transactional
  public List<DrillDetails> listDrills(ElectionDetails election) {
    visitor.requireReaderOf(election.processId());
    return elections.listDrills(election.id()).stream().map(ElectionDrill::toDetails).toList();
  }

  /**
   * Stops an election before its ballots are opened. Everybody reads why, and the log of ballots
   * ends with a line that fixes it.
   *
   * @throws VoteRefusal without a reason, or if it is too late or too early for that
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator of the process
   */
  @Transactional
  @NeedsFreshConfirmation
  public void abort(String slug, LocalizedText typed) {
    // the head of the log before the election, as everybody does who appends
    Optional<ElectionLog> head =
        elections
            .find(slug)
            .filter(found -> found.state() != ElectionState.DRAFT)
            .filter(access::isVisible)
            .map(this::lockToAbort);
    ElectionAccess.Change change = access.change(slug, Role.FACILITATOR);
    LocalizedText reason = TypedElection.reason(typed);
    StoredElection election = change.election();
    if (!ElectionState.ABORTED.before().contains(election.state())) {
      throw VoteRefusal.wrongState();
    }
    ElectionRuntimes.Runtime runtime = runtimes.of(election);
    logs.append(
        runtime,
        LogName.BALLOTS,
        head.orElseThrow(VoteRefusal::wrongState),
        List.of(LogLine.of(PublicLog.aborted(runtime.frozen().uuid(), reason))));
    election.abort(reason, clock.instant());
    bound.release(election);
    journal.record(
        AuditEvent.of(
                change.person().id(),
                change.person().name(),
                "votes.journal.aborted",
                election.title().main(),
                reason.main())
            .in(election.processId()));
  }

  private ElectionLog lockToAbort(StoredElection election) {
    visitor.requireIn(election.processId(), Role.FACILITATOR);
    return logs.lock(election.id(), LogName.BALLOTS);
  }

  /** The election of this name, if the visitor may see it. */
  @Transactional
  public Optional<ElectionDetails> find(String slug) {
    return elections.find(slug).filter(access::isVisible).map(access::details);
  }

  /** An election that the visitor may change: facilitators of the council or of its process. */
  @Transactional
  public ElectionDetails getForFacilitator(String slug) {
    ElectionDetails election = find(slug).orElseThrow(NotFound::new);
    visitor.requireIn(election.processId(), Role.FACILITATOR);
    return election;
  }

  /** Elections that everybody sees, those that end last first; confirmed and aborted ones, too. */
  @Transactional
  public List<ElectionDetails> list() {
    return access.publicDetails(
        elections.list(EnumSet.complementOf(EnumSet.of(ElectionState.DRAFT))));
  }

  /** Elections of a process that the visitor sees, in the order of their beginning. */
  @Transactional
  public List<ElectionDetails> listOf(ProcessDetails process) {
    return access.details(
        elections.listOf(process.id()).stream().filter(access::isVisible).toList());
  }

  /** Elections of processes in which the visitor reads what staff read, drafts included. */
  @Transactional
  public List<ElectionDetails> listForStaff() {
    return access.details(
        elections.list(EnumSet.allOf(ElectionState.class)).stream()
            .filter(election -> visitor.isReaderOf(election.processId()))
            .toList());
  }

  private void record(Person person, StoredElection election, String action) {
    journal.record(
        AuditEvent.of(person.id(), person.name(), action, election.title().main())
            .in(election.processId()));
  }
}
