package org.folkmoot.notifications;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/**
 * The code by which links in e-mails know their reader: random, so that it says nothing; kept, so
 * that it can be taken back.
 */
@Entity
@Table(name = "unsubscribe_code")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class UnsubscribeCode {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "account_id")
  private long accountId;

  private String code;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected UnsubscribeCode() {}

  UnsubscribeCode(long accountId, String code) {
    this.accountId = accountId;
    this.code = code;
  }

  long accountId() {
    return accountId;
  }

  String code() {
    return code;
  }
}
