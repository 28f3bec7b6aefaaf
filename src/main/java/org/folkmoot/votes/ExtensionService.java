package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
 * A vote can end later than was said: one person asks and says why, another one confirms it before
 * the end. It never ends earlier. Whoever votes in the last second of the old end loses nothing:
 * the end moves while the log of ballots is held, and closing holds it, too. Votes that are cast in
 * one visit end later together, all or none.
 */
@ApplicationScoped
public class ExtensionService {

  /** By so much an end can be moved at once. */
  public static final int MOST_DAYS = 92;

  private final ElectionRepository elections;
  private final ExtensionRepository extensions;
  private final ElectionAccess access;
  private final ElectionRuntimes runtimes;
  private final ElectionLogs logs;
  private final SecondPeople secondPeople;
  private final VoterNews news;
  private final Visitor visitor;
  private final Journal journal;
  private final Clock clock;

  @Inject
  ExtensionService(
      ElectionRepository elections,
      ExtensionRepository extensions,
      ElectionAccess access,
      ElectionRuntimes runtimes,
      ElectionLogs logs,
      SecondPeople secondPeople,
      VoterNews news,
      Visitor visitor,
      Journal journal,
      Clock clock) {
    this.elections = elections;
    this.extensions = extensions;
    this.access = access;
    this.runtimes = runtimes;
    this.logs = logs;
    this.secondPeople = secondPeople;
    this.news = news;
    this.visitor = visitor;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Asks for a later end of a vote and of all that are cast in the same visit, and writes to those
   * who can confirm it.
   *
   * @param wanted the new end, later than the old one by {@value #MOST_DAYS} days at most
   * @param typed why; everybody will read it
   * @throws VoteRefusal without a reason, if the end is not later, if the vote is over or a draft,
   *     or if another request waits
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator of the process or an
   *     administrator
   */
  @Transactional
  @NeedsNoConfirmation("another person confirms it")
  public void ask(String slug, Instant wanted, LocalizedText typed) {
    ElectionAccess.Change change = access.change(slug, Role.FACILITATOR, Role.ADMINISTRATOR);
    StoredElection election = change.election();
    LocalizedText reason = TypedElection.reason(typed);
    Instant end = wanted.truncatedTo(ChronoUnit.SECONDS);
    List<StoredElection> visit = heldWith(election);
    visit.forEach(one -> requireLater(one, end));
    for (StoredElection one : visit) {
      extensions.add(
          new ElectionExtension(one, end, reason, change.person().id(), clock.instant()));
      record(change.person(), one, "votes.journal.extensionAsked", end, reason);
    }
    secondPeople.writeAboutExtension(election, change.person());
  }

  /** This vote and those that are cast in the same visit; of pots those that were stopped stay. */
  private List<StoredElection> heldWith(StoredElection election) {
    return access.visitOf(election).stream()
        .filter(one -> one.id() == election.id() || one.state() != ElectionState.ABORTED)
        .toList();
  }

  private void requireLater(StoredElection election, Instant end) {
    requireRunning(election);
    if (!end.isAfter(election.closesAt())) {
      throw VoteRefusal.notLater();
    }
    if (end.isAfter(election.closesAt().plus(Duration.ofDays(MOST_DAYS)))) {
      throw VoteRefusal.muchLater(MOST_DAYS);
    }
    if (extensions.findWaiting(election.id()).isPresent()) {
      throw VoteRefusal.extensionWaits();
    }
  }

  private void requireRunning(StoredElection election) {
    if (!EnumSet.of(ElectionState.CONFIRMED, ElectionState.OPEN).contains(election.state())
        || !clock.instant().isBefore(election.closesAt())) {
      throw VoteRefusal.endIsPast();
    }
  }

  /**
   * Confirms the later end as the second person: from now on it holds, for all votes of the visit
   * or for none, and a line of each public log says so.
   *
   * @param seen which request was read
   * @throws VoteRefusal if the old end is past, nothing or another request waits, or the visitor
   *     asked for it
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator of the process or an
   *     administrator
   */
  @Transactional
  @NeedsFreshConfirmation
  public void confirm(String slug, long seen) {
    StoredElection found =
        elections.find(slug).filter(access::isVisible).orElseThrow(NotFound::new);
    visitor.requireIn(found.processId(), Role.FACILITATOR, Role.ADMINISTRATOR);
    requireRunning(found);
    // the heads of the logs before the elections, as everybody does who appends
    Map<Long, ElectionLog> heads = new LinkedHashMap<>();
    heldWith(found).forEach(one -> heads.put(one.id(), logs.lock(one.id(), LogName.BALLOTS)));
    List<StoredElection> visit =
        heads.keySet().stream().map(id -> elections.lock(id).orElseThrow(NotFound::new)).toList();
    ElectionAccess.Change change = access.change(slug, Role.FACILITATOR, Role.ADMINISTRATOR);
    ElectionExtension read = waiting(change.election(), seen);
    if (!read.isSecondPerson(change.person().id())) {
      throw VoteRefusal.extensionNeedsAnother();
    }
    visit.forEach(this::requireRunning);
    for (StoredElection one : visit) {
      ElectionExtension extension = sameAs(read, one).orElseThrow(VoteRefusal::wrongState);
      move(one, extension, java.util.Objects.requireNonNull(heads.get(one.id())));
      extension.confirm(change.person().id(), clock.instant());
      record(
          change.person(), one, "votes.journal.extended", extension.closesAt(), extension.reason());
      news.tellExtended(one, extension);
    }
  }

  private void move(StoredElection election, ElectionExtension extension, ElectionLog head) {
    if (!extensions.move(election.id(), extension.endedAt(), extension.closesAt())) {
      throw VoteRefusal.wrongState();
    }
    ElectionRuntimes.Runtime runtime = runtimes.of(election);
    logs.append(
        runtime,
        LogName.BALLOTS,
        head,
        List.of(
            LogLine.of(
                PublicLog.extended(
                    runtime.frozen().uuid(), extension.closesAt(), extension.reason()))));
  }

  /** What was asked for a vote of the same visit together with this. */
  private Optional<ElectionExtension> sameAs(ElectionExtension read, StoredElection election) {
    return extensions
        .findWaiting(election.id())
        .filter(one -> one.closesAt().equals(read.closesAt()));
  }

  private ElectionExtension waiting(StoredElection election, long seen) {
    return extensions
        .findWaiting(election.id())
        .filter(found -> found.toDetails().id() == seen)
        .orElseThrow(VoteRefusal::wrongState);
  }

  /**
   * Takes a request back, one's own or that of others, for all votes of the visit.
   *
   * @throws VoteRefusal if it does not wait any more
   */
  @Transactional
  @NeedsNoConfirmation("the end stays as it was")
  public void takeBack(String slug, long seen) {
    ElectionAccess.Change change = access.change(slug, Role.FACILITATOR, Role.ADMINISTRATOR);
    ElectionExtension read = waiting(change.election(), seen);
    for (StoredElection one : access.visitOf(change.election())) {
      sameAs(read, one)
          .ifPresent(
              extension -> {
                extension.takeBack();
                record(
                    change.person(),
                    one,
                    "votes.journal.extensionTakenBack",
                    extension.closesAt(),
                    extension.reason());
              });
    }
  }

  /** The vote for those who may move its end; others do not see that page. */
  @Transactional
  public ElectionDetails getForOfficer(String slug) {
    StoredElection election =
        elections.find(slug).filter(access::isVisible).orElseThrow(NotFound::new);
    visitor.requireIn(election.processId(), Role.FACILITATOR, Role.ADMINISTRATOR);
    return access.details(election);
  }

  /** What waits for another person, if the visitor reads what staff read there. */
  @Transactional
  public Optional<ExtensionDetails> findWaiting(ElectionDetails election) {
    return visitor.isReaderOf(election.processId())
        ? extensions.findWaiting(election.id()).map(ElectionExtension::toDetails)
        : Optional.empty();
  }

  /** Whether the visitor can confirm what waits: may do so, and did not ask for it. */
  @Transactional
  public boolean isConfirmable(ElectionDetails election) {
    return visitor.hasAnyIn(election.processId(), EnumSet.of(Role.FACILITATOR, Role.ADMINISTRATOR))
        && isAhead(election)
        && extensions
            .findWaiting(election.id())
            .filter(
                waiting ->
                    visitor
                        .person()
                        .filter(person -> waiting.isSecondPerson(person.id()))
                        .isPresent())
            .isPresent();
  }

  /** Whether the end can still be moved. */
  public boolean isAhead(ElectionDetails election) {
    return EnumSet.of(ElectionState.CONFIRMED, ElectionState.OPEN).contains(election.state())
        && clock.instant().isBefore(election.closesAt());
  }

  /** Later ends that hold, the first one first; for everybody who sees the vote. */
  @Transactional
  public List<ExtensionDetails> listConfirmed(ElectionDetails election) {
    return extensions.listConfirmed(List.of(election.id())).stream()
        .map(ElectionExtension::toDetails)
        .toList();
  }

  /** The same of several votes, by their ids; those without are left out. */
  @Transactional
  public Map<Long, List<ExtensionDetails>> listConfirmed(Collection<ElectionDetails> found) {
    return extensions.listConfirmed(found.stream().map(ElectionDetails::id).toList()).stream()
        .collect(
            Collectors.groupingBy(
                ElectionExtension::electionId,
                Collectors.mapping(ElectionExtension::toDetails, Collectors.toList())));
  }

  private void record(
      Person person, StoredElection election, String action, Instant end, LocalizedText reason) {
    journal.record(
        AuditEvent.of(
                person.id(),
                person.name(),
                action,
                election.title().main(),
                end.toString(),
                reason.main())
            .in(election.processId()));
  }
}
