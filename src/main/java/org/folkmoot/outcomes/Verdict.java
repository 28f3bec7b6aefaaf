package org.folkmoot.outcomes;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the council decided. */
public enum Verdict {
  /** It is done as it stands. */
  ACCEPT,
  /** It is done with changes. */
  AMEND,
  /** It is not done. */
  REJECT,
  /** It is decided later. */
  DEFER;

  /** Whether it promises something. */
  public boolean promising() {
    return this == ACCEPT || this == AMEND;
  }

  /** As addresses have it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The verdict of a key; empty if there is none. */
  public static Optional<Verdict> of(String key) {
    return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
  }
}
