package org.folkmoot.votes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.texts.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for a later end of a vote and says why. Another person confirms it before the end,
 * or it is taken back; when the end comes first, it came too late.
 */
@Entity
@Table(name = "election_extension")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ElectionExtension {

  /** How far it is. */
  enum State {
    /** It waits for another person. */
    WAITING,
    /** It holds. */
    CONFIRMED,
    /** Nobody confirmed it. */
    TAKEN_BACK
  }

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "election_id")
  private long electionId;

  /** The election while this waits: of one election one waits. */
  @Column(name = "waiting_for")
  private @Nullable Long waitingFor;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "closes_at")
  private Instant closesAt;

  private LocalizedText reason;

  @Enumerated(EnumType.STRING)
  @SuppressWarnings("UnusedVariable") // of the table and of queries
  private State state;

  @Column(name = "asked_by")
  private @Nullable Long askedBy;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "confirmed_by")
  private @Nullable Long confirmedBy;

  @Column(name = "confirmed_at")
  private @Nullable Instant confirmedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ElectionExtension() {}

  ElectionExtension(
      StoredElection election, Instant closesAt, LocalizedText reason, long by, Instant now) {
    this.electionId = election.id();
    this.waitingFor = election.id();
    this.endedAt = election.closesAt();
    this.closesAt = closesAt;
    this.reason = reason;
    this.state = State.WAITING;
    this.askedBy = by;
    this.askedAt = now;
  }

  void confirm(long by, Instant now) {
    confirmedBy = by;
    confirmedAt = now;
    leave(State.CONFIRMED);
  }

  void takeBack() {
    leave(State.TAKEN_BACK);
  }

  private void leave(State next) {
    state = next;
    waitingFor = null;
  }

  /** Whether somebody else than this person asked. */
  boolean isSecondPerson(long person) {
    return askedBy == null || askedBy != person;
  }

  long electionId() {
    return electionId;
  }

  Instant endedAt() {
    return endedAt;
  }

  Instant closesAt() {
    return closesAt;
  }

  LocalizedText reason() {
    return reason;
  }

  ExtensionDetails toDetails() {
    return new ExtensionDetails(id, endedAt, closesAt, reason, askedAt, confirmedAt != null);
  }
}
