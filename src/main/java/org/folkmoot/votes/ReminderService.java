package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Role;

/** How many days before the end of a vote people are reminded, once; facilitators choose. */
@ApplicationScoped
public class ReminderService {

  /** What can be chosen, 0 for no reminder. */
  public static final List<Integer> CHOICES = List.of(0, 1, 2, 3, 5, 7);

  private static final int USUAL = 2;

  private final VoterNewsRepository rows;
  private final ElectionAccess access;
  private final Journal journal;

  @Inject
  ReminderService(VoterNewsRepository rows, ElectionAccess access, Journal journal) {
    this.rows = rows;
    this.access = access;
    this.journal = journal;
  }

  /**
   * The reminder of a vote.
   *
   * @param days how many days before the end, 0 for none
   * @param told whether it went out
   */
  public record Reminder(int days, boolean told) {}

  /** The reminder of a vote; two days before the end if nobody chose. */
  @Transactional
  public Reminder of(long election) {
    return rows.findReminder(election)
        .map(found -> new Reminder(found.days(), found.isTold()))
        .orElse(new Reminder(USUAL, false));
  }

  /**
   * Chooses the day; whatever the state of the vote, until the reminder went out.
   *
   * @param days one of {@link #CHOICES}
   * @throws VoteRefusal if it is no choice, or the reminder went out
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator of the process
   */
  @Transactional
  @NeedsNoConfirmation("one letter more or less, which people can switch off")
  public void choose(String slug, int days) {
    ElectionAccess.Change change = access.change(slug, Role.FACILITATOR);
    StoredElection election = change.election();
    if (!CHOICES.contains(days)) {
      throw VoteRefusal.numberWrong("days");
    }
    Reminder known = of(election.id());
    if (known.told()) {
      throw VoteRefusal.wrongState();
    }
    if (known.days() == days) {
      return;
    }
    Optional<ElectionReminder> row = rows.findReminder(election.id());
    row.ifPresentOrElse(
        found -> found.choose(days), () -> rows.add(new ElectionReminder(election.id(), days)));
    journal.record(
        AuditEvent.of(
                change.person().id(),
                change.person().name(),
                "votes.journal.reminderChosen",
                election.title().main(),
                String.valueOf(days))
            .in(election.processId()));
  }

  /** It went out; joins the caller's transaction. */
  void tell(long election, Instant now) {
    ElectionReminder row =
        rows.findReminder(election)
            .orElseGet(
                () -> {
                  ElectionReminder fresh = new ElectionReminder(election, USUAL);
                  rows.add(fresh);
                  return fresh;
                });
    row.tell(now);
  }
}
