package org.folkmoot.votes;

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
import java.util.List;
import java.util.Objects;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.Digest;
import org.folkmoot.texts.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A facilitator sets up what is asked, of whom and when. A second person confirms it: keys are
 * made, the record of the election is written, and nothing of it changes any more. It opens and
 * closes at its times, is counted, published, and kept; or it is aborted with a reason.
 */
@Entity
@Table(name = "election")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class StoredElection {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "process_id")
  private long processId;

  @Column(name = "round_id")
  private @Nullable Long roundId;

  private String slug;
  private LocalizedText title;
  private LocalizedText description;
  private String questions;

  @Column(name = "budget_minor")
  private long budgetMinor;

  private String currency;
  private int youngest;

  @Column(name = "opens_at")
  private Instant opensAt;

  @Column(name = "closes_at")
  private Instant closesAt;

  @Enumerated(EnumType.STRING)
  private ElectionState state;

  @Column(name = "state_since")
  private Instant stateSince;

  private LocalizedText reason;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "changed_by")
  private @Nullable Long changedBy;

  @Column(name = "confirmed_by")
  private @Nullable Long confirmedBy;

  @Column(name = "confirmed_at")
  private @Nullable Instant confirmedAt;

  private @Nullable String uuid;

  @Column(name = "election_group")
  private @Nullable String group;

  private @Nullable String record;

  @Column(name = "record_hash")
  private @Nullable String recordHash;

  private @Nullable String trustees;

  @Column(name = "registrar_key")
  private @Nullable String registrarKey;

  private @Nullable String rule;

  @Column(name = "log_origin")
  private @Nullable String logOrigin;

  @Column(name = "log_key")
  private @Nullable String logKey;

  @Column(name = "issuance_key")
  private @Nullable String issuanceKey;

  private long roll;

  @Column(name = "board_id")
  private @Nullable Long boardId;

  private int shuffles = ElectionForm.USUAL_SHUFFLES;

  private @Nullable Long visit;

  private Pot pot = Pot.NONE;

  @Version private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected StoredElection() {}

  StoredElection(
      long processId, String slug, ElectionForm form, Currency currency, long by, Instant now) {
    this.processId = processId;
    this.slug = slug;
    this.state = ElectionState.DRAFT;
    this.stateSince = now;
    this.createdAt = now;
    this.reason = LocalizedText.EMPTY;
    this.currency = currency.getCurrencyCode();
    describe(form, by);
  }

  /** Takes over what the facilitator typed. */
  final void describe(ElectionForm form, long by) {
    title = form.title();
    description = form.description();
    opensAt = form.opensAt();
    closesAt = form.closesAt();
    youngest = form.youngest();
    questions = Questionnaire.write(form.questions());
    changedBy = by;
  }

  /** Says whose projects are voted on. */
  void askAbout(@Nullable Long round, long budget, Currency currencyOfRound) {
    roundId = round;
    budgetMinor = budget;
    currency = currencyOfRound.getCurrencyCode();
  }

  /** Says whose key locks it: that of a board, or the council's own. */
  void lockWith(@Nullable Long board, int howManyShuffles) {
    boardId = board;
    shuffles = howManyShuffles;
  }

  /** Makes it one of several votes that are cast in one visit. */
  void join(long visitNumber, Pot newPot, long by) {
    visit = visitNumber;
    makePot(newPot, by);
  }

  /** Changes what makes it a pot. */
  void makePot(Pot newPot, long by) {
    pot = newPot;
    changedBy = by;
  }

  /** Takes over what all votes of a visit have in common, and who changed it. */
  void shareWith(StoredElection changed) {
    opensAt = changed.opensAt;
    closesAt = changed.closesAt;
    youngest = changed.youngest;
    boardId = changed.boardId;
    shuffles = changed.shuffles;
    changedBy = changed.changedBy;
  }

  /** From now on nothing of it changes. */
  void freeze(FrozenElection frozen, long budget, long by, Instant now) {
    budgetMinor = budget;
    questions = Questionnaire.write(frozen.questions());
    uuid = frozen.uuid();
    group = frozen.group();
    record = frozen.record();
    recordHash = Digest.ofUtf8(frozen.record()).toHex();
    trustees = frozen.trustees();
    registrarKey = frozen.registrarKey();
    rule = frozen.rule();
    logOrigin = frozen.logOrigin();
    logKey = frozen.logKey();
    issuanceKey = frozen.issuanceKey();
    roll = frozen.roll();
    confirmedBy = by;
    confirmedAt = now;
    state = ElectionState.CONFIRMED;
    stateSince = now;
  }

  /** Stops it; the caller has seen to it that it may be. */
  void abort(LocalizedText why, Instant now) {
    reason = why;
    state = ElectionState.ABORTED;
    stateSince = now;
  }

  void requireVersion(long seen) {
    if (version != seen) {
      throw new ChangedMeanwhile();
    }
  }

  void requireDraft() {
    if (state != ElectionState.DRAFT) {
      throw VoteRefusal.isFixed();
    }
  }

  /** Whether somebody else than this person changed it last. */
  boolean isSecondPerson(long person) {
    return changedBy == null || changedBy != person;
  }

  long id() {
    return id;
  }

  long processId() {
    return processId;
  }

  @Nullable Long roundId() {
    return roundId;
  }

  /** The board whose key locks it; null for the council's own key. */
  @Nullable Long boardId() {
    return boardId;
  }

  /** How many trustees of the board shuffle its ballots; none where they are added up. */
  int shuffles() {
    return Questionnaire.isShuffled(questions()) ? shuffles : 0;
  }

  /** Number of the visit in which it is cast together with others; 0 if it stands alone. */
  long visit() {
    return Objects.requireNonNullElse(visit, 0L);
  }

  /** What makes it one of several votes. */
  Pot pot() {
    return pot;
  }

  long version() {
    return version;
  }

  String slug() {
    return slug;
  }

  LocalizedText title() {
    return title;
  }

  ElectionState state() {
    return state;
  }

  Instant stateSince() {
    return stateSince;
  }

  Instant opensAt() {
    return opensAt;
  }

  Instant closesAt() {
    return closesAt;
  }

  /** When nothing of it changed any more; its last change of state if it is a draft. */
  Instant confirmedAt() {
    return Objects.requireNonNullElse(confirmedAt, stateSince);
  }

  int youngest() {
    return youngest;
  }

  long budgetMinor() {
    return budgetMinor;
  }

  Currency currency() {
    return Currency.getInstance(currency);
  }

  List<QuestionForm> questions() {
    return Questionnaire.read(questions);
  }

  /**
   * What the confirmation fixed.
   *
   * @throws IllegalStateException if it is a draft
   */
  FrozenElection frozen() {
    if (state == ElectionState.DRAFT) {
      throw new IllegalStateException("election " + slug + " is a draft");
    }
    return new FrozenElection(
        questions(),
        fixed(uuid),
        fixed(group),
        fixed(record),
        fixed(trustees),
        fixed(registrarKey),
        Objects.requireNonNullElse(rule, ""),
        fixed(logOrigin),
        fixed(logKey),
        fixed(issuanceKey),
        roll);
  }

  private static String fixed(@Nullable String value) {
    return Objects.requireNonNull(value);
  }

  /** The election as others see it. */
  ElectionDetails toDetails(String round, String board, List<QuestionForm> asked, long budget) {
    return new ElectionDetails(
        id,
        processId,
        slug,
        title,
        description,
        state,
        stateSince,
        reason,
        opensAt,
        closesAt,
        round,
        budget,
        currency(),
        youngest,
        asked,
        Objects.requireNonNullElse(uuid, ""),
        Objects.requireNonNullElse(group, ""),
        board,
        Objects.requireNonNullElse(boardId, 0L),
        shuffles,
        recordHash == null ? "" : Digest.parseHex(recordHash).toBase64(),
        createdAt,
        visit(),
        pot,
        version);
  }
}
