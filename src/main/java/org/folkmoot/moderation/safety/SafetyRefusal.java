package org.folkmoot.moderation.safety;

import java.time.LocalDate;
import org.folkmoot.kernel.RuleViolation;

/** A rule of the record that saving it would break. */
public final class SafetyRefusal extends RuleViolation {

  private static final long serialVersionUID = 1L;

  private SafetyRefusal(String messageKey, Object... arguments) {
    super(messageKey, arguments);
  }

  /** Whether the duties hold is nothing without a reason. */
  static SafetyRefusal reasonMissing() {
    return new SafetyRefusal("moderation.safety.rule.reasonMissing");
  }

  /** A text is too long. */
  static SafetyRefusal tooLong(int most, int length) {
    return new SafetyRefusal("fm.text.tooLong", most, length);
  }

  /** The next look is within a year. */
  static SafetyRefusal nextLook(LocalDate first, LocalDate last) {
    return new SafetyRefusal("moderation.safety.rule.nextLook", first, last);
  }

  /** Somebody of the staff answers for it. */
  static SafetyRefusal responsible() {
    return new SafetyRefusal("moderation.safety.rule.responsible");
  }

  /** Terms stand on a page of the web. */
  static SafetyRefusal address() {
    return new SafetyRefusal("moderation.safety.rule.address");
  }
}
