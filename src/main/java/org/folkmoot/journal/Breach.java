package org.folkmoot.journal;

/**
 * The first place at which a log is not what was recorded.
 *
 * @param number first entry that is missing, changed or added; the number of entries if only the
 *     signed end does not fit
 * @param reason stable code, see {@link org.folkmoot.entries.ChainCheck}; {@code ENTRY_SEAL} if the
 *     entry was not written by this installation as it stands, {@code ENTRY_UNREADABLE}, {@code
 *     HEAD_MISSING}
 */
public record Breach(long number, String reason) {

  /** Whether an entry is named, rather than the signed end. */
  public boolean ofEntry() {
    return reason.startsWith("ENTRY_") || reason.equals("CHECKPOINT_SIZE");
  }
}
