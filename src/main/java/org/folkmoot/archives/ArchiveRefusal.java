package org.folkmoot.archives;

import org.folkmoot.kernel.RuleViolation;

/** Why no archive is made. */
public final class ArchiveRefusal extends RuleViolation {

  private static final long serialVersionUID = 1L;

  private ArchiveRefusal(String messageKey) {
    super(messageKey);
  }

  static ArchiveRefusal notOver() {
    return new ArchiveRefusal("archives.refusal.notOver");
  }
}
