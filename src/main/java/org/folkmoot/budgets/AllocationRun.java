package org.folkmoot.budgets;

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
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.AllocationOptions.Add1Start;
import org.folkmoot.allocation.AllocationOptions.Add1Stop;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.AllocationOptions.Utility;
import org.folkmoot.allocation.Outcome;
import org.folkmoot.allocation.TieBreak;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.Amount;
import org.jspecify.annotations.Nullable;

/**
 * One count of a round: by which rule, from which ballots, when, by whom, with what result. Kept
 * for good; one run of a round may be published.
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

  @Enumerated(EnumType.STRING)
  private Rule rule;

  @Enumerated(EnumType.STRING)
  private Utility utility;

  @Enumerated(EnumType.STRING)
  private Completion completion;

  @Enumerated(EnumType.STRING)
  @Column(name = "add1_start")
  private Add1Start add1Start;

  @Enumerated(EnumType.STRING)
  @Column(name = "add1_stop")
  private Add1Stop add1Stop;

  @Column(name = "tie_break")
  private String tieBreak;

  @Column(name = "source_sha256")
  private String sourceSha256;

  @Column(name = "outcome_sha256")
  private String outcomeSha256;

  private int funded;

  @Column(name = "spent_minor")
  private long spentMinor;

  @Column(name = "computed_at")
  private Instant computedAt;

  /** Null if the account of whoever started it is gone. */
  @Column(name = "computed_by")
  @SuppressWarnings("UnusedVariable")
  private @Nullable Long computedBy;

  @Column(name = "published_at")
  private @Nullable Instant publishedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected AllocationRun() {}

  AllocationRun(
      long roundId,
      int number,
      String sourceSha256,
      Outcome outcome,
      Amount spent,
      Instant computedAt,
      long computedBy) {
    AllocationOptions options = outcome.options();
    this.roundId = roundId;
    this.number = number;
    this.rule = options.rule();
    this.utility = options.utility();
    this.completion = options.completion();
    this.add1Start = options.add1Start();
    this.add1Stop = options.add1Stop();
    this.tieBreak = options.tieBreak().text();
    this.sourceSha256 = sourceSha256;
    this.outcomeSha256 = OutcomeDigest.of(outcome);
    this.funded = outcome.steps().size();
    this.spentMinor = spent.minorUnits();
    this.computedAt = computedAt;
    this.computedBy = computedBy;
  }

  void publish(Instant now) {
    publishedAt = now;
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
    return AllocationOptions.defaults()
        .withRule(rule)
        .withUtility(utility)
        .withCompletion(completion)
        .withAdd1(add1Start, add1Stop)
        .withTieBreak(TieBreak.parse(tieBreak, Optional.empty()));
  }

  long roundId() {
    return roundId;
  }

  RoundSummary toSummary(RoundDetails round) {
    Instant published = publishedAt == null ? computedAt : publishedAt;
    return new RoundSummary(
        round, funded, new Amount(spentMinor, round.budget().currency()), published);
  }

  RunDetails toDetails() {
    return new RunDetails(
        id,
        roundId,
        number,
        options(),
        sourceSha256,
        outcomeSha256,
        funded,
        spentMinor,
        computedAt,
        publishedAt);
  }
}
