package org.folkmoot.residents;

/** What is tried, and how often a day it may go wrong. */
enum AttemptKind {
  /** An account tries facts. */
  MATCH(5),
  /** An account tries codes. */
  CODE(10),
  /**
   * A network address tries codes: far more often than a household, because a whole town may come
   * from one address; a code has 58 bits of chance.
   */
  CODE_PLACE(2_000);

  private final int most;

  AttemptKind(int most) {
    this.most = most;
  }

  int most() {
    return most;
  }
}
