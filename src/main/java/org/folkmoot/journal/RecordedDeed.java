package org.folkmoot.journal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.deeds.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is shown.
 *
 * @param number place in the log, from 0
 * @param time when it was recorded
 * @param actorId account that acted; 0 for the system
 * @param action key of the sentence
 * @param particulars names and details; null if they are erased
 */
public record RecordedDeed(
    long number, Instant time, long actorId, String action, @Nullable Particulars particulars) {

  /** Whether names and details are erased, or cannot be read. */
  public boolean isErased() {
    return particulars == null;
  }

  /** Subject and details; none if they are erased. */
  public List<String> words() {
    Particulars known = particulars;
    return known == null
        ? List.of()
        : Stream.concat(Stream.of(known.subject()), known.details().stream()).toList();
  }
}
