package org.folkmoot.votes;

import org.folkmoot.trustees.TrusteeTask;

/** What is kept of a count by trustees until it is published. */
enum PartKind {
  /**
   * What is to be shuffled or decrypted next: number 1 is the tally, each shuffle gives another.
   */
  LIST,
  /** What a trustee shuffled, numbered from 1. */
  SHUFFLE,
  /** A trustee's partial decryption, numbered as its owner. */
  DECRYPT;

  static PartKind of(TrusteeTask task) {
    return task == TrusteeTask.SHUFFLE ? SHUFFLE : DECRYPT;
  }

  TrusteeTask task() {
    return this == SHUFFLE ? TrusteeTask.SHUFFLE : TrusteeTask.DECRYPT;
  }
}
