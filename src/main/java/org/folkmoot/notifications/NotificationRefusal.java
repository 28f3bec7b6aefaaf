package org.folkmoot.notifications;

import org.folkmoot.kernel.RuleViolation;

/** A rule of notices that an action would break. */
public final class NotificationRefusal extends RuleViolation {

  private static final long serialVersionUID = 1L;

  private NotificationRefusal(String messageKey, Object... arguments) {
    super(messageKey, arguments);
  }

  /** Nobody follows more than that. */
  static NotificationRefusal tooManyFollows(int most) {
    return new NotificationRefusal("notifications.rule.tooManyFollows", most);
  }
}
