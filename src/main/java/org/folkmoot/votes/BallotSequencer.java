package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.folkmoot.ballots.BallotReference;
import org.folkmoot.councils.UniqueViolation;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Puts ballots into the log of an election, one batch after another: whoever comes while a batch is
 * written waits, and the first of those who waited writes all of theirs in one transaction. An
 * answer is given only after that is committed.
 */
@ApplicationScoped
class BallotSequencer {

  private static final int LARGEST_BATCH = 200;
  private static final int TRIES = 5;

  private final Steps steps;
  private final Map<Long, Line> lines = new ConcurrentHashMap<>();

  @Inject
  BallotSequencer(Steps steps) {
    this.steps = steps;
  }

  /** What became of a ballot. */
  sealed interface Placed {

    /** It stands in the log, perhaps since before. */
    record InLog(long place, long covered) implements Placed {}

    /** It does not. */
    record Refused(CastRefused why) implements Placed {}
  }

  /** One ballot that waits. */
  private static final class Waiting {

    private final ReceivedBallot ballot;
    private volatile @Nullable Placed placed;
    private volatile @Nullable RuntimeException failure;

    Waiting(ReceivedBallot ballot) {
      this.ballot = ballot;
    }

    boolean isDone() {
      return placed != null || failure != null;
    }
  }

  /** Those who wait for one election. */
  private static final class Line {

    private final ReentrantLock turn = new ReentrantLock(true);
    private final List<Waiting> waiting = new ArrayList<>();

    synchronized void join(Waiting one) {
      waiting.add(one);
    }

    synchronized List<Waiting> take() {
      int size = Math.min(LARGEST_BATCH, waiting.size());
      List<Waiting> batch = new ArrayList<>(waiting.subList(0, size));
      waiting.subList(0, size).clear();
      return batch;
    }
  }

  /** Appends a ballot; called without a transaction. */
  Placed append(long election, ReceivedBallot ballot) {
    Line line = lines.computeIfAbsent(election, any -> new Line());
    Waiting own = new Waiting(ballot);
    line.join(own);
    while (!own.isDone()) {
      line.turn.lock();
      try {
        if (!own.isDone()) {
          write(election, line.take());
        }
      } finally {
        line.turn.unlock();
      }
    }
    RuntimeException failure = own.failure;
    Placed placed = own.placed;
    if (placed == null) {
      throw failure == null ? new IllegalStateException("nobody wrote a ballot") : failure;
    }
    return placed;
  }

