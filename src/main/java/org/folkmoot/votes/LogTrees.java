package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.merkle.FoldedTree;
import org.folkmoot.merkle.MerkleProofs;
import org.folkmoot.merkle.SubtreeHashes;
import org.folkmoot.merkle.TilePath;
import org.folkmoot.merkle.TreeHash;

/**
 * Trees of the logs in the memory of this node, folded: less than a byte for each line, and the
 * lines of an earlier tile are read again when a proof needs them. They hold only what is
 * committed: whoever needs more has the lines that are new read first. Joins the caller's
 * transaction.
 */
@ApplicationScoped
class LogTrees {

  private static final int LINES_AT_ONCE = 2_000;

  private final LogRepository logs;
  private final Map<String, FoldedTree> trees = new ConcurrentHashMap<>();

  @Inject
  LogTrees(LogRepository logs) {
    this.logs = logs;
  }

  /** Reads hashes of a log that has that many committed lines. */
  <T> T read(long election, LogName log, long size, Function<SubtreeHashes, T> reading) {
    FoldedTree tree = trees.computeIfAbsent(election + "/" + log, any -> new FoldedTree());
    synchronized (tree) {
      while (tree.size() < size) {
        int wanted = (int) Math.min(LINES_AT_ONCE, size - tree.size());
        leaves(election, log, tree.size(), wanted).forEach(tree::append);
      }
      return reading.apply(
          tree.with(tile -> leaves(election, log, tile * TilePath.FULL, TilePath.FULL)));
    }
  }

  private List<Digest> leaves(long election, LogName log, long from, int wanted) {
    List<String> lines = logs.listLines(election, log, from, wanted);
    if (lines.size() < wanted) {
      throw new IllegalStateException("lines of the log of election " + election + " lack");
    }
    return lines.stream().map(line -> TreeHash.ofLeaf(Bytes.ofUtf8(line))).toList();
  }

  /** Roots and proofs of a log that has that many committed lines. */
  <T> T prove(long election, LogName log, long size, Function<MerkleProofs, T> proving) {
    return read(election, log, size, hashes -> proving.apply(new MerkleProofs(hashes)));
  }
}
