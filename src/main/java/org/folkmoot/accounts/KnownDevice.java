package org.folkmoot.accounts;

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

/**
 * A browser in which the right password was given once. Its tries are counted by themselves, so
 * that guesses from elsewhere cannot keep the owner out.
 */
@Entity
@Table(name = "known_device")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class KnownDevice {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "used_at")
  private Instant usedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected KnownDevice() {}

  KnownDevice(long accountId, String tokenHash, Instant now) {
    this.accountId = accountId;
    this.tokenHash = tokenHash;
    this.usedAt = now;
  }

  long id() {
    return id;
  }

  boolean isOf(Account account) {
    return accountId == account.id();
  }

  void use(Instant now) {
    usedAt = now;
  }
}
