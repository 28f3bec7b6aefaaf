package org.folkmoot.entries;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.SpecSource;
import org.folkmoot.merkle.TreeHash;

/**
 * The part of an entry that stays for good.
 *
 * @param number place in the log, from 0, without gaps
 * @param time when it was recorded, UTC, whole microseconds; never before the entry before it
 * @param actorId account that acted; 0 for the system or the operator
 * @param action what was done, as a message key
 * @param commitment see {@link Disclosure#commitment}
 */
public record Entry(long number, Instant time, long actorId, String action, Digest commitment) {

  private static final String USE = "folkmoot/journal/1/entry";

  /**
   * @throws IllegalArgumentException if the number is negative or the time finer than microseconds
   */
  public Entry {
    if (number < 0 || !time.truncatedTo(ChronoUnit.MICROS).equals(time)) {
      throw new IllegalArgumentException("entry " + number + " at " + time);
    }
  }

  /**
   * The leaf of the tree: {@code folkmoot/journal/1/entry}, number, microseconds since 1970,
   * account, action, commitment.
   */
  public Bytes leaf() {
    return FieldBytes.of(USE)
        .number(number)
        .number(ChronoUnit.MICROS.between(Instant.EPOCH, time))
        .number(actorId)
        .text(action)
        .field(commitment.bytes().toArray())
        .toBytes();
  }

  /** The hash of the leaf. */
  @SpecSource(document = "RFC 9162", section = "2.1.1")
  public Digest leafHash() {
    return TreeHash.ofLeaf(leaf());
  }
}
