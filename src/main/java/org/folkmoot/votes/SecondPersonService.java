package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Role;

/** Asks those who can be the second person of a vote to confirm it, of each version once. */
@ApplicationScoped
public class SecondPersonService {

  private final VoterNewsRepository rows;
  private final ElectionAccess access;
  private final ElectionService elections;
  private final SecondPeople people;
  private final Journal journal;
  private final Clock clock;

  @Inject
  SecondPersonService(
      VoterNewsRepository rows,
      ElectionAccess access,
      ElectionService elections,
      SecondPeople people,
      Journal journal,
      Clock clock) {
    this.rows = rows;
    this.access = access;
    this.elections = elections;
    this.people = people;
    this.journal = journal;
    this.clock = clock;
  }

  /** When the others were asked about the vote as it is now. */
  @Transactional
  public Optional<Instant> findAskedAt(ElectionDetails election) {
    return rows.findCall(election.id(), election.version()).map(ElectionCall::calledAt);
  }

  /**
   * Writes to those who can confirm the vote.
   *
   * @param seen version that the facilitator read
   * @return how many were written to
   * @throws org.folkmoot.kernel.ChangedMeanwhile if it is another one by now
   * @throws VoteRefusal if something is missing, it is no draft, they were asked, or there is
   *     nobody
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator of the process
   */
  @Transactional
  @NeedsNoConfirmation("a letter to colleagues")
  public int ask(String slug, long seen) {
    ElectionAccess.Change change = access.change(slug, Role.FACILITATOR);
    StoredElection election = change.election();
    election.requireDraft();
    election.requireVersion(seen);
    if (access.details(access.visitOf(election)).stream()
        .flatMap(one -> elections.gapsOf(one).stream())
        .anyMatch(ElectionGap::blocking)) {
      throw VoteRefusal.hasGaps();
    }
    if (rows.findCall(election.id(), seen).isPresent()) {
      throw VoteRefusal.isSent();
    }
    rows.add(new ElectionCall(election.id(), seen, clock.instant()));
    int written = people.writeAboutDraft(election, change.person());
    if (written == 0) {
      throw VoteRefusal.nobodyElse();
    }
    journal.record(
        AuditEvent.of(
                change.person().id(),
                change.person().name(),
                "votes.journal.secondAsked",
                election.title().main())
            .in(election.processId()));
    return written;
  }
}
