package org.folkmoot.figures;

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

/**
 * A councillor declares an interest, for everybody to read. It is never changed: it ends, and stays
 * to be read with its end.
 */
@Entity
@Table(name = "declared_interest")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class DeclaredInterest {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "account_id")
  private long accountId;

  private String words;

  @Column(name = "declared_at")
  private Instant declaredAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected DeclaredInterest() {}

  DeclaredInterest(long accountId, String words, Instant now) {
    this.accountId = accountId;
    this.words = words;
    this.declaredAt = now;
  }

  /** Ends; what ended before stays as it is. */
  boolean end(Instant now) {
    if (endedAt != null) {
      return false;
    }
    endedAt = now;
    return true;
  }

  long accountId() {
    return accountId;
  }

  String words() {
    return words;
  }

  Instant declaredAt() {
    return declaredAt;
  }

  InterestDetails toDetails(String name) {
    return new InterestDetails(
        id, accountId, name, words, declaredAt, Optional.ofNullable(endedAt));
  }
}
