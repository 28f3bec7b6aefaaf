package org.folkmoot.trustees;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a trustee can be asked to do. */
public enum TrusteeTask {
  /** First round of a ceremony: say who one is. */
  ANNOUNCE,
  /** Second round: show commitments, send shares. */
  SHARE,
  /** Third round: check what the others sent, and publish one's own public key. */
  FINISH,
  /** Prove that the secret was kept. */
  DRILL,
  /** Shuffle the ballots of a vote. */
  SHUFFLE,
  /** Open one's part of a vote. */
  DECRYPT;

  /** Name in addresses and in JSON. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The task with this name. */
  public static Optional<TrusteeTask> find(String code) {
    return Stream.of(values()).filter(task -> task.code().equals(code)).findFirst();
  }

  /** Whether it is a round of a ceremony. */
  public boolean ofCeremony() {
    return this == ANNOUNCE || this == SHARE || this == FINISH;
  }
}