  private void write(long election, List<Waiting> batch) {
    List<ReceivedBallot> ballots = batch.stream().map(one -> one.ballot).toList();
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      try {
        List<Placed> placed = steps.append(election, ballots);
        for (int i = 0; i < batch.size(); i++) {
          batch.get(i).placed = placed.get(i);
        }
        return;
      } catch (RuntimeException e) {
        if (attempt == TRIES || !isOvertaken(e)) {
          batch.forEach(one -> one.failure = e);
          return;
        }
      }
    }
  }

  /** Whether another node appended at the same time, so that all is to be looked at anew. */
  private static boolean isOvertaken(RuntimeException problem) {
    for (@Nullable Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalStateException) {
        return true;
      }
    }
    return UniqueViolation.find(problem).isPresent();
  }

  /** The transaction of a batch. */
  @ApplicationScoped
  static class Steps {

    private final ElectionRepository elections;
    private final ElectionRuntimes runtimes;
    private final ElectionLogs logs;
    private final LogRepository rows;
    private final Clock clock;

    @Inject
    Steps(
        ElectionRepository elections,
        ElectionRuntimes runtimes,
        ElectionLogs logs,
        LogRepository rows,
        Clock clock) {
      this.elections = elections;
      this.runtimes = runtimes;
      this.logs = logs;
      this.rows = rows;
      this.clock = clock;
    }

    @Transactional
    List<Placed> append(long id, List<ReceivedBallot> ballots) {
      ElectionLog head = logs.lock(id, LogName.BALLOTS);
      // read after the log is held: whoever closes the election appends to it, too
      StoredElection election = elections.find(id).orElseThrow(NotFound::new);
      ElectionRuntimes.Runtime runtime = runtimes.of(election);
      Batch batch = new Batch(id, stateOf(election));
      List<Placed> placed = new ArrayList<>();
      long next = head.entries();
      for (ReceivedBallot ballot : ballots) {
        Placed found = batch.place(ballot, next + batch.accepted.size());
        placed.add(found);
      }
      if (!batch.accepted.isEmpty()) {
        write(runtime, head, batch.accepted);
      }
      long after = next + batch.accepted.size();
      return placed.stream()
          .map(
              one ->
                  one instanceof Placed.InLog in && in.covered() == 0
                      ? new Placed.InLog(in.place(), after)
                      : one)
          .toList();
    }

    private Optional<CastRefused> stateOf(StoredElection election) {
      if (election.state() == ElectionState.OPEN) {
        return clock.instant().isBefore(election.closesAt())
            ? Optional.empty()
            : Optional.of(new CastRefused(CastRefused.Kind.CLOSED));
      }
      return Optional.of(
          new CastRefused(
              election.state() == ElectionState.CONFIRMED || election.state() == ElectionState.DRAFT
                  ? CastRefused.Kind.NOT_OPEN
                  : CastRefused.Kind.CLOSED));
    }

    private void write(
        ElectionRuntimes.Runtime election, ElectionLog head, List<ReceivedBallot> accepted) {
      List<LogLine> lines =
          accepted.stream()
              .map(
                  ballot ->
                      new LogLine(
                          PublicLog.cast(election.frozen().uuid(), ballot.accepted().hash()),
                          Optional.of(ballot.accepted().hash())))
              .toList();
      List<Long> places = logs.append(election, LogName.BALLOTS, head, lines);
      for (int i = 0; i < accepted.size(); i++) {
        ReceivedBallot ballot = accepted.get(i);
        rows.add(new ElectionBallot(election.id(), places.get(i), ballot));
        ballot
            .accepted()
            .ciphertexts()
            .forEach(hash -> rows.add(new ElectionCiphertext(election.id(), hash.toHex())));
      }
      rows.flush();
    }

    /** Ballots of one transaction, as they are let in one by one. */
    private final class Batch {

      private final long election;
      private final Optional<CastRefused> closed;
      private final List<ReceivedBallot> accepted = new ArrayList<>();
      private final Map<Digest, Placed.InLog> places = new java.util.HashMap<>();
      private final Set<String> references = new HashSet<>();
      private final Set<String> ciphertexts = new HashSet<>();

      Batch(long election, Optional<CastRefused> closed) {
        this.election = election;
        this.closed = closed;
      }

      Placed place(ReceivedBallot ballot, long next) {
        Digest hash = ballot.accepted().hash();
        Placed.InLog inBatch = places.get(hash);
        if (inBatch != null) {
          return inBatch;
        }
        Optional<ElectionLogEntry> known = rows.findEntry(election, "ballotHash", hash.toHex());
        if (known.isPresent()) {
          return new Placed.InLog(known.get().position(), known.get().covered());
        }
        Optional<CastRefused> refused = closed.or(() -> refusal(ballot));
        if (refused.isPresent()) {
          return new Placed.Refused(refused.get());
        }
        accepted.add(ballot);
        Placed.InLog place = new Placed.InLog(next, 0);
        places.put(hash, place);
        return place;
      }

      private Optional<CastRefused> refusal(ReceivedBallot ballot) {
        BallotReference reference = BallotReference.of(ballot.accepted().hash());
        String sentence = reference.sentence("en");
        if (rows.findEntry(election, "sentence", sentence).isPresent()
            || rows.findEntry(election, "digits", reference.digits()).isPresent()
            || references.contains(sentence)
            || references.contains(reference.digits())) {
          return Optional.of(new CastRefused(CastRefused.Kind.REFERENCE_TAKEN));
        }
        List<String> own = ballot.accepted().ciphertexts().stream().map(Digest::toHex).toList();
        if (own.stream().anyMatch(ciphertexts::contains)
            || !rows.findCiphertexts(election, own).isEmpty()) {
          return Optional.of(
              new CastRefused(CastRefused.Kind.BALLOT_REFUSED, "BALLOT_CIPHERTEXT_REPEATED"));
        }
        references.add(sentence);
        references.add(reference.digits());
        ciphertexts.addAll(own);
        return Optional.empty();
      }
    }
  }
}
