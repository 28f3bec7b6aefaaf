package org.folkmoot.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.entries.Disclosure;
import org.folkmoot.entries.Entry;
import org.folkmoot.entries.Line;
import org.folkmoot.entries.Particulars;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;
import org.jspecify.annotations.Nullable;

/**
 * An entry is written once and stays. Only its salt and particulars may be erased, when the law or
 * the council's retention asks for it; the commitment to them remains.
 */
@Entity
@Table(name = "journal_entry")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class JournalEntry {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  private long number;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "actor_id")
  private long actorId;

  private String action;
  private String commitment;
  private byte @Nullable [] salt;
  private byte @Nullable [] particulars;
  private String seal;

  /** Queries look for it. */
  @SuppressWarnings("UnusedVariable")
  @Column(name = "process_id")
  private @Nullable Long processId;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected JournalEntry() {}

  /**
   * @param seal a code over the leaf under a key that lies outside the database; it tells which
   *     entry was changed, where the tree tells only that one was
   */
  JournalEntry(Entry entry, Disclosure disclosure, String seal) {
    this.number = entry.number();
    this.recordedAt = entry.time();
    this.actorId = entry.actorId();
    this.action = entry.action();
    this.commitment = entry.commitment().toHex();
    this.salt = disclosure.salt().toArray();
    this.particulars = disclosure.particulars().toBytes().toArray();
    this.seal = seal;
  }

  /** Notes the process whose staff may read it; 0 for the council as a whole. */
  void belongTo(long process) {
    processId = process == 0 ? null : Long.valueOf(process);
  }

  long number() {
    return number;
  }

  String seal() {
    return seal;
  }

  boolean isErased() {
    return salt == null;
  }

  void erase() {
    salt = null;
    particulars = null;
  }

  /** The entry with its parts as they stand; what somebody changed may be unreadable. */
  RecordedEvent toEvent() {
    byte[] stored = particulars;
    try {
      Particulars read = stored == null ? null : Particulars.parse(Bytes.of(stored));
      return new RecordedEvent(number, recordedAt, actorId, action, read);
    } catch (MalformedInput e) {
      return new RecordedEvent(number, recordedAt, actorId, action, null);
    }
  }

  /**
   * @throws org.folkmoot.kernel.MalformedInput if the particulars were changed to something else
   * @throws IllegalArgumentException if another column was
   */
  Line toLine() {
    Entry entry = new Entry(number, recordedAt, actorId, action, Digest.parseHex(commitment));
    byte[] storedSalt = salt;
    byte[] stored = particulars;
    return new Line(
        entry,
        storedSalt == null || stored == null
            ? null
            : new Disclosure(Bytes.of(storedSalt), Particulars.parse(Bytes.of(stored))));
  }
}
