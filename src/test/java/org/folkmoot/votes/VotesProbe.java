package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.folkmoot.ballots.BallotIntake;
import org.folkmoot.ballots.RegistrarSignature;
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
  @Inject private org.folkmoot.jobs.JobQueue queue;
  @Inject private BallotSequencer sequencer;
  @Inject private VoterNewsSteps news;
  @Inject private VotesProbe steps;

  @Transactional
  StoredElection get(String slug) {
    return elections.find(slug).orElseThrow();
  }

  @Transactional
  BallotIntake intake(String slug) {
    return runtimes.of(get(slug)).intake();
  }

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

  /** Lets the time of an election end then. */
  @Transactional
  public void endAt(String slug, Instant end) {
    move("closesAt", slug, end);
  }

  /** Says that an election opened then. */
  @Transactional
  public void openedAt(String slug, Instant time) {
    move("opensAt", slug, time);
  }

  private void move(String column, String slug, Instant time) {
    council
        .rows()
        .createQuery("update StoredElection e set e." + column + " = :time where e.slug = :slug")
        .setParameter("time", time)
        .setParameter("slug", slug)
        .executeUpdate();
  }

  /** Reminds voters of what is due, as the job does. */
  public void remind() {
    for (long election : news.listDue()) {
      java.util.OptionalLong last = java.util.OptionalLong.of(0);
      while (last.isPresent()) {
        last = news.tellPart(VoterNews.REMINDER, election, election, last.getAsLong(), () -> {});
      }
      news.reminded(election);
    }
  }

  /**
   * Has a ballot looked at in time and written a moment after the end, when nobody has closed the
   * election yet.
   *
   * @return what became of it
   */
  public String castLate(String slug, String ballot, List<RegistrarSignature> signatures) {
    StoredElection election = steps.get(slug);
    BallotIntake.Received received =
        steps.intake(slug).receive(ballot.getBytes(StandardCharsets.UTF_8), signatures);
    steps.end(slug);
    BallotSequencer.Placed placed =
        sequencer.append(
            election.id(),
            new ReceivedBallot(ballot, (BallotIntake.Received.Accepted) received, signatures));
    return placed instanceof BallotSequencer.Placed.Refused refused
        ? refused.why().kind().name()
        : placed.toString();
  }

  /** Asks for the count again, as after a restart. */
  @Transactional
  public void count(String slug) {
    queue.add(
        org.folkmoot.jobs.JobOrder.of(CountJob.NAME, elections.find(slug).orElseThrow().id())
            .titled(slug));
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

  /** Forgets how many people were seen to be asked. */
  @Transactional
  public void forgetRoll(String slug) {
    council
        .rows()
        .createQuery("update StoredElection e set e.roll = 1 where e.slug = :slug")
        .setParameter("slug", slug)
        .executeUpdate();
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
