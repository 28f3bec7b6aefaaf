package org.folkmoot.notifications;

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

/** Somebody follows a thing: because they chose to, or because they support it. */
@Entity
@Table(name = "follow")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class Follow {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "account_id")
  private long accountId;

  private String kind;

  @Column(name = "subject_id")
  private long subjectId;

  @Enumerated(EnumType.STRING)
  private FollowReason why;

  private Instant since;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Follow() {}

  Follow(long accountId, String kind, long subjectId, FollowReason why, Instant since) {
    this.accountId = accountId;
    this.kind = kind;
    this.subjectId = subjectId;
    this.why = why;
    this.since = since;
  }

  /** From now on the person hears of all that happens, whatever the reason was before. */
  void choose() {
    why = FollowReason.CHOSEN;
  }

  long id() {
    return id;
  }

  long accountId() {
    return accountId;
  }

  String kind() {
    return kind;
  }

  long subjectId() {
    return subjectId;
  }

  FollowReason why() {
    return why;
  }

  Instant since() {
    return since;
  }
}
