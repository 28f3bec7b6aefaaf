package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.texts.LocalizedText;

/**
 * Leaves the ballots of an election locked if fewer people voted than were said to be counted
 * apart: a handful of opened ballots would tell how somebody voted. Joins the caller's transaction.
 */
@ApplicationScoped
class FewBallots {

  private final ElectionRepository elections;
  private final ElectionRuntimes runtimes;
  private final ElectionLogs logs;
  private final LogRepository rows;
  private final AllLanguages words;
  private final Journal journal;
  private final BoundRounds bound;

  @Inject
  FewBallots(
      ElectionRepository elections,
      ElectionRuntimes runtimes,
      ElectionLogs logs,
      LogRepository rows,
      AllLanguages words,
      Journal journal,
      BoundRounds bound) {
    this.elections = elections;
    this.runtimes = runtimes;
    this.logs = logs;
    this.rows = rows;
    this.words = words;
    this.journal = journal;
    this.bound = bound;
  }

  /** Whether fewer people voted than are counted apart; none at all give nobody away. */
  boolean isTooFew(StoredElection election) {
    long voters = rows.countVoters(election.id());
    return voters > 0 && voters < election.pot().leastBallots();
  }

  /**
   * Ends the log and the election, with the reason that everybody reads.
   *
   * @param head head of the log of ballots, held by the caller
   * @return false if it went on meanwhile
   */
  boolean leaveLocked(StoredElection found, ElectionLog head, Instant now) {
    StoredElection election = elections.lock(found.slug()).orElseThrow(NotFound::new);
    if (election.state() != ElectionState.OPEN) {
      return false;
    }
    ElectionRuntimes.Runtime runtime = runtimes.of(election);
    String uuid = runtime.frozen().uuid();
    LocalizedText reason = words.of("votes.few.reason", election.pot().leastBallots());
    logs.append(
        runtime,
        LogName.BALLOTS,
        head,
        List.of(LogLine.of(PublicLog.closed(uuid)), LogLine.of(PublicLog.aborted(uuid, reason))));
    election.abort(reason, now);
    bound.release(election);
    journal.record(
        AuditEvent.of(0, "", "votes.journal.leftLocked", election.title().main())
            .in(election.processId()));
    return true;
  }

  /**
   * What the record of an election says of it: the description, and the smallest number of voters
   * whose ballots are opened, so that the hash in every ballot binds it.
   */
  String described(ElectionDetails election, Locale language) {
    String text = election.description().shownTo(language);
    if (election.pot().leastBallots() == 0) {
      return text;
    }
    String rule = words.in(language).with("votes.few.rule", election.pot().leastBallots());
    return text.isEmpty() ? rule : text + "\n\n" + rule;
  }
}
