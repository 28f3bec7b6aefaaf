package org.folkmoot.kernel;

/** The thing that an address names does not exist, or the visitor may not see it. */
public final class NotFound extends RuleViolation {

  private static final long serialVersionUID = 1L;

  /** One and the same answer for what is not there and what is not theirs. */
  public NotFound() {
    super("site.rule.notFound");
  }
}
