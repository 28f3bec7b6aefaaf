package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.ballots.BallotReference;
import org.folkmoot.councils.WritersTurns;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.merkle.Checkpoint;
import org.folkmoot.merkle.CompactRange;
import org.folkmoot.merkle.LogReceipt;
import org.folkmoot.merkle.SignedCheckpoint;
import org.folkmoot.merkle.SubtreeHashes;
import org.folkmoot.merkle.TreeHash;

/**
 * Appends lines to the logs of an election and proves what stands there. Joins the caller's
 * transaction; whoever appends holds the head of the log until that ends.
 */
@ApplicationScoped
class ElectionLogs {

  private final LogRepository logs;
  private final LogTrees trees;
  private final WritersTurns turns;

  @Inject
  ElectionLogs(LogRepository logs, LogTrees trees, WritersTurns turns) {
    this.logs = logs;
    this.trees = trees;
    this.turns = turns;
  }

  /** Two empty logs. */
  void begin(long election) {
    logs.add(new ElectionLog(election, LogName.BALLOTS));
    logs.add(new ElectionLog(election, LogName.ISSUANCES));
  }

  /** Holds a log: nobody else appends to it until the transaction ends. */
  ElectionLog lock(long election, LogName log) {
    turns.await("election-log/" + election + "/" + log);
    return logs.lock(election, log);
  }

  /**
   * Appends lines to a log that is held.
   *
   * @return places of the lines, in their order
   * @throws IllegalStateException if somebody else appended all the same: nothing may be committed
   */
  List<Long> append(
      ElectionRuntimes.Runtime election, LogName log, ElectionLog head, List<LogLine> lines) {
    long before = head.entries();
    CompactRange range = trees.read(election.id(), log, before, tree -> rangeOf(tree, before));
    for (LogLine line : lines) {
      range = range.append(TreeHash.ofLeaf(Bytes.ofUtf8(line.text())));
    }
    long after = range.size();
    String checkpoint =
        text(
            SignedCheckpoint.sign(
                    Checkpoint.of(originOf(election, log), range.head()), election.signerOf(log))
                .toBytes());
    if (!logs.move(head.id(), before, after, checkpoint)) {
      throw new IllegalStateException("another one appended to the log of " + election);
    }
    List<Long> places = new ArrayList<>();
    for (LogLine line : lines) {
      long place = before + places.size();
      logs.add(new ElectionLogEntry(election.id(), log, place, after, line));
      places.add(place);
    }
    return places;
  }

  /** The largest complete subtrees of the first lines. */
  private static CompactRange rangeOf(SubtreeHashes tree, long size) {
    List<Digest> peaks = new ArrayList<>();
    long start = 0;
    for (int level = Long.SIZE - 2; level >= 0; level--) {
      if ((size >> level & 1) == 1) {
        peaks.add(tree.completeSubtree(level, start >> level));
        start += 1L << level;
      }
    }
    return CompactRange.of(size, peaks);
  }

  static String originOf(ElectionRuntimes.Runtime election, LogName log) {
    String origin = election.frozen().logOrigin();
    return log == LogName.BALLOTS ? origin : PublicLog.issuanceOrigin(origin);
  }

  /** The receipt that a ballot got when it came, byte for byte. */
  CastReceipt receipt(ElectionRuntimes.Runtime election, ElectionLogEntry entry) {
    return receipt(
        election, Digest.parseHex(entry.ballotHash()), entry.position(), entry.covered());
  }

  /** The receipt of a ballot at a place, by the checkpoint of a size. */
  CastReceipt receipt(ElectionRuntimes.Runtime election, Digest ballot, long place, long covered) {
    LogReceipt receipt =
        trees.prove(
            election.id(),
            LogName.BALLOTS,
            covered,
            proofs ->
                new LogReceipt(
                    proofs.inclusion(place, covered),
                    SignedCheckpoint.sign(
                        Checkpoint.of(originOf(election, LogName.BALLOTS), proofs.headAt(covered)),
                        election.ballotLog())));
    BallotReference reference = BallotReference.of(ballot);
    return new CastReceipt(
        ballot.toHex(),
        place,
        place + 1,
        Map.of("en", reference.sentence("en"), "cy", reference.sentence("cy")),
        reference.digits(),
        text(receipt.toBytes()));
  }

  static String text(Bytes utf8) {
    return new String(utf8.toArray(), StandardCharsets.UTF_8);
  }
}
