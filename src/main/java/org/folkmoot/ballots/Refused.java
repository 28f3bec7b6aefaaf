package org.folkmoot.ballots;

import org.folkmoot.kernel.Verdict;

/**
 * A record that does not have the one form it must have, thrown while it is read and turned into a
 * verdict at the border of this package: a reader deep in nested records has no other way out.
 */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  Refused(Reason reason, String detail) {
    // no stack trace: hostile input must not make a refusal expensive
    super(detail, null, false, false);
    this.reason = reason;
  }

  /**
   * Goes on only with an accepted verdict.
   *
   * @throws Refused for the reason of a rejected one
   */
  static Verdict unlessAccepted(Verdict verdict) {
    if (verdict.isAccepted()) {
      return verdict;
    }
    Verdict.Rejected rejected = (Verdict.Rejected) verdict;
    throw new Refused(Reason.valueOf(rejected.reason()), rejected.detail());
  }

  Reason reason() {
    return reason;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
