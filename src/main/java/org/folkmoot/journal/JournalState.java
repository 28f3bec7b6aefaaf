package org.folkmoot.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the whole log found.
 *
 * @param entries entries that were read
 * @param erased how many of them have no names and details any more
 * @param root root of the tree over them, 64 hexadecimal digits
 * @param checkpoint the stored signed checkpoint; empty before the first entry
 * @param breach the first thing that is wrong; null if nothing is
 * @param checkedAt when it was checked
 */
public record JournalState(
    long entries,
    long erased,
    String root,
    String checkpoint,
    @Nullable Breach breach,
    Instant checkedAt) {

  /** Whether nothing is wrong. */
  public boolean isUnbroken() {
    return breach == null;
  }
}
