package org.folkmoot.residents;

import org.folkmoot.kernel.RuleViolation;

/** The council does not offer this way to be verified. */
public final class WayClosed extends RuleViolation {

  private static final long serialVersionUID = 1L;

  WayClosed() {
    super("residents.rule.wayClosed");
  }
}
