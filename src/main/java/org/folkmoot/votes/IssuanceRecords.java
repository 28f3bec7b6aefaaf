package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.folkmoot.notifications.Notifier;
import org.folkmoot.people.RetentionRule;

/**
 * Thirty days after an election was counted or aborted, who was served is destroyed, and with it
 * the keys that could tell it or open a ballot, and who was reminded because nothing was signed for
 * them.
 */
@ApplicationScoped
class IssuanceRecords implements RetentionRule {

  private static final Duration CHALLENGE = Duration.ofDays(30);

  private final ElectionRepository elections;
  private final LogRepository rows;
  private final KeyVault vault;
  private final Notifier notifier;
  private final Clock clock;

  @Inject
  IssuanceRecords(
      ElectionRepository elections,
      LogRepository rows,
      KeyVault vault,
      Notifier notifier,
      Clock clock) {
    this.elections = elections;
    this.rows = rows;
    this.vault = vault;
    this.notifier = notifier;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "election-issuances";
  }

  @Override
  public int remove(Instant now) {
    int removed = 0;
    for (StoredElection election :
        elections.list(EnumSet.of(ElectionState.COUNTED, ElectionState.ABORTED))) {
      if (!election.stateSince().plus(CHALLENGE).isAfter(now)) {
        removed += rows.destroy(election.id());
        notifier.forget(VoterNews.of(VoterNews.REMINDER, election.id(), election.id()));
        vault.removeFile(election.frozen().uuid());
        elections.move(
            election.id(),
            EnumSet.of(ElectionState.COUNTED),
            ElectionState.ARCHIVED,
            clock.instant());
      }
    }
    return removed;
  }
}
