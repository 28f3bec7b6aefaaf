package org.folkmoot.accounts;

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
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.people.Role;
import org.folkmoot.people.RoleGrant;
import org.jspecify.annotations.Nullable;

/** A role is granted to an account by an administrator, and withdrawn by deleting the row. */
@Entity
@Table(name = "role_holding")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class RoleHolding {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "account_id")
  private long accountId;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "process_id")
  @SuppressWarnings("UnusedVariable")
  private @Nullable Long processId;

  @Column(name = "ward_id")
  private @Nullable Long wardId;

  /** The process again, or {@link RoleGrant#WHOLE_COUNCIL}: nulls would not be unique. */
  private long place;

  @Column(name = "granted_at")
  private Instant grantedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected RoleHolding() {}

  RoleHolding(long accountId, RoleGrant grant, Instant grantedAt) {
    this.accountId = accountId;
    this.role = grant.role();
    this.processId = grant.isForWholeCouncil() ? null : grant.process();
    this.place = grant.process();
    this.grantedAt = grantedAt;
  }

  long accountId() {
    return accountId;
  }

  /** The ward for which a councillor answers. */
  Optional<Long> ward() {
    return Optional.ofNullable(wardId);
  }

  /**
   * The councillor answers for this ward from now on.
   *
   * @param ward id of the ward; empty for the whole council
   */
  void answerFor(Optional<Long> ward) {
    wardId = ward.orElse(null);
  }

  Instant grantedAt() {
    return grantedAt;
  }

  RoleGrant grant() {
    return new RoleGrant(role, place);
  }
}
