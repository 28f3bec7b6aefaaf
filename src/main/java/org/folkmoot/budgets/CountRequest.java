package org.folkmoot.budgets;

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
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.councils.CouncilData;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for a count by certain options; a job carries it out. It ends with a count, with a
 * reference to an error, or without either if it was called off.
 */
@Entity
@Table(name = "count_request")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class CountRequest {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "round_id")
  private long roundId;

  private String options;

  @Column(name = "requested_by")
  private @Nullable Long requestedBy;

  @Column(name = "requested_at")
  @SuppressWarnings("UnusedVariable")
  private Instant requestedAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Column(name = "run_number")
  private @Nullable Integer runNumber;

  private String reference;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected CountRequest() {}

  CountRequest(
      long roundId, AllocationOptions options, @Nullable Long requestedBy, Instant requestedAt) {
    this.roundId = roundId;
    this.options = options.text();
    this.requestedBy = requestedBy;
    this.requestedAt = requestedAt;
    this.reference = "";
  }

  void finish(int number, Instant now) {
    runNumber = number;
    endedAt = now;
  }

  /** Ends without a count; the reference is empty if somebody called it off. */
  void giveUp(String errorReference, Instant now) {
    reference = errorReference;
    endedAt = now;
  }

  /** Waits again after it was given up. */
  void reopen() {
    endedAt = null;
    reference = "";
  }

  long id() {
    return id;
  }

  long roundId() {
    return roundId;
  }

  AllocationOptions options() {
    return AllocationOptions.parse(options);
  }

  Optional<Long> requestedBy() {
    return Optional.ofNullable(requestedBy);
  }

  boolean isOver() {
    return endedAt != null;
  }

  Optional<Integer> runNumber() {
    return Optional.ofNullable(runNumber);
  }

  String reference() {
    return reference;
  }
}
