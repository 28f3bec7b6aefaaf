package org.folkmoot.residents;

/**
 * How a try to be verified went. A refusal does not say why: whether nobody fits, or somebody who
 * has an account already.
 *
 * @param outcome how it went
 * @param left tries that are left today; 0 or more
 */
public record TryResult(Outcome outcome, int left) {

  /** The ways in which a try can go. */
  public enum Outcome {
    /** The account is verified. */
    VERIFIED,
    /** It is not; nothing more is said. */
    REFUSED,
    /** There are no tries left today; nothing was looked at. */
    TOO_OFTEN
  }

  static TryResult of(boolean verified, int left) {
    return new TryResult(verified ? Outcome.VERIFIED : Outcome.REFUSED, Math.max(0, left));
  }

  static TryResult tooOften() {
    return new TryResult(Outcome.TOO_OFTEN, 0);
  }
}
