package org.folkmoot.mail;

/** Where a letter is on its way. */
public enum LetterState {
  /** To be sent, now or after a wait. */
  WAITING,
  /** Taken by the mail server; its text is wiped. */
  SENT,
  /** Kept, because there is no mail server or this is the demo. */
  HELD,
  /** Given up; the fault says why. */
  FAILED
}
