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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.allocation.VoteType;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A facilitator sets up a round within a process: a sum of money, and projects that cost money. It
 * is shown to residents, ballots are loaded, a rule is chosen and counted, and one count is
 * published as the outcome. Once ballots are loaded, sums and projects stay as they are.
 */
@Entity
@Table(name = "budget_round")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class BudgetRound {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "process_id")
  private long processId;

  private String slug;
  private String title;
  private String description;
  private String currency;

  @Column(name = "budget_minor")
  private long budgetMinor;

  @Enumerated(EnumType.STRING)
  @Column(name = "vote_type")
  private VoteType voteType;

  private int projects;
  private int ballots;

  @Column(name = "source_name")
  private String sourceName;

  @Column(name = "source_sha256")
  private @Nullable String sourceSha256;

  private boolean published;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected BudgetRound() {}

  BudgetRound(long processId, String slug, RoundForm form, Instant createdAt) {
    this.processId = processId;
    this.slug = slug;
    this.sourceName = "";
    this.createdAt = createdAt;
    this.title = form.title();
    this.description = form.description();
    this.currency = form.budget().currency().getCurrencyCode();
    this.budgetMinor = form.budget().minorUnits();
    this.voteType = form.voteType();
  }

  /** Takes over what the facilitator typed. */
  void describe(RoundForm form) {
    title = form.title();
    description = form.description();
    if (!hasBallots()) {
      currency = form.budget().currency().getCurrencyCode();
      budgetMinor = form.budget().minorUnits();
      voteType = form.voteType();
    }
  }

  void loadBallots(String fileName, String sha256, int ballotCount) {
    sourceName = fileName;
    sourceSha256 = sha256;
    ballots = ballotCount;
  }

  void countProjects(int number) {
    projects = number;
  }

  void publish() {
    published = true;
  }

  boolean isPublished() {
    return published;
  }

  boolean hasBallots() {
    return sourceSha256 != null;
  }

  Optional<String> sourceSha256() {
    return Optional.ofNullable(sourceSha256);
  }

  String sourceName() {
    return sourceName;
  }

  long id() {
    return id;
  }

  long processId() {
    return processId;
  }

  RoundDetails toDetails(boolean decided) {
    return new RoundDetails(
        id,
        processId,
        slug,
        title,
        description,
        new Amount(budgetMinor, Currency.getInstance(currency)),
        voteType,
        projects,
        ballots,
        sourceName,
        sourceSha256 == null ? "" : sourceSha256,
        published,
        decided,
        createdAt);
  }
}
