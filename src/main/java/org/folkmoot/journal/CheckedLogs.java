package org.folkmoot.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.entries.ChainCheck;

/**
 * How far this node has checked the log of each council, so that the next look reads only what was
 * added since. In memory only, and for an hour: nobody who reaches the database can say that
 * something was checked, and what they change in checked entries is found an hour later at the
 * latest. Thread-safe.
 */
@ApplicationScoped
class CheckedLogs {

  static final Duration KEPT = Duration.ofHours(1);

  private final Map<Long, Part> parts = new ConcurrentHashMap<>();

  /**
   * The part of a log that was found whole.
   *
   * @param chain all entries up to the end of that check; to be copied, not changed
   * @param wholeAt when the log was last read from its first entry on
   */
  record Part(ChainCheck chain, Instant wholeAt) {}

  /** The part that need not be read again yet. */
  Optional<Part> find(long council, Instant now) {
    return Optional.ofNullable(parts.get(council))
        .filter(part -> now.isBefore(part.wholeAt().plus(KEPT)));
  }

  void keep(long council, Part part) {
    parts.put(council, part);
  }

  /** Keeps a longer part, unless the log was found broken or read anew in the meantime. */
  void replace(long council, Part part, Part longer) {
    parts.replace(council, part, longer);
  }

  void forget(long council) {
    parts.remove(council);
  }
}
