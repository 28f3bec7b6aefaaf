package org.folkmoot.votes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.jspecify.annotations.Nullable;

/** A line of a log at its place. */
@Entity
@Table(name = "election_log_entry")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ElectionLogEntry {

  @Id private long id;

  @Column(name = "election_id")
  private long electionId;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ElectionLogEntry() {}

  @SuppressWarnings("UnusedVariable") // of the table and of queries
  private String log;

  private long position;
  private long covered;
  private String line;

  @Column(name = "ballot_hash")
  private @Nullable String ballotHash;

  @SuppressWarnings("UnusedVariable") // of the table and of queries
  private @Nullable String sentence;

  @SuppressWarnings("UnusedVariable") // of the table and of queries
  private @Nullable String digits;

  ElectionLogEntry(long electionId, LogName log, long position, long covered, LogLine line) {
    this.id = RowIds.next();
    this.electionId = electionId;
    this.log = log.name();
    this.position = position;
    this.covered = covered;
    this.line = line.text();
    this.ballotHash = line.ballot().map(ballot -> ballot.toHex()).orElse(null);
    this.sentence = line.reference().map(reference -> reference.sentence("en")).orElse(null);
    this.digits = line.reference().map(reference -> reference.digits()).orElse(null);
  }

  long position() {
    return position;
  }

  /** Size of the log whose checkpoint covered it first. */
  long covered() {
    return covered;
  }

  String line() {
    return line;
  }

  /** SHA-256 of the ballot in hexadecimal digits, empty if the line tells of something else. */
  String ballotHash() {
    return ballotHash == null ? "" : ballotHash;
  }
}
