package org.folkmoot.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.entries.ChainCheck;
import org.folkmoot.entries.JournalFile;
import org.folkmoot.entries.Line;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.Verdict;
import org.folkmoot.merkle.SignedCheckpoint;
import org.folkmoot.merkle.TreeHead;
import org.jspecify.annotations.Nullable;

/**
 * Lists, checks and exports the log of the current council, for whoever asks. Pages ask {@link
 * JournalService}, which knows who may read what.
 */
@ApplicationScoped
public class JournalReader {

  private final JournalRepository entries;
  private final JournalRows rows;
  private final JournalKeys keys;
  private final CheckedLogs checked;
  private final CurrentCouncil currentCouncil;
  private final Clock clock;

  @Inject
  JournalReader(
      JournalRepository entries,
      JournalRows rows,
      JournalKeys keys,
      CheckedLogs checked,
      CurrentCouncil currentCouncil,
      Clock clock) {
    this.entries = entries;
    this.rows = rows;
    this.keys = keys;
    this.checked = checked;
    this.currentCouncil = currentCouncil;
    this.clock = clock;
  }

  /** Entries that fit, newest first, leaving out the first {@code from}. */
  @Transactional
  public List<RecordedEvent> list(JournalFilter filter, int from, int atMost) {
    return entries.list(filter, LogScope.whole(), from, atMost, false).stream()
        .map(JournalEntry::toEvent)
        .toList();
  }

  /** How many entries fit. */
  @Transactional
  public long count(JournalFilter filter) {
    return entries.count(filter, LogScope.whole());
  }

  /** The last entry of everyone who acted and whose name is not erased. */
  @Transactional
  public List<RecordedEvent> listActors() {
    return entries.listLastOfEachActor().stream().map(JournalEntry::toEvent).toList();
  }

  /**
   * Recomputes the whole log from what is stored and holds it against its seals and its signed
   * checkpoint. Reads every entry.
   */
  public JournalState check() {
    long council = currentCouncil.get().id();
    ChainCheck chain = new ChainCheck();
    JournalState state = read(chain, clock.instant());
    if (state.isUnbroken()) {
      checked.keep(council, new CheckedLogs.Part(chain, state.wholeAt()));
    } else {
      checked.forget(council);
    }
    return state;
  }

  /**
   * Checks what was recorded since the last check, that no entry is gone, and the signed checkpoint
   * over all of it. Everything is recomputed if that was not done for an hour, or something is
   * wrong. A checked entry that somebody changes within that hour is found by {@link #check} only.
   */
  public JournalState look() {
    return checked
        .find(currentCouncil.get().id(), clock.instant())
        .map(this::goOn)
        .filter(state -> state.isUnbroken() && rows.count() >= state.entries())
        .orElseGet(this::check);
  }

  private JournalState goOn(CheckedLogs.Part part) {
    ChainCheck chain = part.chain().copy();
    JournalState state = read(chain, part.wholeAt());
    if (state.isUnbroken()) {
      checked.replace(currentCouncil.get().id(), part, new CheckedLogs.Part(chain, part.wholeAt()));
    }
    return state;
  }

  private JournalState read(ChainCheck chain, Instant wholeAt) {
    Optional<JournalRows.End> end = rows.findEnd();
    @Nullable Breach breach = walk(chain, end.map(JournalRows.End::entries).orElse(0L), end);
    return new JournalState(
        chain.size(),
        chain.erased(),
        chain.head().root().toHex(),
        end.map(JournalRows.End::checkpoint).orElse(""),
        breach,
        wholeAt);
  }

