package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.folkmoot.ballots.BallotIntake;
import org.folkmoot.ballots.RegistrarSignature;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.NotFound;

/**
 * The ballot box: takes ballots from whoever has one that the registrar let in, and asks nobody who
 * they are. It looks at a few at once, however many come.
 */
@ApplicationScoped
public class BallotBoxService {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Steps steps;
  private final BallotSequencer sequencer;
  private final ElectionDates dates;
  private final Semaphore looking =
      new Semaphore(Math.max(2, java.lang.Runtime.getRuntime().availableProcessors()), true);

  @Inject
  BallotBoxService(Steps steps, BallotSequencer sequencer, ElectionDates dates) {
    this.steps = steps;
    this.sequencer = sequencer;
    this.dates = dates;
  }

  /**
   * Casts a ballot. The same ballot again gets the same receipt, also after the end. Has
   * transactions of its own; the receipt is given when the ballot is committed.
   *
   * @param slug name of the election
   * @param ballot the ballot's bytes as text
   * @param signatures of the registrars over its credential, in their order
   * @throws CastRefused with its kind
   * @throws NotFound if there is no such election
   */
  public CastReceipt cast(String slug, String ballot, List<RegistrarSignature> signatures) {
    dates.catchUp(slug);
    Digest hash = Digest.ofUtf8(ballot);
    Box box = steps.open(slug, hash);
    if (box.known().isPresent()) {
      return box.known().get();
    }
    BallotIntake.Received received = look(box.election().intake(), ballot, signatures);
    if (received instanceof BallotIntake.Received.Rejected rejected) {
      throw new CastRefused(CastRefused.Kind.BALLOT_REFUSED, rejected.reason());
    }
    BallotIntake.Received.Accepted accepted = (BallotIntake.Received.Accepted) received;
    BallotSequencer.Placed placed =
        sequencer.append(box.election().id(), new ReceivedBallot(ballot, accepted, signatures));
    if (placed instanceof BallotSequencer.Placed.InLog in) {
      return steps.receipt(box.election(), hash, in);
    }
    throw ((BallotSequencer.Placed.Refused) placed).why();
  }

  private BallotIntake.Received look(
      BallotIntake intake, String ballot, List<RegistrarSignature> signatures) {
    try {
      if (!looking.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new CastRefused(CastRefused.Kind.BUSY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CastRefused(CastRefused.Kind.BUSY);
    }
    try {
      return intake.receive(ballot.getBytes(StandardCharsets.UTF_8), signatures);
    } finally {
      looking.release();
    }
  }

  /** An election, and the receipt of the ballot if it was cast before. */
  record Box(ElectionRuntimes.Runtime election, Optional<CastReceipt> known) {}

  /** The short transactions of casting. */
  @ApplicationScoped
  static class Steps {

    private final ElectionRepository elections;
    private final ElectionRuntimes runtimes;
    private final ElectionLogs logs;
    private final LogRepository rows;

    @Inject
    Steps(
        ElectionRepository elections,
        ElectionRuntimes runtimes,
        ElectionLogs logs,
        LogRepository rows) {
      this.elections = elections;
      this.runtimes = runtimes;
      this.logs = logs;
      this.rows = rows;
    }

    @Transactional
    Box open(String slug, Digest hash) {
      StoredElection election =
          elections
              .find(slug)
              .filter(found -> found.state() != ElectionState.DRAFT)
              .orElseThrow(NotFound::new);
      ElectionRuntimes.Runtime runtime = runtimes.of(election);
      Optional<CastReceipt> known =
          rows.findEntry(election.id(), "ballotHash", hash.toHex())
              .map(entry -> logs.receipt(runtime, entry));
      if (known.isEmpty() && election.state() != ElectionState.OPEN) {
        throw new CastRefused(
            election.state() == ElectionState.CONFIRMED
                ? CastRefused.Kind.NOT_OPEN
                : CastRefused.Kind.CLOSED);
      }
      return new Box(runtime, known);
    }

    @Transactional
    CastReceipt receipt(
        ElectionRuntimes.Runtime election, Digest ballot, BallotSequencer.Placed.InLog place) {
      return logs.receipt(election, ballot, place.place(), place.covered());
    }
  }
}
