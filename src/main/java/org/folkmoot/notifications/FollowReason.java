package org.folkmoot.notifications;

/** Why somebody follows a thing. */
public enum FollowReason {
  /** They pressed the button, and hear of all that happens. */
  CHOSEN,
  /** They support it, and hear of the council's answers. */
  SUPPORT
}
