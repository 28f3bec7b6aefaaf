package org.folkmoot.trustees;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.jspecify.annotations.Nullable;

/** A place on a board, from 1, and who has it; nobody if that account is gone. */
@Entity
@Table(name = "trustee_seat")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class BoardSeat {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "board_id")
  private long boardId;

  private int place;

  @Column(name = "account_id")
  private @Nullable Long accountId;

  @Column(name = "seated_at")
  private Instant seatedAt;

  @Column(name = "lost_at")
  private @Nullable Instant lostAt;

  @Column(name = "found_at")
  private @Nullable Instant foundAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected BoardSeat() {}

  BoardSeat(long boardId, int place, long accountId, Instant now) {
    this.boardId = boardId;
    this.place = place;
    this.accountId = accountId;
    this.seatedAt = now;
  }

  /** Somebody else has the place from now on. */
  void seat(long account, Instant now) {
    accountId = account;
    seatedAt = now;
    beginAnew();
  }

  /** There is nothing yet that could be lost. */
  void beginAnew() {
    lostAt = null;
    foundAt = null;
  }

  /** The secret cannot be found: what was proved before counts no more. */
  void lose(Instant now) {
    lostAt = now;
    foundAt = null;
  }

  /** It was found; the next drill proves it. */
  void find(Instant now) {
    foundAt = now;
  }

  /** Since when the secret is lost; empty if it is not. */
  Optional<Instant> lostSince() {
    return foundAt == null ? Optional.ofNullable(lostAt) : Optional.empty();
  }

  /** Whether a drill of that time still tells anything. */
  boolean counts(Instant drill) {
    return lostAt == null || drill.isAfter(lostAt);
  }

  long boardId() {
    return boardId;
  }

  int place() {
    return place;
  }

  Optional<Long> account() {
    return Optional.ofNullable(accountId);
  }

  Instant seatedAt() {
    return seatedAt;
  }
}
