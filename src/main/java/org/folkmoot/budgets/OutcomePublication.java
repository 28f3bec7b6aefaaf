package org.folkmoot.budgets;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.jspecify.annotations.Nullable;

/**
 * A count became the outcome of its round. Publications are numbered from 1 and never changed; the
 * last one is the outcome, the others were replaced.
 */
@Entity
@Table(name = "outcome_publication")
@IdClass(OutcomePublication.Key.class)
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class OutcomePublication {

  @Id
  @Column(name = "round_id")
  private long roundId;

  @Id private int number;

  @Column(name = "run_id")
  private long runId;

  @Column(name = "published_at")
  private Instant publishedAt;

  private String reason;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected OutcomePublication() {}

  OutcomePublication(long roundId, int number, long runId, Instant publishedAt, String reason) {
    this.roundId = roundId;
    this.number = number;
    this.runId = runId;
    this.publishedAt = publishedAt;
    this.reason = reason;
  }

  long roundId() {
    return roundId;
  }

  int number() {
    return number;
  }

  long runId() {
    return runId;
  }

  Instant publishedAt() {
    return publishedAt;
  }

  PublicationDetails toDetails(int runNumber, boolean current) {
    return new PublicationDetails(number, runNumber, publishedAt, reason, current);
  }

  /** Identity: round and number. */
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private long roundId;
    private int number;

    /** For JPA. */
    public Key() {}

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that && roundId == that.roundId && number == that.number;
    }

    @Override
    public int hashCode() {
      return Objects.hash(roundId, number);
    }
  }
}
