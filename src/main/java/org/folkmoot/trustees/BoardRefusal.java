package org.folkmoot.trustees;

import org.folkmoot.ballots.ElectionDesk;
import org.folkmoot.kernel.RuleViolation;

/** A rule of boards that an action would break. */
public final class BoardRefusal extends RuleViolation {

  private static final long serialVersionUID = 1L;

  private final String field;

  private BoardRefusal(String field, String messageKey, Object... arguments) {
    super(messageKey, arguments);
    this.field = field;
  }

  /** Name of the component of the form that it is about, or empty. */
  public String field() {
    return field;
  }

  /** It has no name. */
  static BoardRefusal titleMissing() {
    return new BoardRefusal("title", "trustees.rule.titleMissing");
  }

  /** Too few or too many trustees. */
  static BoardRefusal sizeWrong(int fewest, int most) {
    return new BoardRefusal("people", "trustees.rule.sizeWrong", fewest, most);
  }

  /** Nobody opens alone, and never must all be there. */
  static BoardRefusal thresholdWrong(int size) {
    return new BoardRefusal("threshold", "trustees.rule.thresholdWrong", size, size - 1);
  }

  /** Somebody does not have the role, or sits there twice. */
  static BoardRefusal noTrustee() {
    return new BoardRefusal("people", "trustees.rule.noTrustee");
  }

  /** A vote that is not over is locked with its key. */
  public static BoardRefusal inUse(String vote) {
    return new BoardRefusal("", "trustees.rule.inUse", vote);
  }

  /** A vote, be it a draft or over, uses the board. */
  public static BoardRefusal ofVote(String vote) {
    return new BoardRefusal("", "trustees.rule.ofVote", vote);
  }

  /** This was not asked, or is over. */
  static BoardRefusal notNow() {
    return new BoardRefusal("", "trustees.rule.notNow");
  }

  /** Something else was sent before, and it stands. */
  static BoardRefusal otherSent() {
    return new BoardRefusal("", "trustees.rule.otherSent");
  }

  /** What was sent does not hold the files of all groups. */
  static BoardRefusal filesMissing() {
    return new BoardRefusal("", "trustees.rule.filesMissing");
  }

  /**
   * The check refused what was sent.
   *
   * @param name of the trustee who sent it
   */
  public static BoardRefusal wrong(String name, ElectionDesk.StepRefused why) {
    return new BoardRefusal(
        "", "trustees.rule.wrong", name, why.arguments().get(0), why.arguments().get(1));
  }

  /** The answer to a drill was made with another secret. */
  static BoardRefusal drillWrong(String name) {
    return new BoardRefusal("", "trustees.rule.drillWrong", name);
  }
}
