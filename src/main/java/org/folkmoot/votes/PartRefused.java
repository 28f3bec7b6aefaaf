package org.folkmoot.votes;

import org.folkmoot.ballots.ElectionDesk;
import org.folkmoot.kernel.RuleViolation;

/** Why a trustee's part of a count is not taken. */
public final class PartRefused extends RuleViolation {

  private static final long serialVersionUID = 1L;

  private final boolean conflict;

  private PartRefused(boolean conflict, String messageKey, Object... arguments) {
    super(messageKey, arguments);
    this.conflict = conflict;
  }

  /** Whether it would have been taken at another moment, so that asking again helps. */
  public boolean conflict() {
    return conflict;
  }

  /** Nothing of the kind is asked of this trustee now. */
  static PartRefused notNow() {
    return new PartRefused(true, "votes.part.notNow");
  }

  /** Another trustee handed in this step meanwhile. */
  static PartRefused othersFaster() {
    return new PartRefused(true, "votes.part.othersFaster");
  }

  /** It is larger than any part of this vote can be. */
  static PartRefused tooLarge(long most) {
    return new PartRefused(false, "votes.part.tooLarge", most);
  }

  /** The arithmetic does not hold. */
  static PartRefused wrong(String name, ElectionDesk.StepRefused why) {
    return new PartRefused(
        false, "votes.part.wrong", name, why.arguments().get(0), why.arguments().get(1));
  }

  /** An archive without a part of this trustee at its end. */
  static PartRefused notInArchive() {
    return new PartRefused(false, "votes.part.notInArchive");
  }
}
