package org.folkmoot.merkle;

import java.util.Optional;
import org.folkmoot.kernel.Verdict;

/**
 * Watches one log over time: keeps the largest checkpoint that was shown to continue all earlier
 * ones. Checkpoints come from the log itself, from receipts and from other watchers. Not
 * thread-safe.
 */
public final class LogMonitor {

  private final String origin;
  private final VerifierKey logKey;
  private Optional<SignedCheckpoint> latest = Optional.empty();
  private Optional<Equivocation> evidence = Optional.empty();

  /** A watcher that has seen nothing yet. */
  public LogMonitor(String origin, VerifierKey logKey) {
    this.origin = origin;
    this.logKey = logKey;
  }

  /** The largest checkpoint accepted so far. */
  public Optional<SignedCheckpoint> latest() {
    return latest;
  }

  /** Two signed checkpoints that contradict each other, once seen. */
  public Optional<Equivocation> evidence() {
    return evidence;
  }

  /**
   * Takes in a checkpoint.
   *
   * <p>Rejects with {@code ORIGIN_MISMATCH}, {@code EQUIVOCATION} (then {@link #evidence} has the
   * two), {@code PROOF_MISSING}, the reasons of {@link SignedNote#verify} and those of {@link
   * ConsistencyProof#verify}.
   *
   * @param proof from the smaller of the two sizes to the larger; not looked at where they are
   *     equal or nothing was seen before
   */
  public Verdict observe(SignedCheckpoint seen, ConsistencyProof proof) {
    if (!seen.checkpoint().origin().equals(origin)) {
      return Verdict.rejected("ORIGIN_MISMATCH", "not of log " + origin);
    }
    Verdict verdict = seen.verify(logKey);
    if (verdict.isAccepted() && latest.isPresent()) {
      verdict = compare(latest.get(), seen, proof);
    }
    boolean larger = latest.isEmpty() || seen.head().size() > latest.get().head().size();
    if (verdict.isAccepted() && larger) {
      latest = Optional.of(seen);
    }
    return verdict;
  }

  private Verdict compare(SignedCheckpoint known, SignedCheckpoint seen, ConsistencyProof proof) {
    Equivocation suspicion = new Equivocation(known, seen);
    if (suspicion.verify(logKey).isAccepted()) {
      evidence = Optional.of(suspicion);
      return Verdict.rejected(
          "EQUIVOCATION", "the log signed two roots for " + seen.head().size() + " entries");
    }
    if (known.head().equals(seen.head())) {
      return Verdict.accepted();
    }
    boolean grown = known.head().size() < seen.head().size();
    TreeHead older = grown ? known.head() : seen.head();
    TreeHead newer = grown ? seen.head() : known.head();
    if (proof.firstSize() != older.size() || proof.secondSize() != newer.size()) {
      return Verdict.rejected("PROOF_MISSING", "no proof from " + older.size() + " leaves");
    }
    return proof.verify(older.root(), newer.root());
  }
}
