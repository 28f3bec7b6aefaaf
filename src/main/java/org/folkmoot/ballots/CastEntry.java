package org.folkmoot.ballots;

import java.util.Optional;
import org.folkmoot.kernel.Digest;

/**
 * A line of the ballot log: a ballot was cast. Text: {@code cast|1|uuid|HASH}. Lines that begin
 * otherwise tell other things (opened, closed) and are no ballots.
 *
 * @param uuid the election's uuid
 * @param ballot SHA-256 of the ballot's bytes, which names it in the archive, too
 */
public record CastEntry(String uuid, Digest ballot) {

  private static final String START = "cast|1|";

  /** The ballot of a line; empty if the line tells something else. */
  public static Optional<CastEntry> find(String text) {
    int bar = text.lastIndexOf('|');
    if (!text.startsWith(START) || bar < START.length()) {
      return Optional.empty();
    }
    try {
      CastEntry entry =
          new CastEntry(
              text.substring(START.length(), bar), Digest.parseHex(text.substring(bar + 1)));
      return Optional.of(entry).filter(read -> read.toText().equals(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The line. */
  public String toText() {
    return START + uuid + "|" + ballot.toHex();
  }
}
