package org.folkmoot.notifications;

/** When somebody gets e-mail about a topic. */
public enum MailPace {
  /** As soon as it happens. */
  NOW,
  /** Each morning, all in one letter. */
  DAILY,
  /** On Monday mornings, all in one letter. */
  WEEKLY,
  /** Never. */
  NONE
}
