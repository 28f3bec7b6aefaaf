package org.folkmoot.ballots;

import java.nio.charset.StandardCharsets;

/** What others read from the record of an election. */
public final class ElectionFacts {

  private ElectionFacts() {}

  /**
   * The public key that ballots are locked with, in decimal digits.
   *
   * @param record text of the record
   * @throws ElectionDesk.StepRefused if it cannot be read
   */
  public static String publicKeyOf(String record) {
    try {
      return Election.read(record.getBytes(StandardCharsets.UTF_8)).publicKey().toString();
    } catch (Refused e) {
      throw new ElectionDesk.StepRefused(e.reason().name(), e.detail());
    }
  }
}
