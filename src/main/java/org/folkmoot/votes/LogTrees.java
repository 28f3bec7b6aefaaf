package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.merkle.GrowingTree;
import org.folkmoot.merkle.MerkleProofs;
import org.folkmoot.merkle.SubtreeHashes;
import org.folkmoot.merkle.TreeHash;

/**
 * Trees of the logs in the memory of this node, two hashes for each line. They hold only what is
 * committed: whoever needs more has the lines that are new read first. Joins the caller's
 * transaction.
 */
@ApplicationScoped
class LogTrees {

  private static final int LINES_AT_ONCE = 2_000;

  private final LogRepository logs;
  private final Map<String, GrowingTree> trees = new ConcurrentHashMap<>();

  @Inject
  LogTrees(LogRepository logs) {
    this.logs = logs;
  }

  /** Reads hashes of a log that has that many committed lines. */
  <T> T read(long election, LogName log, long size, Function<SubtreeHashes, T> reading) {
    GrowingTree tree = trees.computeIfAbsent(election + "/" + log, any -> new GrowingTree());
    synchronized (tree) {
      while (tree.size() < size) {
        int wanted = (int) Math.min(LINES_AT_ONCE, size - tree.size());
        List<String> lines = logs.listLines(election, log, tree.size(), wanted);
        if (lines.size() < wanted) {
          throw new IllegalStateException("lines of the log of election " + election + " lack");
        }
        lines.forEach(line -> tree.append(TreeHash.ofLeaf(Bytes.ofUtf8(line))));
      }
      return reading.apply(tree);
    }
  }

  /** Roots and proofs of a log that has that many committed lines. */
  <T> T prove(long election, LogName log, long size, Function<MerkleProofs, T> proving) {
    return read(election, log, size, hashes -> proving.apply(new MerkleProofs(hashes)));
  }
}
