package org.folkmoot.kernel;

/**
 * Somebody else changed a thing after the person read it. The form stays as it was typed, beside
 * what is there now; sending it once more replaces that knowingly.
 */
public final class ChangedMeanwhile extends RuleViolation {

  private static final long serialVersionUID = 1L;

  /** The thing is another one than was read. */
  public ChangedMeanwhile() {
    super("site.rule.changedMeanwhile");
  }
}
