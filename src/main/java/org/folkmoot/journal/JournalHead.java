package org.folkmoot.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.Digest;
import org.folkmoot.merkle.CompactRange;
import org.folkmoot.merkle.TreeHead;

/**
 * The end of a council's log: all that is needed to append. Whoever appends locks it, so that
 * numbers have no gaps; each append moves it on by one and signs it anew. It is there from the
 * moment in which the council is established.
 */
@Entity
@Table(name = "journal_head")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class JournalHead {

  /** The council's: one head each. */
  @Id private long id;

  private long entries;

  /** Roots of the complete subtrees, largest first, in hexadecimal digits. */
  private String peaks;

  @Column(name = "last_at")
  private Instant lastAt;

  /** Signed note; empty before the first entry. */
  private String checkpoint;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected JournalHead() {}

  long entries() {
    return entries;
  }

  String checkpoint() {
    return checkpoint;
  }

  /** When the next entry happens: now, or the last time where the clock went back. */
  Instant nextTime(Instant now) {
    Instant time = now.truncatedTo(ChronoUnit.MICROS);
    return time.isBefore(lastAt) ? lastAt : time;
  }

  TreeHead treeHead() {
    return range().head();
  }

  /** Takes the hash of the next leaf. */
  void append(Digest leafHash, Instant time) {
    CompactRange next = range().append(leafHash);
    entries = next.size();
    peaks = next.peaks().stream().map(Digest::toHex).collect(Collectors.joining(" "));
    lastAt = time;
  }

  void sign(String signedCheckpoint) {
    checkpoint = signedCheckpoint;
  }

  private CompactRange range() {
    return CompactRange.of(
        entries,
        peaks.isEmpty()
            ? List.of()
            : Arrays.stream(peaks.split(" ")).map(Digest::parseHex).toList());
  }
}
