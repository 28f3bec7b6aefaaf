package org.folkmoot.residents;

/** What is tried, and how often a day. */
enum AttemptKind {
  MATCH(5),
  CODE(10);

  private final int most;

  AttemptKind(int most) {
    this.most = most;
  }

  int most() {
    return most;
  }
}
