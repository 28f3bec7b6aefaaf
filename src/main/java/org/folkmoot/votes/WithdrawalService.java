package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.folkmoot.budgets.VoteBallots;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.NeedsFreshConfirmation;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.LocalizedText;

/**
 * A project can leave while a vote about its round is held: one person asks and says why, another
 * one confirms it before the end. The ballot paper stays as it is, a line of the public log says
 * what left, and everybody who is asked is told while the vote can still be changed. It does not
 * come back: people have voted as if it were gone.
 */
@ApplicationScoped
public class WithdrawalService {

  private final ElectionRepository elections;
  private final WithdrawalRepository rows;
  private final Withdrawals withdrawals;
  private final ElectionAccess access;
  private final ElectionRuntimes runtimes;
  private final ElectionLogs logs;
  private final VoteBallots rounds;
  private final SecondPeople secondPeople;
  private final VoterNewsRepository announcements;
  private final VoterNews news;
  private final AllLanguages words;
  private final Visitor visitor;
  private final Journal journal;
  private final Clock clock;

  @Inject
  WithdrawalService(
      ElectionRepository elections,
      WithdrawalRepository rows,
      Withdrawals withdrawals,
      ElectionAccess access,
      ElectionRuntimes runtimes,
      ElectionLogs logs,
      VoteBallots rounds,
      SecondPeople secondPeople,
      VoterNewsRepository announcements,
      VoterNews news,
      AllLanguages words,
      Visitor visitor,
      Journal journal,
      Clock clock) {
    this.elections = elections;
    this.rows = rows;
    this.withdrawals = withdrawals;
    this.access = access;
    this.runtimes = runtimes;
    this.logs = logs;
    this.rounds = rounds;
    this.secondPeople = secondPeople;
    this.announcements = announcements;
    this.news = news;
    this.words = words;
    this.visitor = visitor;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Asks that a project leaves, and writes to those who can confirm it.
   *
   * @param code of a project on the ballot paper
   * @param typed why; everybody will read it
   * @throws VoteRefusal without a reason, if the project is not on the paper or has left, if a vote
   *     about the round is over, or if another request waits
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator of the process or an
   *     administrator
   */
  @Transactional
  @NeedsNoConfirmation("another person confirms it")
  public void ask(String slug, String code, LocalizedText typed) {
    ElectionAccess.Change change = access.change(slug, Role.FACILITATOR, Role.ADMINISTRATOR);
    StoredElection election = change.election();
    requireAhead(election);
    requireOnPaper(election, code);
    LocalizedText reason = TypedElection.reason(typed);
    long round = roundOf(election);
    if (rows.findWaiting(round).isPresent()) {
      throw VoteRefusal.withdrawalWaits();
    }
    rows.add(new VoteWithdrawal(round, code, reason, change.person().id(), clock.instant()));
    record(change, "votes.journal.withdrawalAsked", code, reason);
    secondPeople.writeAboutWithdrawal(election, change.person());
  }

  private void requireOnPaper(StoredElection election, String code) {
    if (!Withdrawals.isOnPaper(election, code) || withdrawals.codes(election).contains(code)) {
      throw VoteRefusal.notOnPaper();
    }
  }

  private static long roundOf(StoredElection election) {
    Long round = election.roundId();
    if (round == null) {
      throw VoteRefusal.unknownRound();
    }
    return round;
  }

  private void requireAhead(StoredElection election) {
    if (!isRunning(election.state()) || !clock.instant().isBefore(election.closesAt())) {
      throw VoteRefusal.withdrawalTooLate();
    }
  }

  private static boolean isRunning(ElectionState state) {
    return EnumSet.of(ElectionState.CONFIRMED, ElectionState.OPEN).contains(state);
  }

  /**
   * Confirms it as the second person: from now on the project gets no money, in every vote that has
   * it on its paper and in the round.
   *
   * @param seen which request was read
   * @throws VoteRefusal if a vote about the round is over, nothing or another request waits, or the
   *     visitor asked for it
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator of the process or an
   *     administrator
   */
  @Transactional
  @NeedsFreshConfirmation
  public void confirm(String slug, long seen) {
    StoredElection found =
        elections.find(slug).filter(access::isVisible).orElseThrow(NotFound::new);
    Person person = visitor.requireIn(found.processId(), Role.FACILITATOR, Role.ADMINISTRATOR);
    String code = waiting(found, seen).code();
    // the heads of the logs before the elections, as everybody does who appends
    Map<Long, ElectionLog> heads = new LinkedHashMap<>();
    for (StoredElection vote : rows.listVotes(roundOf(found))) {
      if (Withdrawals.isOnPaper(vote, code)) {
        heads.put(vote.id(), logs.lock(vote.id(), LogName.BALLOTS));
      }
    }
    List<StoredElection> votes = new ArrayList<>();
    for (long id : heads.keySet()) {
      votes.add(elections.lock(id).orElseThrow(NotFound::new));
    }
    ElectionAccess.Change change = access.change(slug, Role.FACILITATOR, Role.ADMINISTRATOR);
    VoteWithdrawal withdrawal = waiting(change.election(), seen);
    if (!withdrawal.isSecondPerson(person.id())) {
      throw VoteRefusal.withdrawalNeedsAnother();
    }
    requireOnPaper(change.election(), code);
    votes.forEach(this::requireAhead);
    withdrawal.confirm(person.id(), clock.instant());
    rounds.withdraw(roundOf(found), code, withdrawal.reason().main());
    for (StoredElection vote : votes) {
      appendTo(vote, heads, withdrawal);
      announce(vote, withdrawal, person);
    }
    record(change, "votes.journal.withdrawn", code, withdrawal.reason());
  }

  private void appendTo(
      StoredElection vote, Map<Long, ElectionLog> heads, VoteWithdrawal withdrawal) {
    ElectionRuntimes.Runtime runtime = runtimes.of(vote);
    logs.append(
        runtime,
        LogName.BALLOTS,
        Objects.requireNonNull(heads.get(vote.id())),
        List.of(
            LogLine.of(
                PublicLog.withdrawn(
                    runtime.frozen().uuid(), withdrawal.code(), withdrawal.reason()))));
  }

  /** Who has voted for it may want to vote again. */
  private void announce(StoredElection vote, VoteWithdrawal withdrawal, Person person) {
    ElectionAnnouncement announcement =
        new ElectionAnnouncement(
            vote.id(),
            words.of(
                "votes.withdraw.announcement",
                nameOf(vote, withdrawal.code()),
                withdrawal.reason()),
            "withdrawal-" + withdrawal.id(),
            person.id(),
            clock.instant());
    announcements.add(announcement);
    news.tellAll(vote, announcement.id());
  }

  private static LocalizedText nameOf(StoredElection vote, String code) {
    return vote.questions().stream()
        .flatMap(question -> question.options().stream())
        .filter(option -> option.code().equals(code))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private VoteWithdrawal waiting(StoredElection election, long seen) {
    return rows.findWaiting(roundOf(election))
        .filter(found -> found.id() == seen)
        .filter(found -> Withdrawals.isOnPaper(election, found.code()))
        .orElseThrow(VoteRefusal::wrongState);
  }

  /**
   * Takes a request back, one's own or that of others.
   *
   * @throws VoteRefusal if it does not wait any more
   */
  @Transactional
  @NeedsNoConfirmation("the project stays as it was")
  public void takeBack(String slug, long seen) {
    ElectionAccess.Change change = access.change(slug, Role.FACILITATOR, Role.ADMINISTRATOR);
    VoteWithdrawal withdrawal = waiting(change.election(), seen);
    withdrawal.takeBack();
    record(change, "votes.journal.withdrawalTakenBack", withdrawal.code(), withdrawal.reason());
  }

  /** What waits for another person, if the visitor reads what staff read there. */
  @Transactional
  public Optional<WithdrawalDetails> findWaiting(ElectionDetails election) {
    return visitor.isReaderOf(election.processId())
        ? waitingOf(election).map(VoteWithdrawal::toDetails)
        : Optional.empty();
  }

  private Optional<VoteWithdrawal> waitingOf(ElectionDetails election) {
    return elections
        .find(election.id())
        .map(StoredElection::roundId)
        .flatMap(rows::findWaiting)
        .filter(one -> isOnPaper(election, one.code()));
  }

  private static boolean isOnPaper(ElectionDetails election, String code) {
    return election.questions().stream()
        .flatMap(question -> question.options().stream())
        .anyMatch(option -> option.code().equals(code));
  }

  /** Whether the visitor can confirm what waits: may do so, and did not ask for it. */
  @Transactional
  public boolean isConfirmable(ElectionDetails election) {
    return visitor.hasAnyIn(election.processId(), EnumSet.of(Role.FACILITATOR, Role.ADMINISTRATOR))
        && isAhead(election)
        && waitingOf(election)
            .filter(
                waiting ->
                    visitor
                        .person()
                        .filter(person -> waiting.isSecondPerson(person.id()))
                        .isPresent())
            .isPresent();
  }

  /** Whether a project can leave: the vote is about a round, confirmed, and not over. */
  public boolean isAhead(ElectionDetails election) {
    return election.ofRound()
        && isRunning(election.state())
        && clock.instant().isBefore(election.closesAt());
  }

  /** What left the paper of a vote, the first one first; for everybody who sees the vote. */
  @Transactional
  public List<WithdrawalDetails> listConfirmed(ElectionDetails election) {
    if (!election.ofRound()) {
      return List.of();
    }
    return elections.find(election.id()).map(withdrawals::of).orElseGet(List::of).stream()
        .map(VoteWithdrawal::toDetails)
        .toList();
  }

  private void record(
      ElectionAccess.Change change, String action, String code, LocalizedText reason) {
    StoredElection election = change.election();
    journal.record(
        AuditEvent.of(
                change.person().id(),
                change.person().name(),
                action,
                election.title().main(),
                nameOf(election, code).main(),
                reason.main())
            .in(election.processId()));
  }
}
