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
import java.util.Set;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.VoteType;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.texts.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A facilitator sets up a round within a process: a sum of money, projects that cost money, and a
 * rule. Residents see all three. Ballots are loaded, counted by the rule, and one count is
 * published as the outcome. From the first ballot on, sum, projects and rule stay as they are;
 * projects may be withdrawn with a reason.
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
  private LocalizedText title;
  private LocalizedText description;
  private String currency;

  @Column(name = "budget_minor")
  private long budgetMinor;

  @Enumerated(EnumType.STRING)
  @Column(name = "vote_type")
  private VoteType voteType;

  private int ballots;

  @Column(name = "source_name")
  private String sourceName;

  @Column(name = "source_sha256")
  private @Nullable String sourceSha256;

  @Column(name = "rule_options")
  private String ruleOptions;

  @Column(name = "rule_sha256")
  private @Nullable String ruleSha256;

  private String notices;
  private boolean published;

  @Column(name = "withdrawn_reason")
  private String withdrawnReason;

  private boolean archived;

  /** Whether a vote about it is confirmed. */
  private boolean bound;

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
    this.notices = "[]";
    this.withdrawnReason = "";
    this.createdAt = createdAt;
    this.title = form.title();
    this.description = form.description();
    this.currency = form.budget().currency().getCurrencyCode();
    this.budgetMinor = form.budget().minorUnits();
    this.voteType = form.voteType();
    this.ruleOptions = form.rule().text();
  }

  /** Takes over what the facilitator typed; the caller has seen to it that it may change. */
  void describe(RoundForm form) {
    title = form.title();
    description = form.description();
    currency = form.budget().currency().getCurrencyCode();
    budgetMinor = form.budget().minorUnits();
    voteType = form.voteType();
    ruleOptions = form.rule().text();
  }

  /** Ballots of another kind will come; there are none yet. */
  void expect(VoteType type) {
    voteType = type;
  }

  /** Holds fast to sum, projects and rule while a vote is held, or lets them go. */
  void bind(boolean byVote) {
    bound = byVote;
  }

  /** Whether sum, projects and rule stay as they are. */
  boolean isFixed() {
    return hasBallots() || bound;
  }

  /** Whether a vote about it is held whose ballots are not here yet. */
  boolean isVotedOn() {
    return bound && !hasBallots();
  }

  /** Whether its ballots are those of a vote that is over and counted. */
  boolean hasBallotsOfVote() {
    return bound && hasBallots();
  }

  /** From now on sum, kind of ballot, projects and rule stay as they are. */
  void loadBallots(String fileName, String sha256, int ballotCount, String noticesOfFile) {
    sourceName = fileName;
    sourceSha256 = sha256;
    ballots = ballotCount;
    notices = noticesOfFile;
    ruleSha256 = rule().sha256();
  }

  void publish() {
    published = true;
  }

  /** Takes the round back from residents, who still read why; an empty reason brings it back. */
  void withdraw(String reason) {
    withdrawnReason = reason;
  }

  void archive(boolean isArchived) {
    archived = isArchived;
  }

  boolean isPublished() {
    return published;
  }

  boolean isArchived() {
    return archived;
  }

  boolean isWithdrawn() {
    return !withdrawnReason.isEmpty();
  }

  boolean hasBallots() {
    return sourceSha256 != null;
  }

  Optional<String> sourceSha256() {
    return Optional.ofNullable(sourceSha256);
  }

  long id() {
    return id;
  }

  long processId() {
    return processId;
  }

  String slug() {
    return slug;
  }

  /** The title in its main language, for records. */
  String title() {
    return title.main();
  }

  LocalizedText titles() {
    return title;
  }

  Amount budget() {
    return new Amount(budgetMinor, Currency.getInstance(currency));
  }

  VoteType voteType() {
    return voteType;
  }

  /** By which rule it is counted, with all that its text names. */
  RoundRule rule() {
    return new RoundRule(slug, budget(), voteType, AllocationOptions.parse(ruleOptions));
  }

  /** The digest of the rule at the first ballot; empty for rounds from before rules were frozen. */
  Optional<String> ruleSha256() {
    return Optional.ofNullable(ruleSha256);
  }

  /** The ballots as they are counted. */
  BallotSource source(Set<String> withdrawnCodes) {
    return new BallotSource(
        id, sourceName, sourceSha256().orElseThrow(BudgetRefusal::noBallots), withdrawnCodes);
  }

  /**
   * Nobody may have changed it since it was read.
   *
   * @throws ChangedMeanwhile if somebody has
   */
  void requireVersion(long seen) {
    if (version != seen) {
      throw new ChangedMeanwhile();
    }
  }

  RoundDetails toDetails(RoundFacts facts) {
    return new RoundDetails(
        id,
        processId,
        slug,
        title,
        description,
        budget(),
        voteType,
        rule(),
        facts.projects(),
        ballots,
        sourceName,
        sourceSha256 == null ? "" : sourceSha256,
        NoticesText.read(notices),
        published,
        facts.counted(),
        facts.decided(),
        withdrawnReason,
        archived,
        bound,
        createdAt,
        version);
  }
}
