package org.folkmoot.ballots;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;

/**
 * A line of the issuance log: a registrar signed something for somebody. The person knows the
 * pseudonym and can look it up; nobody else learns who it is, nor which credential.
 *
 * <p>Text: {@code issued|1|uuid|registrar|pseudonym|blinded|2026-11-21T10:00:00Z}, hashes in
 * hexadecimal digits.
 *
 * @param uuid the election's uuid
 * @param registrar hash of the registrar's key
 * @param pseudonym of the person in this election, without a vertical bar
 * @param blinded hash of the blinded message
 * @param hour when, cut down to the hour (UTC), so that nobody can match it with a ballot's time
 */
public record IssuanceEntry(
    String uuid, Digest registrar, String pseudonym, Digest blinded, Instant hour) {

  private static final int FIELDS = 7;

  /**
   * @throws IllegalArgumentException if a text is empty or holds the separator or a newline
   */
  public IssuanceEntry {
    if (!isField(uuid) || !isField(pseudonym)) {
      throw new IllegalArgumentException("no line: " + uuid + " " + pseudonym);
    }
    hour = hour.truncatedTo(ChronoUnit.HOURS);
  }

  private static boolean isField(String text) {
    return !text.isEmpty() && text.chars().noneMatch(c -> c == '|' || c < ' ');
  }

  /**
   * Reads a line.
   *
   * @throws MalformedInput if it is not in the one form that {@link #toText} writes
   */
  public static IssuanceEntry parse(String text) {
    String[] fields = text.split("\\|", -1);
    if (fields.length == FIELDS) {
      try {
        IssuanceEntry entry =
            new IssuanceEntry(
                fields[2],
                Digest.parseHex(fields[3]),
                fields[4],
                Digest.parseHex(fields[5]),
                Instant.parse(fields[6]));
        if (entry.toText().equals(text)) {
          return entry;
        }
      } catch (IllegalArgumentException | DateTimeParseException e) {
        // Falls through to the same message.
      }
    }
    throw new MalformedInput(
        "issuance log", 0, null, "expected issued|1|uuid|registrar|pseudonym|blinded|hour");
  }

  /** The line. */
  public String toText() {
    return String.join(
        "|", "issued", "1", uuid, registrar.toHex(), pseudonym, blinded.toHex(), hour.toString());
  }
}
