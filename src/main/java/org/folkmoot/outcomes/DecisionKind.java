package org.folkmoot.outcomes;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a decision is about. */
public enum DecisionKind {
  /** The published outcome of a round. */
  ROUND,
  /** A project of a round. */
  PROJECT,
  /** An idea. */
  PROPOSAL;

  /** As addresses, comments and notices have it, for example {@code project}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a key; empty if there is none. */
  public static Optional<DecisionKind> of(String key) {
    return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
  }
}
