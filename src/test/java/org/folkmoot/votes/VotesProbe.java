package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.folkmoot.councils.CouncilData;

/** Moves times of elections, and does what two nodes could do to one log. */
@ApplicationScoped
public class VotesProbe {

  @Inject private CouncilData council;
  @Inject private ElectionDates dates;
  @Inject private ElectionRepository elections;
  @Inject private ElectionRuntimes runtimes;
  @Inject private ElectionLogs logs;
  @Inject private LogRepository rows;
  @Inject private IssuanceRecords retention;
  @Inject private KeyVault vault;

  /** Lets the time of an election end now. */
  @Transactional
  public void end(String slug) {
    council
        .rows()
        .createQuery("update StoredElection e set e.closesAt = :now where e.slug = :slug")
        .setParameter("now", Instant.now().minusMillis(1))
        .setParameter("slug", slug)
        .executeUpdate();
  }

  /** Does what is due. */
  public void catchUp() {
    dates.catchUp();
  }

  /** Does what is due in one election. */
  public void catchUp(String slug) {
    dates.catchUp(slug);
  }

  /** Appends to a log whose head was read before another node appended. */
  @Transactional
  public void appendAfterAnother(String slug, Callable<Object> another) throws Exception {
    StoredElection election = elections.find(slug).orElseThrow();
    ElectionLog head = rows.get(election.id(), LogName.BALLOTS);
    another.call();
    logs.append(
        runtimes.of(election), LogName.BALLOTS, head, List.of(LogLine.of("of the other node")));
  }

  /** All lines of the ballot log. */
  @Transactional
  public List<String> lines(String slug) {
    return rows.listLines(
        elections.find(slug).orElseThrow().id(), LogName.BALLOTS, 0, Integer.MAX_VALUE);
  }

  /** Number of people who were served. */
  @Transactional
  public long served(String slug) {
    return rows.countIssuances(elections.find(slug).orElseThrow().id());
  }

  /** Applies the rule of retention as of a time. */
  @Transactional
  public int retain(Instant now) {
    return retention.remove(now);
  }

  /** Takes the second copy of the key away. */
  @Transactional
  public void loseFile(String slug) {
    vault.removeFile(elections.find(slug).orElseThrow().frozen().uuid());
    council.rows().createQuery("delete from ElectionDrill d where d.copy = 'FILE'").executeUpdate();
  }
}
