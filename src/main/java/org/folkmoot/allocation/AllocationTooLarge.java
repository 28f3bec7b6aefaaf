package org.folkmoot.allocation;

import org.folkmoot.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/** An exact answer would need more memory or larger numbers than are set aside for it. */
public final class AllocationTooLarge extends RuleViolation {

  private static final long serialVersionUID = 1L;

  AllocationTooLarge(String what, @Nullable Throwable cause) {
    super("allocation.tooLarge", what);
    if (cause != null) {
      initCause(cause);
    }
  }
}
