package org.folkmoot.budgets;

import java.time.Instant;
import org.folkmoot.kernel.RuleViolation;

/** The phases of the process do not allow this yet. */
public final class TooEarly extends RuleViolation {

  private static final long serialVersionUID = 1L;

  TooEarly(String key, Instant until) {
    super(key, until);
  }
}
