package org.folkmoot.notifications;

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

/** A thread or a person of which somebody wants to hear nothing. */
@Entity
@Table(name = "mute")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class Mute {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "account_id")
  private long accountId;

  private String muted;
  private Instant since;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Mute() {}

  Mute(long accountId, String muted, Instant since) {
    this.accountId = accountId;
    this.muted = muted;
    this.since = since;
  }

  /** Key of a person. */
  static String person(long account) {
    return "person/" + account;
  }

  long id() {
    return id;
  }

  String muted() {
    return muted;
  }

  Instant since() {
    return since;
  }
}
