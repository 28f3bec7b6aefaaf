package org.folkmoot.proposals;

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

/** That somebody does not want to be told what becomes of ideas that they support. */
@Entity
@Table(name = "unwanted_notice")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class UnwantedNotice {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "account_id")
  private long accountId;

  private Instant since;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected UnwantedNotice() {}

  UnwantedNotice(long accountId, Instant since) {
    this.accountId = accountId;
    this.since = since;
  }

  Instant since() {
    return since;
  }
}
