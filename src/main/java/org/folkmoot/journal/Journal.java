package org.folkmoot.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.folkmoot.entries.Disclosure;
import org.folkmoot.entries.Entry;
import org.folkmoot.entries.Particulars;

/**
 * Writes the administration log of the current council. Entries have numbers from 0 without gaps
 * and times that never go back; nothing changes or removes one.
 */
@ApplicationScoped
public class Journal {

  private static final Logger LOG = Logger.getLogger(Journal.class.getName());

  private final JournalRepository entries;
  private final JournalKeys keys;
  private final Clock clock;

  /** Without a database; for fakes in tests. */
  @SuppressWarnings("NullAway")
  protected Journal() {
    this(null, null, null);
  }

  @Inject
  Journal(JournalRepository entries, JournalKeys keys, Clock clock) {
    this.entries = entries;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Records an event. Joins the caller's transaction: no action without its entry, no entry without
   * its action. Holds the council's log until that transaction ends, so call it last.
   *
   * @throws IllegalStateException if no council was entered
   */
  @Transactional
  public void record(AuditEvent event) {
    JournalHead head = entries.lockHead();
    boolean isGenuine = keys.isSigned(head.checkpoint(), head.treeHead());
    Instant time = head.nextTime(clock.instant());
    Disclosure disclosure =
        Disclosure.of(new Particulars(event.actorName(), event.subject(), event.details()));
    Entry entry =
        new Entry(head.entries(), time, event.actorId(), event.action(), disclosure.commitment());
    head.append(entry.leafHash(), time);
    JournalEntry row = new JournalEntry(entry, disclosure, keys.seal(entry.leafHash()));
    row.belongTo(event.process());
    entries.add(row);
    if (isGenuine) {
      head.sign(keys.sign(head.treeHead()));
    } else {
      // signing would make somebody else's change look like ours: the page shows the break instead
      LOG.log(
          Level.SEVERE,
          "the administration log does not fit its checkpoint before entry {0,number,#}",
          entry.number());
    }
  }

  /**
   * Erases names and details of the entries that fit, and records that it did. The chain stays
   * whole: what was committed to stays, and without the salt it says nothing.
   *
   * @param filter which entries
   * @param eraser who does it
   * @param eraserName name as shown now; empty for the system
   * @return how many were erased; nothing is recorded if there were none
   */
  @Transactional
  public int erase(JournalFilter filter, long eraser, String eraserName) {
    return eraseAll(entries.listOpen(filter), eraser, eraserName);
  }

  /** As with a filter, by numbers; numbers that are erased already or do not exist do not count. */
  @Transactional
  public int erase(List<Long> numbers, long eraser, String eraserName) {
    return eraseAll(
        entries.listNumbers(numbers).stream().filter(entry -> !entry.isErased()).toList(),
        eraser,
        eraserName);
  }

  private int eraseAll(List<JournalEntry> chosen, long eraser, String eraserName) {
    if (!chosen.isEmpty()) {
      chosen.forEach(JournalEntry::erase);
      record(
          AuditEvent.of(
              eraser, eraserName, "journal.journal.erased", "", String.valueOf(chosen.size())));
    }
    return chosen.size();
  }
}
