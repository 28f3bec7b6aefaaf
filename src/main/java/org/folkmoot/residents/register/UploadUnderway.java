package org.folkmoot.residents.register;

import org.folkmoot.kernel.RuleViolation;

/** Another register of the council is being loaded or waits to be confirmed. */
public final class UploadUnderway extends RuleViolation {

  private static final long serialVersionUID = 1L;

  UploadUnderway() {
    super("residents.rule.uploadUnderway");
  }
}
