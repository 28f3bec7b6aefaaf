package org.folkmoot.figures;

import org.folkmoot.kernel.RuleViolation;

/** A rule of declarations that an action would break. */
public final class InterestRefusal extends RuleViolation {

  private static final long serialVersionUID = 1L;

  private InterestRefusal(String messageKey, Object... arguments) {
    super(messageKey, arguments);
  }

  /** Nothing is declared without words. */
  static InterestRefusal wordsMissing() {
    return new InterestRefusal("figures.interest.missing");
  }

  /** Too many words. */
  static InterestRefusal tooLong(int most) {
    return new InterestRefusal("figures.interest.tooLong", most);
  }

  /** The same stands there already. */
  static InterestRefusal declaredAlready() {
    return new InterestRefusal("figures.interest.already");
  }
}
