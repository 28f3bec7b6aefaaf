package org.folkmoot.accounts;

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
 * A name or an address that a person had before. Entries of the administration log and e-mails name
 * the person by it, so it is kept until the account goes, to find and erase them then.
 */
@Entity
@Table(name = "former_name")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class FormerName {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  /** Queries look for it. */
  @SuppressWarnings("UnusedVariable")
  @Column(name = "account_id")
  private long accountId;

  @SuppressWarnings("UnusedVariable")
  private String name;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected FormerName() {}

  FormerName(long accountId, String name) {
    this.accountId = accountId;
    this.name = name;
  }
}
