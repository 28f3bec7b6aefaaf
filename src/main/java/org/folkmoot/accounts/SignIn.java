package org.folkmoot.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/**
 * A person signs in with a browser; if the account has a second factor, the sign-in waits for it.
 * It ends by signing out, by rest, by age, or with the account's password; then the row is deleted.
 */
@Entity
@Table(name = "sign_in")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class SignIn {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final Duration SEEN_STEP = Duration.ofMinutes(1);

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "token_hash")
  private String tokenHash;

  private String device;
  private boolean stays;
  private boolean waiting;
  private boolean strong;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "seen_at")
  private Instant seenAt;

  @Column(name = "fresh_at")
  private Instant freshAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected SignIn() {}

  SignIn(long accountId, String tokenHash, String device, boolean stays, Instant now) {
    this.accountId = accountId;
    this.tokenHash = tokenHash;
    this.device = device;
    this.stays = stays;
    this.startedAt = now;
    this.seenAt = now;
    this.freshAt = now;
  }

  long id() {
    return id;
  }

  long accountId() {
    return accountId;
  }

  /** From now on the second factor is awaited. */
  void await() {
    waiting = true;
  }

  boolean isWaiting() {
    return waiting;
  }

  /** Whether a second factor was given. */
  boolean isStrong() {
    return strong;
  }

  /** The second factor was given; the sign-in gets a new token, as after every rise in rights. */
  void strengthen(String newTokenHash, Instant now) {
    waiting = false;
    strong = true;
    tokenHash = newTokenHash;
    freshAt = now;
  }

  /** The person has just proved again who they are. */
  void refresh(String newTokenHash, Instant now) {
    tokenHash = newTokenHash;
    freshAt = now;
  }

  boolean isFresh(Instant now) {
    return now.isBefore(freshAt.plus(FRESH));
  }

  /** Whether it is over, by the limits of whoever holds it. */
  boolean isOver(SignInLimits limits, Instant now) {
    return (waiting && !now.isBefore(startedAt.plus(LONGEST_WAIT)))
        || !now.isBefore(seenAt.plus(limits.rest()))
        || !now.isBefore(startedAt.plus(limits.age()));
  }

  /** Whether enough time went by that being seen is worth a write. */
  boolean shouldNote(Instant now) {
    return !now.isBefore(seenAt.plus(SEEN_STEP));
  }

  void note(Instant now) {
    seenAt = now;
  }

  boolean stays() {
    return stays;
  }

  SignInDetails toDetails(boolean current) {
    return new SignInDetails(id, device, startedAt, seenAt, current);
  }
}
