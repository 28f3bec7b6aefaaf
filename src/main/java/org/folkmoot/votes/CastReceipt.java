package org.folkmoot.votes;

import java.util.Map;

/**
 * Where a ballot stands in the public log, and how people compare it.
 *
 * @param hash SHA-256 of its bytes in hexadecimal digits
 * @param index place in the log, from 0
 * @param line place, from 1
 * @param sentence six words by the code of their language
 * @param digits twelve digits for the telephone
 * @param receipt proof that it stands there, in the form of C2SP tlog-proof
 */
public record CastReceipt(
    String hash,
    long index,
    long line,
    Map<String, String> sentence,
    String digits,
    String receipt) {

  /** Copies the map. */
  public CastReceipt {
    sentence = Map.copyOf(sentence);
  }
}
