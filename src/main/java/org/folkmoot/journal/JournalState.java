package org.folkmoot.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the log found.
 *
 * @param entries entries that it has
 * @param erased how many of them had no names and details when they were read
 * @param root root of the tree over them, 64 hexadecimal digits
 * @param checkpoint the stored signed checkpoint; empty before the first entry
 * @param breach the first thing that is wrong; null if nothing is
 * @param wholeAt when it was last read from its first entry on
 */
public record JournalState(
    long entries,
    long erased,
    String root,
    String checkpoint,
    @Nullable Breach breach,
    Instant wholeAt) {

  /** Whether nothing is wrong. */
  public boolean isUnbroken() {
    return breach == null;
  }
}
