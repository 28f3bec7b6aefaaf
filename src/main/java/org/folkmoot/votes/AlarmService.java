package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.mail.Letter;
import org.folkmoot.mail.MailAddress;
import org.folkmoot.mail.Outbox;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.throttles.Throttle;
import org.folkmoot.throttles.TooManyTries;

/**
 * Takes reports of voters whose device found something wrong with the public list, tells the
 * administrators, and keeps them until somebody settled them. Nobody needs to be signed in, and
 * nothing is kept of who is.
 */
@ApplicationScoped
public class AlarmService {

  /** Longest report of a device in characters. */
  public static final int LONGEST_FACTS = 20_000;

  /** Longest text that a person adds. */
  public static final int LONGEST_WORDS = 4_000;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String SIGNS = "23456789BCDFGHJKMNPQRSTVWXZ";
  private static final int GROUP = 4;
  private static final int MOST_FROM_ONE_PLACE = 20;
  private static final int LETTERS = 5;
  private static final Duration HOUR = Duration.ofHours(1);

  private final AlarmReportRepository reports;
  private final ElectionRepository elections;
  private final VoterNewsRepository rows;
  private final ElectionAccess access;
  private final AccountService accounts;
  private final CurrentCouncil currentCouncil;
  private final Visitor visitor;
  private final Throttle throttle;
  private final Outbox outbox;
  private final Journal journal;
  private final Clock clock;

  @Inject
  AlarmService(
      AlarmReportRepository reports,
      ElectionRepository elections,
      VoterNewsRepository rows,
      ElectionAccess access,
      AccountService accounts,
      CurrentCouncil currentCouncil,
      Visitor visitor,
      Throttle throttle,
      Outbox outbox,
      Journal journal,
      Clock clock) {
    this.reports = reports;
    this.elections = elections;
    this.rows = rows;
    this.access = access;
    this.accounts = accounts;
    this.currentCouncil = currentCouncil;
    this.visitor = visitor;
    this.throttle = throttle;
    this.outbox = outbox;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Takes a report in, from anybody. Administrators get a letter that repeats nothing of it, five
   * an hour at most; every report is kept.
   *
   * @param networkAddress where it comes from; counted, not kept
   * @return what the person can quote
   * @throws VoteRefusal if it says nothing, or too much
   * @throws TooManyTries after 20 an hour from one place
   * @throws NotFound if there is no such vote
   */
  @Transactional
  @NeedsNoConfirmation("anybody may report")
  public String handIn(String slug, AlarmForm typed, String networkAddress) {
    StoredElection election =
        elections
            .find(slug)
            .filter(found -> found.state() != ElectionState.DRAFT)
            .filter(access::isVisible)
            .orElseThrow(NotFound::new);
    AlarmForm form =
        new AlarmForm(
            TypedElection.plain("facts", typed.facts(), LONGEST_FACTS),
            TypedElection.plain("words", typed.words(), LONGEST_WORDS),
            MailAddress.find(typed.email()).orElse(""),
            typed.language());
    if (form.facts().isEmpty() && form.words().isEmpty()) {
      throw VoteRefusal.textMissing("words");
    }
    if (!throttle.allow("alarm-from", networkAddress, MOST_FROM_ONE_PLACE, HOUR)) {
      throw new TooManyTries();
    }
    String reference = newReference();
    AlarmReport report = new AlarmReport(election.id(), reference, form, clock.instant());
    reports.add(report);
    journal.record(
        AuditEvent.of(0, "", "votes.journal.alarm", election.title().main(), reference)
            .in(election.processId()));
    if (throttle.allow("alarm-letters", String.valueOf(currentCouncil.get().id()), LETTERS, HOUR)) {
      accounts
          .listHolders(Role.ADMINISTRATOR)
          .forEach(person -> write(person, election, reference, report));
    }
    return reference;
  }

  private void write(Person person, StoredElection election, String reference, AlarmReport report) {
    outbox.post(
        Letter.of(
                person.email(),
                person.locale(),
                "votes.mail.alarm",
                person.name(),
                election.title().shownTo(person.locale()),
                reference)
            .withLink("/staff/vote-report?id=" + report.toDetails(election).id()));
  }

  private static String newReference() {
    StringBuilder reference = new StringBuilder("V-");
    for (int i = 0; i < 2 * GROUP; i++) {
      reference.append(i == GROUP ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return reference.toString();
  }

  /**
   * A part of the list: by itself what is open first, then the latest.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   */
  @Transactional
  public Page<AlarmDetails> list(PageRequest wanted) {
    requireReader();
    Page<AlarmReport> page = reports.list(wanted);
    Map<Long, StoredElection> known =
        rows
            .findElections(
                page.rows().stream().map(AlarmReport::electionId).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(StoredElection::id, Function.identity()));
    return page.map(
        report -> report.toDetails(Objects.requireNonNull(known.get(report.electionId()))));
  }

  private void requireReader() {
    visitor.require(Role.ADMINISTRATOR);
  }

  /**
   * One report.
   *
   * @throws NotFound if there is none in this council
   * @throws org.folkmoot.people.NotAllowed as for {@link #list}
   */
  @Transactional
  public AlarmDetails get(long id) {
    requireReader();
    AlarmReport report = reports.find(id).orElseThrow(NotFound::new);
    return report.toDetails(electionOf(report));
  }

  AlarmDetails details(AlarmReport report) {
    return report.toDetails(electionOf(report));
  }

  private StoredElection electionOf(AlarmReport report) {
    return rows.findElections(List.of(report.electionId())).get(0);
  }

  /**
   * Notes what came of a report; a later note takes the place of an earlier one.
   *
   * @throws VoteRefusal without a note
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   */
  @Transactional
  @NeedsNoConfirmation("a note that can be changed")
  public void settle(long id, String typed) {
    Person person = visitor.require(Role.ADMINISTRATOR);
    AlarmReport report = reports.find(id).orElseThrow(NotFound::new);
    String note = TypedElection.plain("note", typed, LONGEST_WORDS);
    if (note.isEmpty()) {
      throw VoteRefusal.textMissing("note");
    }
    report.settle(note, person.id(), clock.instant());
    StoredElection election = electionOf(report);
    journal.record(
        AuditEvent.of(
                person.id(),
                person.name(),
                "votes.journal.alarmSettled",
                election.title().main(),
                report.toDetails(election).reference())
            .in(election.processId()));
  }

  /** How many wait; 0 for whoever does not read them. */
  @Transactional
  public long countOpen() {
    return visitor.hasAny(java.util.EnumSet.of(Role.ADMINISTRATOR)) ? reports.countOpen() : 0;
  }
}
