package org.folkmoot.comments;

/** Who reads a comment. */
public enum CommentState {
  /** Everybody. */
  SHOWN,
  /** Nobody: its author deleted it, and it stands for the replies below it. */
  DELETED,
  /** Its author and staff; others read that it was hidden, and why. */
  HIDDEN
}