  private @Nullable Breach walk(ChainCheck chain, long signed, Optional<JournalRows.End> end) {
    @Nullable Breach atEnd = signed == chain.size() ? atEnd(chain, end) : null;
    for (List<JournalRows.Row> batch = rows.listFrom(chain.size());
        !batch.isEmpty();
        batch = rows.listFrom(chain.size())) {
      for (JournalRows.Row row : batch) {
        Optional<String> fault = faultOf(row, chain);
        if (fault.isPresent()) {
          return new Breach(chain.size(), fault.get());
        }
        if (chain.size() == signed) {
          // entries that follow were recorded while we read; their seals are checked all the same
          atEnd = atEnd(chain, end);
        }
      }
    }
    if (chain.size() < signed) {
      return new Breach(chain.size(), "CHECKPOINT_SIZE");
    }
    return atEnd == null && chain.size() > signed ? unsigned(chain) : atEnd;
  }

  /** More entries than the end said are right only if the end moved on meanwhile. */
  private @Nullable Breach unsigned(ChainCheck chain) {
    long now = rows.findEnd().map(JournalRows.End::entries).orElse(0L);
    return now < chain.size() ? new Breach(now, "CHECKPOINT_SIZE") : null;
  }

  private Optional<String> faultOf(JournalRows.Row row, ChainCheck chain) {
    Line line = row.line();
    if (row.number() != chain.size()) {
      return Optional.of("ENTRY_NUMBER");
    }
    if (line == null) {
      return Optional.of("ENTRY_UNREADABLE");
    }
    if (!keys.seal(line.entry().leafHash()).equals(row.seal())) {
      return Optional.of("ENTRY_SEAL");
    }
    return reasonOf(chain.accept(line));
  }

  private @Nullable Breach atEnd(ChainCheck chain, Optional<JournalRows.End> end) {
    if (end.isEmpty()) {
      return new Breach(chain.size(), "HEAD_MISSING");
    }
    String note = end.get().checkpoint();
    if (chain.size() == 0 && note.isEmpty()) {
      return null;
    }
    try {
      SignedCheckpoint checkpoint = SignedCheckpoint.parse("checkpoint", Bytes.ofUtf8(note));
      return reasonOf(chain.finish(checkpoint, keys.verifierKey()))
          .map(reason -> new Breach(Math.min(chain.size(), checkpoint.head().size()), reason))
          .orElse(null);
    } catch (MalformedInput e) {
      return new Breach(chain.size(), "CHECKPOINT_SIGNATURE");
    }
  }

  private static Optional<String> reasonOf(Verdict verdict) {
    return verdict instanceof Verdict.Rejected rejected
        ? Optional.of(rejected.reason())
        : Optional.empty();
  }

  /**
   * Hands out the log as lines of JSON, the signed checkpoint last. What cannot be read is left
   * out: the file then fails its check, as it must.
   */
  public void export(Consumer<String> lines) {
    JournalRows.End end = rows.findEnd().orElse(new JournalRows.End(0, ""));
    long next = 0;
    while (next < end.entries()) {
      List<JournalRows.Row> batch = rows.listFrom(next);
      if (batch.isEmpty()) {
        break;
      }
      for (JournalRows.Row row : batch) {
        Line line = row.line();
        if (line != null && row.number() < end.entries()) {
          lines.accept(JournalFile.lineOf(line));
        }
        next = row.number() + 1;
      }
    }
    lines.accept(JournalFile.lastLineOf(checkpointOf(end), keys.verifierKey()));
  }

  /** Before the first entry nothing is stored: then the empty log is signed now. */
  private String checkpointOf(JournalRows.End end) {
    return end.checkpoint().isEmpty() ? keys.sign(TreeHead.empty()) : end.checkpoint();
  }

  /**
   * Hands out all entries, oldest first, batch by batch. Must be called without an open
   * transaction, which would keep the whole log in memory.
   */
  @Transactional(TxType.NEVER)
  public void forEach(Consumer<RecordedEvent> events) {
    long next = 0;
    for (List<JournalRows.Row> batch = rows.listFrom(0);
        !batch.isEmpty();
        batch = rows.listFrom(next)) {
      for (JournalRows.Row row : batch) {
        next = row.number() + 1;
        events.accept(row.event());
      }
    }
  }
}
