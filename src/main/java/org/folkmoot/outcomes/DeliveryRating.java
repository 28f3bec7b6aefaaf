package org.folkmoot.outcomes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/** What a resident says of what was delivered: once for each person and promise. */
@Entity
@Table(name = "delivery_rating")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class DeliveryRating {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "decision_id")
  private long decisionId;

  @Column(name = "account_id")
  @SuppressWarnings("UnusedVariable")
  private long accountId;

  @Enumerated(EnumType.STRING)
  private Rating rating;

  private String missing;

  @Column(name = "rated_at")
  private Instant ratedAt;

  @Version
  @SuppressWarnings("UnusedVariable")
  private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected DeliveryRating() {}

  DeliveryRating(long decisionId, long accountId, Rating said, String what, Instant at) {
    this.decisionId = decisionId;
    this.accountId = accountId;
    this.rating = said;
    this.missing = what;
    this.ratedAt = at;
  }

  void say(Rating said, String what, Instant at) {
    rating = said;
    missing = what;
    ratedAt = at;
  }

  long decisionId() {
    return decisionId;
  }

  Instant ratedAt() {
    return ratedAt;
  }

  RatingDetails toDetails() {
    return new RatingDetails(rating, missing);
  }
}
