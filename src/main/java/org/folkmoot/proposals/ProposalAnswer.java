package org.folkmoot.proposals;

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
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.Amount;
import org.folkmoot.texts.LocalizedText;
import org.jspecify.annotations.Nullable;

/** An answer of the council that another one has replaced. */
@Entity
@Table(name = "proposal_answer")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ProposalAnswer {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "proposal_id")
  private long proposalId;

  private int number;

  @Enumerated(EnumType.STRING)
  private Answer answer;

  private LocalizedText text;

  @Column(name = "cost_minor")
  private @Nullable Long costMinor;

  private LocalizedText responsible;

  /** Ids of the council's reasons; queries look for one. */
  @Column(name = "answer_reasons")
  private String reasons = "";

  @Column(name = "answered_at")
  private Instant answeredAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ProposalAnswer() {}

  ProposalAnswer(long proposalId, int number, AnswerForm given, Instant answeredAt) {
    this.proposalId = proposalId;
    this.number = number;
    this.answer = given.answer();
    this.text = given.text();
    this.costMinor = given.cost().map(Amount::minorUnits).orElse(null);
    this.responsible = given.responsible();
    this.reasons = ReasonIds.write(given.reasons());
    this.answeredAt = answeredAt;
  }

  Set<Long> reasonIds() {
    return ReasonIds.read(reasons);
  }

  EarlierAnswer toEarlierAnswer(Currency currency, List<RefusalReasonDetails> refusals) {
    return new EarlierAnswer(
        number,
        answer,
        text,
        Optional.ofNullable(costMinor).map(minor -> new Amount(minor, currency)),
        responsible,
        refusals.stream().filter(one -> reasonIds().contains(one.id())).toList(),
        answeredAt);
  }
}
