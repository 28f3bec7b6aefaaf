package org.folkmoot.search;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.apache.lucene.store.AlreadyClosedException;
import org.folkmoot.councils.Council;

/**
 * All indexes of one node. One thread writes them: it opens, reads the outbox, builds anew; any
 * thread reads. Whatever goes wrong with an index ends in building it anew beside the old one.
 */
final class SearchNode {

  private static final Logger LOG = Logger.getLogger(SearchNode.class.getName());
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

  /** A little less than rows are kept. */
  private static final Duration LONGEST_SLEEP = ChangeLog.KEPT.minusDays(1);

  /** A quiet index is marked anew so often, so that a restart does not take it for a sleeper. */
  private static final Duration STALE = Duration.ofHours(1);

  private final IndexFolders folders;
  private final ChangeLog log;
  private final SearchReading reading;
  private final IndexFeeder feeder;
  private final Clock clock;
  private final String edition;
  private final Map<Long, CouncilIndex> indexes = new ConcurrentHashMap<>();
  private final Map<Long, Instant> toBuild = new LinkedHashMap<>();
  private final Map<Long, Instant> handled = new HashMap<>();
  private Map<Long, Council> councils = Map.of();
  private Instant from;

  SearchNode(IndexFolders folders, ChangeLog log, SearchReading reading, Clock clock) {
    this.folders = folders;
    this.log = log;
    this.reading = reading;
    this.feeder = new IndexFeeder(reading);
    this.clock = clock;
    this.edition = reading.edition();
    this.from = clock.instant();
  }

  /** The index that answers for a council, if there is one. */
  Optional<CouncilIndex> find(long council) {
    return Optional.ofNullable(indexes.get(council));
  }

  /** Opens what an earlier start left, and goes back in the outbox to where it was. */
  void open() {
    Instant now = clock.instant();
    from = now;
    learnCouncils();
    for (long council : councils.keySet()) {
      Optional<CouncilIndex> index =
          folders.findFinished(council, edition).filter(found -> isRecent(found, now));
      index.ifPresent(found -> indexes.put(council, found));
      index
          .flatMap(CouncilIndex::position)
          .filter(at -> at.isBefore(from))
          .ifPresent(at -> from = at);
      if (index.isEmpty()) {
        toBuild.put(council, now);
      }
    }
    from = from.minus(ChangeLog.WINDOW);
  }

  private static boolean isRecent(CouncilIndex index, Instant now) {
    boolean isRecent =
        index.position().filter(at -> at.isAfter(now.minus(LONGEST_SLEEP))).isPresent();
    if (!isRecent) {
      closeQuietly(index);
    }
    return isRecent;
  }

  private void learnCouncils() {
    councils =
        reading.councils().stream().collect(Collectors.toMap(Council::id, Function.identity()));
  }

  /** Takes over what the outbox has that is new. */
  void followOutbox() {
    Instant now = clock.instant();
    Map<Long, List<Change>> news = new LinkedHashMap<>();
    for (Change change : log.since(from)) {
      if (!handled.containsKey(change.id())) {
        news.computeIfAbsent(change.council(), any -> new ArrayList<>()).add(change);
      }
    }
    news.forEach((council, changes) -> take(council, changes, now));
    forgetHandled(now);
  }

  private void take(long council, List<Change> changes, Instant now) {
    CouncilIndex index = indexes.get(council);
    if (index != null && apply(council, index, changes)) {
      changes.forEach(change -> handled.put(change.id(), now));
    } else if (index == null) {
      // it will be built, and reads them then
      toBuild.putIfAbsent(council, now);
      changes.forEach(change -> handled.put(change.id(), now));
    }
    if (changes.stream().anyMatch(change -> change.kind().equals(Change.COUNCIL))) {
      toBuild.putIfAbsent(council, now);
    }
  }

  private boolean apply(long council, CouncilIndex index, List<Change> changes) {
    try {
      Optional<Council> known = council(council);
      if (known.isPresent()) {
        feeder.apply(known.get(), index, changes);
        index.show();
      }
      return true;
    } catch (IOException | AlreadyClosedException e) {
      LOG.log(Level.WARNING, "a search index cannot be written and is built anew", e);
      giveUp(council);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a change was not brought into the search index yet", e);
    }
    return false;
  }

  private Optional<Council> council(long id) {
    if (!councils.containsKey(id)) {
      learnCouncils();
    }
    return Optional.ofNullable(councils.get(id));
  }

  /** An index that failed is answered from no more. */
  private void giveUp(long council) {
    Optional.ofNullable(indexes.remove(council)).ifPresent(SearchNode::closeQuietly);
    toBuild.putIfAbsent(council, clock.instant());
  }

  private void forgetHandled(Instant now) {
    Instant begin = now.minus(ChangeLog.WINDOW);
    if (from.isBefore(begin)) {
      from = begin;
      handled.values().removeIf(at -> at.isBefore(begin.minus(ChangeLog.WINDOW)));
    }
  }

  /** Has an index built for a council, soon. */
  void ask(long council) {
    if (!indexes.containsKey(council)) {
      toBuild.putIfAbsent(council, clock.instant());
    }
  }

  /**
   * Builds one of the indexes that are to be built, if any; the old one answers meanwhile.
   *
   * @param between what is done after each part, so that changes do not wait for the end
   */
  void buildNext(Runnable between) {
    Instant now = clock.instant();
    Optional<Long> next =
        toBuild.entrySet().stream()
            .filter(entry -> !entry.getValue().isAfter(now))
            .map(Map.Entry::getKey)
            .findFirst();
    next.ifPresent(council -> build(council, between));
  }

  private void build(long council, Runnable between) {
    toBuild.remove(council);
    Optional<Council> known = council(council);
    if (known.isEmpty()) {
      return;
    }
    try {
      build(known.get(), between);
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "a search index could not be built; tried again soon", e);
      toBuild.put(council, clock.instant().plus(AFTER_FAILURE));
    }
  }

  private void build(Council council, Runnable between) throws IOException {
    Instant begin = clock.instant();
    CouncilIndex fresh = folders.begin(council.id(), edition);
    try {
      feeder.fill(council, fresh, between);
      List<Change> meanwhile =
          log.since(begin.minus(ChangeLog.WINDOW)).stream()
              .filter(change -> change.council() == council.id())
              .toList();
      feeder.apply(council, fresh, meanwhile);
      fresh.keep(begin);
      fresh.show();
    } catch (IOException | RuntimeException e) {
      closeQuietly(fresh);
      throw e;
    }
    Optional.ofNullable(indexes.put(council.id(), fresh)).ifPresent(SearchNode::closeQuietly);
    folders.removeOlder(council.id());
  }

  /** Keeps all indexes beyond the end of this process. */
  void keep(Instant now) {
    indexes.forEach(
        (council, index) -> {
          try {
            boolean isOld =
                index.position().filter(at -> at.isBefore(now.minus(STALE))).isPresent();
            if (index.hasUnkept() || isOld) {
              index.keep(now);
            }
          } catch (IOException | AlreadyClosedException e) {
            LOG.log(Level.WARNING, "a search index cannot be kept and is built anew", e);
            giveUp(council);
          }
        });
  }

  /** Removes rows of the outbox that nobody needs. */
  void tidy(Instant now) {
    log.removeOld(now);
  }

  void close() {
    indexes.values().forEach(SearchNode::closeQuietly);
    indexes.clear();
  }

  private static void closeQuietly(CouncilIndex index) {
    try {
      index.close();
    } catch (IOException | AlreadyClosedException e) {
      LOG.log(Level.FINE, "a search index did not close", e);
    }
  }
}
