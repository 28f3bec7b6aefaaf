package org.folkmoot.kernel;

/** The same thing was saved by somebody else, or by the same person in another tab, just before. */
public final class AlreadySaved extends RuleViolation {

  private static final long serialVersionUID = 1L;

  /** The thing is there already. */
  public AlreadySaved() {
    super("site.rule.alreadySaved");
  }
}
