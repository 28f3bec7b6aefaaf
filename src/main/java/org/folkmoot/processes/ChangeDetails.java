package org.folkmoot.processes;

import java.time.Instant;
import java.util.List;
import org.folkmoot.texts.LocalizedText;

/**
 * A change of what residents had seen.
 *
 * @param at when it was made
 * @param reason why
 * @param parts what it moved, at least one thing
 */
public record ChangeDetails(Instant at, LocalizedText reason, List<ChangedPart> parts) {

  /** Copies the parts. */
  public ChangeDetails {
    parts = List.copyOf(parts);
  }
}
