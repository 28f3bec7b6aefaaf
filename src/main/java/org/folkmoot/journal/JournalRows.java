package org.folkmoot.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.folkmoot.entries.Line;
import org.folkmoot.kernel.MalformedInput;
import org.jspecify.annotations.Nullable;

/** Reads the log batch by batch, each in a transaction of its own, so that memory stays small. */
@ApplicationScoped
class JournalRows {

  private static final int BATCH = 1000;

  private final JournalRepository entries;

  @Inject
  JournalRows(JournalRepository entries) {
    this.entries = entries;
  }

  /**
   * A row: its number and seal, what is shown of it, and the line if its columns can be read at
   * all.
   */
  record Row(long number, String seal, RecordedEvent event, @Nullable Line line) {

    static Row of(JournalEntry entry) {
      try {
        return new Row(entry.number(), entry.seal(), entry.toEvent(), entry.toLine());
      } catch (MalformedInput | IllegalArgumentException e) {
        return new Row(entry.number(), entry.seal(), entry.toEvent(), null);
      }
    }
  }

  /** The end of the log. */
  record End(long entries, String checkpoint) {}

  /** The end as it stands; empty if somebody removed it. */
  @Transactional
  Optional<End> findEnd() {
    return entries.findHead().map(head -> new End(head.entries(), head.checkpoint()));
  }

  /** How many rows there are. */
  @Transactional
  long count() {
    return entries.count(JournalFilter.all(), LogScope.whole());
  }

  /** The rows from a number on, at most a batch; empty after the last. */
  @Transactional
  List<Row> listFrom(long number) {
    return entries.listFrom(number, BATCH).stream().map(Row::of).toList();
  }
}
