package org.folkmoot.merkle;

import org.folkmoot.kernel.Verdict;

/**
 * Evidence against a log: two checkpoints of one size with different roots, both signed by it.
 * Anyone with the log's key can check it without asking anybody.
 *
 * @param one a signed checkpoint
 * @param other another one
 */
public record Equivocation(SignedCheckpoint one, SignedCheckpoint other) {

  /**
   * Whether this convicts the log. Pure.
   *
   * <p>Rejects with {@code NO_CONFLICT} if origins or sizes differ or the roots agree, and with the
   * reasons of {@link SignedNote#verify} if the log did not sign both.
   */
  public Verdict verify(VerifierKey logKey) {
    boolean sameLog = one.checkpoint().origin().equals(other.checkpoint().origin());
    boolean sameSize = one.head().size() == other.head().size();
    if (!sameLog || !sameSize || one.head().equals(other.head())) {
      return Verdict.rejected("NO_CONFLICT", "the two checkpoints do not contradict each other");
    }
    Verdict first = one.verify(logKey);
    return first.isAccepted() ? other.verify(logKey) : first;
  }
}
