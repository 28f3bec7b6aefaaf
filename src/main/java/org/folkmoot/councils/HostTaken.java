package org.folkmoot.councils;

import org.folkmoot.kernel.RuleViolation;

/** Another council answers under the host name. */
public final class HostTaken extends RuleViolation {

  private static final long serialVersionUID = 1L;

  HostTaken(String host) {
    super("councils.rule.hostTaken", host);
  }
}
