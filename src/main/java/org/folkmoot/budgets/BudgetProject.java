package org.folkmoot.budgets;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.texts.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A project that asks for money in a round. */
@Entity
@Table(name = "budget_project")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class BudgetProject {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "round_id")
  private long roundId;

  private int position;
  private String code;
  private LocalizedText name;
  private LocalizedText description;

  @Column(name = "cost_minor")
  private long costMinor;

  private String category;
  private String target;
  private String place;
  private @Nullable BigDecimal latitude;
  private @Nullable BigDecimal longitude;
  private int votes;
  private BigDecimal score = BigDecimal.ZERO;
  private boolean withdrawn;

  @Column(name = "withdrawn_reason")
  private String withdrawnReason = "";

  /** Whether it left while people voted: it does not come back. */
  @Column(name = "withdrawn_by_vote")
  private boolean withdrawnByVote;

  /** Whether a moderator has hidden name and description: others read its code. */
  private boolean hidden;

  /** Comments that can be read; {@link ProjectSubject} moves it. */
  @Column(updatable = false)
  private int comments;

  @Version private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected BudgetProject() {}

  BudgetProject(long roundId, int position, ProjectForm form) {
    this.roundId = roundId;
    this.position = position;
    this.code = form.code();
    describe(form);
  }

  final void describe(ProjectForm form) {
    name = form.name();
    description = form.description();
    costMinor = form.cost().minorUnits();
    category = form.category();
    target = form.target();
    place = form.place();
    latitude = form.latitude();
    longitude = form.longitude();
  }

  void countVotes(int supporters, BigDecimal points) {
    votes = supporters;
    score = points;
  }

  /** Takes the project out of what is counted; residents read why. */
  void withdraw(String reason) {
    withdrawn = true;
    withdrawnReason = reason;
  }

  /** Whether it left while people voted, as far as the vote was not stopped. */
  void leaveVote(boolean isGone) {
    withdrawnByVote = isGone;
  }

  boolean isWithdrawnByVote() {
    return withdrawnByVote;
  }

  void reinstate() {
    withdrawn = false;
    withdrawnReason = "";
  }

  void hide() {
    hidden = true;
  }

  void restore() {
    hidden = false;
  }

  boolean isHidden() {
    return hidden;
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

  boolean isWithdrawn() {
    return withdrawn;
  }

  /** The name in its main language, for records. */
  String name() {
    return name.main();
  }

  long id() {
    return id;
  }

  long roundId() {
    return roundId;
  }

  int comments() {
    return comments;
  }

  /** What it is in the main language, hidden or not. */
  String writtenDescription() {
    return description.main();
  }

  /** What it is, as everybody may read it. */
  LocalizedText description() {
    return hidden ? LocalizedText.EMPTY : description;
  }

  String place() {
    return place;
  }

  /** Its name as everybody may read it. */
  LocalizedText names() {
    return hidden ? LocalizedText.of(Locale.UK, code) : name;
  }

  int position() {
    return position;
  }

  String code() {
    return code;
  }

  long costMinor() {
    return costMinor;
  }

  /** The project as everybody may read it. */
  ProjectDetails toDetails(Currency currency) {
    return toDetails(currency, !hidden);
  }

  /** The project with its own texts, hidden or not, for those who write them. */
  ProjectDetails toStaffDetails(Currency currency) {
    return toDetails(currency, true);
  }

  private ProjectDetails toDetails(Currency currency, boolean whole) {
    return new ProjectDetails(
        position,
        code,
        whole ? name : names(),
        whole ? description : description(),
        new Amount(costMinor, currency),
        category,
        target,
        place,
        latitude,
        longitude,
        votes,
        score,
        withdrawn,
        withdrawnReason,
        hidden,
        version);
  }
}
