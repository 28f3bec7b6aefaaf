package org.folkmoot.merkle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Verdict;

/**
 * How many of which witnesses must have co-signed a checkpoint before it is believed.
 *
 * @param threshold at least so many, from 0 to the number of witnesses
 * @param witnesses their keys, all different in name and in key
 */
public record QuorumPolicy(int threshold, List<VerifierKey> witnesses) {

  /** How far a witness' clock may run ahead of ours. */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  /**
   * @throws IllegalArgumentException if the threshold is out of reach, a key is not a witness' or
   *     one name or one key stands twice: then one witness could count as two
   */
  public QuorumPolicy {
    witnesses = List.copyOf(witnesses);
    Set<String> names = new HashSet<>();
    Set<Bytes> keys = new HashSet<>();
    for (VerifierKey witness : witnesses) {
      if (witness.type() != SignatureType.COSIGNATURE) {
        throw new IllegalArgumentException(witness.name() + " is no witness' key");
      }
      if (!names.add(witness.name()) || !keys.add(witness.publicKey())) {
        throw new IllegalArgumentException(witness.name() + " or its key stands twice");
      }
    }
    if (threshold < 0 || threshold > witnesses.size()) {
      throw new IllegalArgumentException(threshold + " of " + witnesses.size() + " witnesses");
    }
  }

  /**
   * Counts each witness that co-signed, once. Unknown signatures are ignored; a wrong one, one
   * without a time and one from the future count as none. Pure.
   *
   * <p>Rejects with {@code QUORUM_MISSED}.
   *
   * @param now the present; times up to five minutes later pass
   */
  public Verdict verify(SignedNote note, Instant now) {
    List<String> counted = new ArrayList<>();
    for (VerifierKey witness : witnesses) {
      Optional<Cosignature> cosignature = Cosignature.find(note, witness);
      if (cosignature.isPresent() && !cosignature.get().time().isAfter(now.plus(TOLERANCE))) {
        counted.add(witness.name());
      }
    }
    return counted.size() >= threshold
        ? Verdict.accepted()
        : Verdict.rejected(
            "QUORUM_MISSED",
            counted.size()
                + " of "
                + witnesses.size()
                + " witnesses co-signed, needed are "
                + threshold
                + ": "
                + counted);
  }
}
