package org.folkmoot.proposals;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.maps.GeoPoint;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Markdown;
import org.folkmoot.texts.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * What a resident proposes in a process. The number of supports is kept by {@link
 * SupportRepository}, that of comments by {@link ProposalSubject}.
 */
@Entity
@Table(name = "proposal")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class Proposal {

  private static final String SIGN = "P";

  /** Most digits of a reference: more are no number of ours. */
  private static final String REFERENCE = SIGN + "[1-9]\\d{0,14}";

  @Id
  @SequenceGenerator(name = "proposal_id", sequenceName = "proposal_id", allocationSize = 1)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "proposal_id")
  private long id;

  @Column(name = "process_id")
  private long processId;

  @Column(name = "author_id")
  private @Nullable Long authorId;

  private LocalizedText title;
  private LocalizedText body;

  @Column(name = "ward_id")
  private @Nullable Long wardId;

  private String place;

  private @Nullable BigDecimal latitude;
  private @Nullable BigDecimal longitude;

  /** Who handed it in on paper, or an empty text; null if its author has an account. */
  @Column(name = "on_behalf")
  private @Nullable String onBehalf;

  @Column(name = "cost_minor")
  private @Nullable Long costMinor;

  @Column(name = "category_id")
  private @Nullable Long categoryId;

  /** What is searched, in the form in which it is compared; queries read it. */
  @SuppressWarnings("UnusedVariable")
  private String search;

  @Enumerated(EnumType.STRING)
  private ProposalState state;

  /** Whether it is hidden because no moderator has read it yet. */
  private boolean held;

  @Column(name = "state_since")
  private Instant stateSince;

  private String reason = "";

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "published_at")
  private @Nullable Instant publishedAt;

  @Column(updatable = false)
  private int supports;

  @Column(updatable = false)
  private int comments;

  @Embedded private StandingAnswer standing = new StandingAnswer();

  @Version private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Proposal() {}

  Proposal(long processId, long authorId, ProposalForm form, Instant now) {
    this.processId = processId;
    this.authorId = authorId;
    this.state = ProposalState.DRAFT;
    this.createdAt = now;
    this.stateSince = now;
    describe(form);
  }

  /** One that came on paper: everybody sees it at once, and nobody's account has it. */
  static Proposal onPaper(long processId, String onBehalf, ProposalForm form, Instant now) {
    Proposal proposal = new Proposal();
    proposal.processId = processId;
    proposal.onBehalf = onBehalf;
    proposal.createdAt = now;
    proposal.describe(form);
    proposal.publish(now);
    return proposal;
  }

  final void describe(ProposalForm form) {
    title = form.title();
    body = form.body();
    wardId = form.ward().orElse(null);
    place = form.place();
    latitude = form.point().map(GeoPoint::latitude).orElse(null);
    longitude = form.point().map(GeoPoint::longitude).orElse(null);
    costMinor = form.cost().map(Amount::minorUnits).orElse(null);
    search = SearchText.of(title.main() + " " + place + " " + Markdown.toPlain(body.main()));
  }

  /** Puts it under a category of its process, or under none. */
  void place(@Nullable Long category) {
    categoryId = category;
  }

  static String reference(long id) {
    return SIGN + id;
  }

  /** The id that a reference stands for; empty if it is none. */
  static OptionalLong idOf(String reference) {
    return reference.matches(REFERENCE)
        ? OptionalLong.of(Long.parseLong(reference.substring(SIGN.length())))
        : OptionalLong.empty();
  }

  void publish(Instant now) {
    enter(ProposalState.PUBLISHED, "", now);
    publishedAt = now;
  }

  void withdraw(String why, Instant now) {
    enter(ProposalState.WITHDRAWN, why, now);
  }

  /** Publishes it for its author alone, until a moderator has decided. */
  void hold(Instant now) {
    enter(ProposalState.HIDDEN, "", now);
    publishedAt = now;
    held = true;
  }

  boolean isHeld() {
    return held;
  }

  /** Why is told by moderation. */
  void hide(Instant now) {
    enter(ProposalState.HIDDEN, "", now);
  }

  /** Shows a hidden one again; one that waited is new to everybody. */
  void restore(Instant now) {
    if (held) {
      publishedAt = now;
    }
    enter(ProposalState.PUBLISHED, "", now);
  }

  private void enter(ProposalState next, String why, Instant now) {
    state = next;
    reason = why;
    stateSince = now;
    held = false;
  }

  void answer(AnswerForm given, Instant now) {
    standing = new StandingAnswer(given, now);
  }

  /** The form with the cost and the responsibility that are known already. */
  AnswerForm keepCost(AnswerForm given, Currency currency) {
    return new AnswerForm(
        given.answer(),
        given.text(),
        standing.cost(currency),
        standing.responsible(),
        given.reasons());
  }

  /** Whether the same was said in the same words. */
  boolean isAnswered(AnswerForm given) {
    return standing.says(given);
  }

  /** The answer that stands, as a row of its history; empty if there is none. */
  Optional<ProposalAnswer> toHistory(int number, Currency currency) {
    return standing
        .answeredAt()
        .map(at -> new ProposalAnswer(id, number, standing.toForm(currency), at));
  }

  /** The author's account goes, the text stays. */
  void forgetAuthor() {
    authorId = null;
  }

  /**
   * Nobody may have changed it since it was read.
   *
   * @throws ChangedMeanwhile if somebody has
   */
  void requireVersion(long seen) {
    if (!isVersion(seen)) {
      throw new ChangedMeanwhile();
    }
  }

  boolean isVersion(long seen) {
    return version == seen;
  }

  long id() {
    return id;
  }

  long processId() {
    return processId;
  }

  Instant createdAt() {
    return createdAt;
  }

  Optional<Long> authorId() {
    return Optional.ofNullable(authorId);
  }

  Optional<Long> wardId() {
    return Optional.ofNullable(wardId);
  }

  boolean isBy(long account) {
    return authorId().filter(author -> author == account).isPresent();
  }

  LocalizedText title() {
    return title;
  }

  String place() {
    return place;
  }

  /** Where it is about. */
  Optional<GeoPoint> point() {
    BigDecimal north = latitude;
    BigDecimal east = longitude;
    return north == null || east == null
        ? Optional.empty()
        : Optional.of(new GeoPoint(north, east));
  }

  LocalizedText body() {
    return body;
  }

  ProposalState state() {
    return state;
  }

  Answer answer() {
    return standing.answer();
  }

  /** Ids of the council's reasons why it cannot be done. */
  Set<Long> reasonIds() {
    return standing.reasonIds();
  }

  Optional<Instant> answeredAt() {
    return standing.answeredAt();
  }

  int supports() {
    return supports;
  }

  int comments() {
    return comments;
  }

  /** When it was published. */
  Instant publishedAt() {
    return Objects.requireNonNull(publishedAt, "a draft has not been published");
  }

  String reference() {
    return reference(id);
  }

  Optional<Long> categoryId() {
    return Optional.ofNullable(categoryId);
  }

  ProposalDetails toDetails(
      String author,
      String ward,
      Optional<CategoryDetails> category,
      List<RefusalReasonDetails> refusals,
      Currency currency) {
    return new ProposalDetails(
        id,
        processId,
        authorId().orElse(0L),
        onBehalf == null ? author : onBehalf,
        onBehalf != null,
        title,
        body,
        wardId().orElse(0L),
        ward,
        place,
        point(),
        Optional.ofNullable(costMinor).map(minor -> new Amount(minor, currency)),
        category,
        state,
        held,
        stateSince,
        reason,
        createdAt,
        Optional.ofNullable(publishedAt),
        supports,
        comments,
        standing.answer(),
        standing.text(),
        standing.cost(currency),
        standing.responsible(),
        refusals,
        standing.answeredAt(),
        version);
  }
}
