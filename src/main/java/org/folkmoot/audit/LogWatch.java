package org.folkmoot.audit;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Verdict;
import org.folkmoot.merkle.Cosigner;
import org.folkmoot.merkle.SignedCheckpoint;
import org.folkmoot.merkle.SignedNote;
import org.folkmoot.merkle.TilePath;
import org.folkmoot.merkle.Tiles;
import org.folkmoot.merkle.TreeHash;
import org.folkmoot.merkle.TreeHead;

/**
 * Looks at one log: its signature, that it continues what was seen, every new entry, every new
 * tile. What is right is kept and then co-signed. What is wrong is looked at three times before it
 * is told, unless the site's own signatures prove it.
 */
final class LogWatch {

  private static final int TRIES = 3;

  private final LogSite site;
  private final Cosigner cosigner;
  private final Clock clock;
  private final Runnable pause;

  /**
   * @param pause waits between two tries
   */
  LogWatch(LogSite site, Cosigner cosigner, Clock clock, Runnable pause) {
    this.site = site;
    this.cosigner = cosigner;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Looks once.
   *
   * @return an alarm; if there is none, the log is as it should be and co-signed
   * @throws IOException if the site does not answer; nothing is known then
   */
  Optional<LogAlarm> look(String name, WatchedLog mine) throws IOException {
    Optional<LogAlarm> found = Optional.empty();
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      if (attempt > 1) {
        mine.reload();
        pause.run();
      }
      found = attempt(name, mine);
      if (found.isEmpty() || found.get().kind().conclusive()) {
        return found;
      }
    }
    return found;
  }

  /** What a try leaves in memory only is forgotten when the site stops answering. */
  private Optional<LogAlarm> attempt(String name, WatchedLog mine) throws IOException {
    try {
      return new Attempt(name, mine).run();
    } catch (IOException | RuntimeException e) {
      mine.reload();
      throw e;
    }
  }

  /** One try. */
  private final class Attempt {

    private final String name;
    private final WatchedLog mine;
    private final Map<String, Bytes> evidence = new TreeMap<>();

    Attempt(String name, WatchedLog mine) {
      this.name = name;
      this.mine = mine;
    }

    private Optional<LogAlarm> alarm(LogAlarm.Kind kind, String detail) {
      mine.checkpoint().ifPresent(before -> evidence.put("checkpoint-before", before.toBytes()));
      mine.identity().ifPresent(who -> evidence.put("log.txt", Bytes.ofUtf8(who.toText())));
      return Optional.of(new LogAlarm(kind, name, detail, evidence));
    }

    Optional<LogAlarm> run() throws IOException {
      LogIdentity shown = site.identity(name);
      if (mine.identity().isPresent() && !mine.identity().get().equals(shown)) {
        evidence.put("log-now.txt", Bytes.ofUtf8(shown.toText()));
        return alarm(LogAlarm.Kind.OTHER_LOG, "the site now says " + shown);
      }
      Optional<LogSite.Continued> next = site.continued(name, mine.head().size());
      if (next.isEmpty()) {
        return forgotten(shown);
      }
      SignedCheckpoint now = next.get().checkpoint();
      Optional<LogAlarm> unsigned = unsigned(shown, now);
      if (unsigned.isPresent()) {
        return unsigned;
      }
      if (now.head().size() < mine.head().size()) {
        return smaller(now);
      }
      Verdict continues = next.get().proof().verify(mine.head().root(), now.head().root());
      if (continues instanceof Verdict.Rejected rejected) {
        return contradiction(now, rejected.detail());
      }
      return grown(shown, now);
    }

    private Optional<LogAlarm> unsigned(LogIdentity log, SignedCheckpoint now) {
      evidence.put("checkpoint-now", now.toBytes());
      if (!now.checkpoint().origin().equals(log.origin())) {
        return alarm(LogAlarm.Kind.BAD_SIGNATURE, "of log " + now.checkpoint().origin());
      }
      return now.verify(log.key()) instanceof Verdict.Rejected rejected
          ? alarm(LogAlarm.Kind.BAD_SIGNATURE, rejected.detail())
          : Optional.empty();
    }

