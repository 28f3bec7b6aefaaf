package org.folkmoot.votes;

import org.folkmoot.kernel.RuleViolation;

/** A request of the booth that is not granted; says which of the stable kinds it is. */
public final class CastRefused extends RuleViolation {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Kind {
    /** Nobody is signed in. */
    SIGN_IN,
    /** Ballots are not taken yet, or not in this state. */
    NOT_OPEN,
    /** Ballots are not taken any more. */
    CLOSED,
    /** The person is not asked. */
    NOT_IN_ELECTORATE,
    /** Something else was signed for this person before. */
    ANOTHER_KEY_WAS_SIGNED,
    /** What was sent cannot be read. */
    MALFORMED,
    /** The ballot is not right. */
    BALLOT_REFUSED,
    /** The sentence or the digits of the ballot name another one: lock it anew. */
    REFERENCE_TAKEN,
    /** Too much at once: try again. */
    BUSY
  }

  private final Kind kind;
  private final String reason;

  CastRefused(Kind kind, String reason) {
    super("votes.cast." + kind.name());
    this.kind = kind;
    this.reason = reason;
  }

  CastRefused(Kind kind) {
    this(kind, "");
  }

  /** Which of the stable kinds it is. */
  public Kind kind() {
    return kind;
  }

  /** Stable code of what is wrong with a ballot, else empty. */
  public String reason() {
    return reason;
  }
}
