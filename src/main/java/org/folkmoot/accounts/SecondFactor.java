package org.folkmoot.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/**
 * The seed that a person's app shares with us, encrypted. It counts once a first code was right.
 */
@Entity
@Table(name = "second_factor")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class SecondFactor {

  @Id
  @Column(name = "account_id")
  private long accountId;

  private String secret;
  private boolean confirmed;

  @Column(name = "last_step")
  private long lastStep;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected SecondFactor() {}

  SecondFactor(long accountId, String secret) {
    this.accountId = accountId;
    this.secret = secret;
  }

  long accountId() {
    return accountId;
  }

  String secret() {
    return secret;
  }

  boolean isConfirmed() {
    return confirmed;
  }

  void confirm() {
    confirmed = true;
  }
}