    /** The site says that the log never had as many lines as were seen. */
    private Optional<LogAlarm> forgotten(LogIdentity shown) throws IOException {
      Optional<SignedCheckpoint> now = site.checkpoint(name);
      if (now.isEmpty()) {
        return mine.head().size() == 0
            ? Optional.empty()
            : alarm(LogAlarm.Kind.ROLLBACK, "the site shows no list any more");
      }
      Optional<LogAlarm> unsigned = unsigned(shown, now.get());
      if (unsigned.isPresent()) {
        return unsigned;
      }
      TreeHead head = now.get().head();
      if (head.size() < mine.head().size()) {
        return smaller(now.get());
      }
      return head.size() == mine.head().size() && !head.equals(mine.head())
          ? contradiction(now.get(), "two roots")
          : alarm(LogAlarm.Kind.ROLLBACK, "the site does not show how its list continues");
    }

    private Optional<LogAlarm> smaller(SignedCheckpoint now) throws IOException {
      long size = now.head().size();
      return now.head().equals(mine.headAt(size))
          ? alarm(
              LogAlarm.Kind.ROLLBACK,
              mine.head().size() + " lines were seen, " + size + " are left")
          : contradiction(now, "the first " + size + " lines are others than were seen");
    }

    /**
     * Both checkpoints are signed and do not seem to go together. A smaller or equal one convicts
     * the log by what was seen before; a larger one together with its own lines.
     */
    private Optional<LogAlarm> contradiction(SignedCheckpoint now, String detail)
        throws IOException {
      if (now.head().size() <= mine.head().size()) {
        return alarm(LogAlarm.Kind.FORK, detail);
      }
      List<Bytes> all = new ArrayList<>();
      fetch(0, now.head().size(), all);
      evidence.put("entries-now.txt", WatchedLog.lines(all));
      return WatchedLog.headOf(all).equals(now.head())
          ? alarm(LogAlarm.Kind.FORK, detail)
          : alarm(LogAlarm.Kind.WRONG_LIST, detail);
    }

    private Optional<LogAlarm> grown(LogIdentity log, SignedCheckpoint now) throws IOException {
      if (mine.identity().isEmpty()) {
        mine.pin(log);
      }
      List<Bytes> added = new ArrayList<>();
      Optional<String> changed = fetch(mine.head().size(), now.head().size(), added);
      if (changed.isPresent() || !mine.headWith(added).equals(now.head())) {
        evidence.put("entries-now.txt", WatchedLog.lines(added));
        return alarm(
            LogAlarm.Kind.WRONG_LIST, changed.orElse("the lines do not lead to what is signed"));
      }
      long before = mine.head().size();
      Optional<String> wrong = mine.take(added);
      if (wrong.isPresent()) {
        evidence.put("entries-now.txt", WatchedLog.lines(added));
        return alarm(LogAlarm.Kind.WRONG_ENTRY, wrong.get());
      }
      for (TilePath tile : newTiles(before, now.head().size())) {
        if (!site.tile(name, tile).equals(Tiles.content(tile, mine.tree()))) {
          return alarm(LogAlarm.Kind.WRONG_LIST, tile.toText() + " is another one");
        }
      }
      cosign(added, log, now);
      return Optional.empty();
    }

    /** Fetches what is new; says which line that was seen before is another one now. */
    private Optional<String> fetch(long known, long size, List<Bytes> added) throws IOException {
      for (long at = known / TilePath.FULL * TilePath.FULL;
          at < size && known < size;
          at += TilePath.FULL) {
        int width = (int) Math.min(TilePath.FULL, size - at);
        TilePath path = new TilePath(TilePath.ENTRIES, at / TilePath.FULL, width);
        List<Bytes> entries = site.bundle(name, path).entries();
        for (int i = 0; i < width; i++) {
          if (at + i >= known) {
            added.add(entries.get(i));
          } else if (!TreeHash.ofLeaf(entries.get(i)).equals(mine.leaf(at + i))) {
            return Optional.of("line " + (at + i + 1) + " is not what it was");
          }
        }
      }
      return Optional.empty();
    }

    private static List<TilePath> newTiles(long before, long size) {
      Set<TilePath> known = new HashSet<>(Tiles.of(before));
      return Tiles.of(size).stream().filter(tile -> !known.contains(tile)).toList();
    }

    private void cosign(List<Bytes> added, LogIdentity log, SignedCheckpoint now)
        throws IOException {
      String text = now.note().text();
      SignedCheckpoint plain =
          new SignedCheckpoint(
              now.checkpoint(), new SignedNote(text, now.note().signaturesOf(log.key())));
      mine.keep(added, plain.with(cosigner.cosign(text, clock.instant())));
    }
  }
}
