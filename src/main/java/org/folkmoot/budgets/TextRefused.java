package org.folkmoot.budgets;

import org.folkmoot.kernel.RuleViolation;

/** A text is empty, too long or of another form than it must have. */
public final class TextRefused extends RuleViolation {

  private static final long serialVersionUID = 1L;

  private final String field;

  TextRefused(String field, String key, Object... values) {
    super(key, values);
    this.field = field;
  }

  /** Name of the component of the form that holds the text, for example {@code title}. */
  public String field() {
    return field;
  }
}
