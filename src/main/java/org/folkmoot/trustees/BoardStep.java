package org.folkmoot.trustees;

/**
 * How far the ceremony of a board is: the round whose files are awaited, or that the key is made.
 */
public enum BoardStep {
  /** Trustees say who they are. */
  ANNOUNCE,
  /** They show commitments and send each other shares. */
  SHARE,
  /** They check everything and publish their keys. */
  FINISH,
  /** The shared key is made. */
  MADE;

  BoardStep next() {
    return switch (this) {
      case ANNOUNCE -> SHARE;
      case SHARE -> FINISH;
      case FINISH, MADE -> MADE;
    };
  }

  TrusteeTask task() {
    return switch (this) {
      case ANNOUNCE -> TrusteeTask.ANNOUNCE;
      case SHARE -> TrusteeTask.SHARE;
      case FINISH -> TrusteeTask.FINISH;
      case MADE -> TrusteeTask.DRILL;
    };
  }
}
