package org.folkmoot.processes;

import org.folkmoot.kernel.RuleViolation;

/** Only drafts can be deleted; what residents saw is withdrawn with a reason. */
public final class ProcessIsPublic extends RuleViolation {

  private static final long serialVersionUID = 1L;

  ProcessIsPublic() {
    super("processes.rule.isPublic");
  }
}
