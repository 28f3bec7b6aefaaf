package org.folkmoot.notifications;

/** Where the e-mail of a notice is. */
enum MailState {
  /** It goes at once. */
  NOW,
  /** It waits for the morning. */
  DAILY,
  /** It waits for Monday morning. */
  WEEKLY,
  /** There is none. */
  NONE,
  /** It is posted. */
  SENT;

  static MailState of(MailPace pace) {
    return valueOf(pace.name());
  }
}
