package org.folkmoot.kernel;

/**
 * The thing that an address names was shown once and then taken back. Its reason may be told to
 * everybody, the thing itself to nobody.
 */
public final class Withdrawn extends RuleViolation {

  private static final long serialVersionUID = 1L;

  /**
   * Something that was taken back.
   *
   * @param reason why, in the words of whoever took it back
   */
  public Withdrawn(String reason) {
    super("site.rule.withdrawn", reason);
  }
}
