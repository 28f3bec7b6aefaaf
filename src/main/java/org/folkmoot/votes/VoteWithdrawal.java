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
import java.util.Objects;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.texts.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to withdraw a project while a vote about its round is held, and says why. Another
 * person confirms it before the end, or it is taken back; when the end comes first, it came too
 * late.
 */
@Entity
@Table(name = "vote_withdrawal")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class VoteWithdrawal {

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

  @Column(name = "round_id")
  private long roundId;

  private String code;

  /** The round while this waits: about one round one waits. */
  @Column(name = "waiting_for")
  private @Nullable Long waitingFor;

  private LocalizedText reason;

  @Enumerated(EnumType.STRING)
  @SuppressWarnings("UnusedVariable") // of the table and of queries
  private State state;

  @Column(name = "asked_by")
  private @Nullable Long askedBy;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "confirmed_by")
  @SuppressWarnings("UnusedVariable") // of the table and of queries
  private @Nullable Long confirmedBy;

  @Column(name = "confirmed_at")
  private @Nullable Instant confirmedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected VoteWithdrawal() {}

  VoteWithdrawal(long roundId, String code, LocalizedText reason, long by, Instant now) {
    this.roundId = roundId;
    this.code = code;
    this.waitingFor = roundId;
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

  long id() {
    return id;
  }

  long roundId() {
    return roundId;
  }

  String code() {
    return code;
  }

  LocalizedText reason() {
    return reason;
  }

  WithdrawalDetails toDetails() {
    return new WithdrawalDetails(
        id, code, reason, Objects.requireNonNullElse(confirmedAt, askedAt));
  }
}
