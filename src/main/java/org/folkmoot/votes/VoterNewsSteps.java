package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.notifications.Notifier;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/**
 * Tells those who are asked, part by part, each a transaction of its own. Work that is begun again
 * tells nobody twice: of each change everybody is told once.
 */
@ApplicationScoped
class VoterNewsSteps {

  /** Accounts in one transaction. */
  static final int PART = 500;

  /** A vote that is shorter has no reminder. */
  private static final Duration SHORTEST = Duration.ofDays(1);

  private final ElectionRepository elections;
  private final VoterNewsRepository rows;
  private final ReminderService reminders;
  private final ProcessService processes;
  private final AccountService accounts;
  private final Asked asked;
  private final Notifier notifier;
  private final Journal journal;
  private final Clock clock;

  @Inject
  VoterNewsSteps(
      ElectionRepository elections,
      VoterNewsRepository rows,
      ReminderService reminders,
      ProcessService processes,
      AccountService accounts,
      Asked asked,
      Notifier notifier,
      Journal journal,
      Clock clock) {
    this.elections = elections;
    this.rows = rows;
    this.reminders = reminders;
    this.processes = processes;
    this.accounts = accounts;
    this.asked = asked;
    this.notifier = notifier;
    this.journal = journal;
    this.clock = clock;
  }

  /** The election of an announcement or a later end. */
  @Transactional
  Optional<Long> electionOf(long thing) {
    return rows.findAnnouncements(List.of(thing)).stream()
        .map(ElectionAnnouncement::electionId)
        .findFirst()
        .or(
            () ->
                rows.findExtensions(List.of(thing)).stream()
                    .map(ElectionExtension::electionId)
                    .findFirst());
  }

  /**
   * Tells the next accounts that are asked.
   *
   * @param after the last account that was looked at, 0 at first
   * @param confirm called first: whether the work may still go on
   * @return the last account that was looked at; empty if there is no more
   */
  @Transactional
  OptionalLong tellPart(String topic, long thing, long id, long after, Runnable confirm) {
    confirm.run();
    StoredElection election = elections.find(id).orElseThrow();
    Optional<ProcessDetails> process =
        processes.findById(election.processId()).filter(ProcessDetails::published);
    List<Long> part = process.isEmpty() ? List.of() : accounts.listIds(after, PART);
    if (part.isEmpty()) {
      return OptionalLong.empty();
    }
    boolean isReminder = topic.equals(VoterNews.REMINDER);
    notifier.tell(
        VoterNews.of(topic, thing, id),
        part.stream()
            .filter(account -> asked.is(election, process.get(), account))
            .filter(account -> !isReminder || asked.isUnserved(election, account))
            .toList());
    return OptionalLong.of(part.get(part.size() - 1));
  }

  /** Everybody was told of an announcement. */
  @Transactional
  void told(long thing) {
    rows.findAnnouncements(List.of(thing)).forEach(one -> one.tell(clock.instant()));
  }

  /** Elections of which people are to be reminded now. */
  @Transactional
  List<Long> listDue() {
    Instant now = clock.instant();
    return elections.list(EnumSet.of(ElectionState.OPEN)).stream()
        .filter(election -> now.isBefore(election.closesAt()))
        .filter(election -> dueAt(election).filter(due -> !now.isBefore(due)).isPresent())
        .map(StoredElection::id)
        .toList();
  }

  /** Some days before the end; half-way in a vote that is shorter; never in one of a few hours. */
  private Optional<Instant> dueAt(StoredElection election) {
    ReminderService.Reminder reminder = reminders.of(election.id());
    Duration whole = Duration.between(election.opensAt(), election.closesAt());
    if (reminder.told() || reminder.days() == 0 || whole.compareTo(SHORTEST) < 0) {
      return Optional.empty();
    }
    Instant due = election.closesAt().minus(Duration.ofDays(reminder.days()));
    Instant half = election.opensAt().plus(whole.dividedBy(2));
    return Optional.of(due.isBefore(half) ? half : due);
  }

  /** Everybody was reminded. */
  @Transactional
  @org.folkmoot.people.NeedsNoConfirmation("its time has come")
  void reminded(long id) {
    StoredElection election = elections.find(id).orElseThrow();
    reminders.tell(id, clock.instant());
    journal.record(
        AuditEvent.of(0, "", "votes.journal.reminded", election.title().main())
            .in(election.processId()));
  }
}
