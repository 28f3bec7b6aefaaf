package org.folkmoot.budgets;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.Amount;
import org.jspecify.annotations.Nullable;

/**
 * One count of a round: by which rule, from which ballots, when, by whom, with what result. Kept
 * for good. A count by the rule of the round may be published, one by another rule is a comparison.
 */
@Entity
@Table(name = "allocation_run")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class AllocationRun {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "round_id")
  private long roundId;

  private int number;

  private String options;

  @Column(name = "source_sha256")
  @SuppressWarnings("UnusedVariable")
  private String sourceSha256;

  @Column(name = "outcome_sha256")
  private String outcomeSha256;

  /** Unknown of counts from before it was kept, until they are counted once more. */
  @Column(name = "ballots_sha256")
  private @Nullable String ballotsSha256;

  private int funded;

  @Column(name = "spent_minor")
  private long spentMinor;

  @Column(name = "computed_at")
  private Instant computedAt;

  /** Null if the account of whoever started it is gone. */
  @Column(name = "computed_by")
  @SuppressWarnings("UnusedVariable")
  private @Nullable Long computedBy;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected AllocationRun() {}

  AllocationRun(
      long roundId,
      int number,
      String sourceSha256,
      FinishedCount count,
      Amount spent,
      Instant computedAt,
      @Nullable Long computedBy) {
    this.roundId = roundId;
    this.number = number;
    this.options = count.outcome().options().text();
    this.sourceSha256 = sourceSha256;
    this.outcomeSha256 = OutcomeDigest.of(count.outcome());
    this.funded = count.outcome().steps().size();
    this.spentMinor = spent.minorUnits();
    this.computedAt = computedAt;
    this.computedBy = computedBy;
    complete(count);
  }

  /** Takes note of what older counts did not keep. */
  final void complete(FinishedCount count) {
    ballotsSha256 = count.ballotsSha256();
  }

  long id() {
    return id;
  }

  int number() {
    return number;
  }

  String outcomeSha256() {
    return outcomeSha256;
  }

  AllocationOptions options() {
    return AllocationOptions.parse(options);
  }

  String ballotsSha256() {
    return ballotsSha256 == null ? "" : ballotsSha256;
  }

  long roundId() {
    return roundId;
  }

  RoundSummary toSummary(RoundDetails round, Instant publishedAt) {
    return new RoundSummary(
        round, funded, new Amount(spentMinor, round.budget().currency()), publishedAt);
  }

  /**
   * The count as edges see it.
   *
   * @param rule rule of the round: whoever counts by another one compares
   * @param publications those of the round, newest first
   */
  RunDetails toDetails(AllocationOptions rule, List<OutcomePublication> publications) {
    Optional<OutcomePublication> publication =
        publications.stream().filter(one -> one.runId() == id).findFirst();
    boolean current = !publications.isEmpty() && publications.get(0).runId() == id;
    return new RunDetails(
        id,
        roundId,
        number,
        options(),
        options().equals(rule),
        ballotsSha256(),
        outcomeSha256,
        funded,
        spentMinor,
        computedAt,
        publication.map(OutcomePublication::publishedAt).orElse(null),
        current);
  }
}
