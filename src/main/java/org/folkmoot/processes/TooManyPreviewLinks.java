package org.folkmoot.processes;

import org.folkmoot.kernel.RuleViolation;

/** A process has as many links for colleagues outside as anybody can keep track of. */
public final class TooManyPreviewLinks extends RuleViolation {

  private static final long serialVersionUID = 1L;

  TooManyPreviewLinks(int most) {
    super("processes.rule.tooManyPreviewLinks", most);
  }
}
