package org.folkmoot.outcomes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import org.folkmoot.texts.LocalizedText;
import org.jspecify.annotations.Nullable;

/** {@link DecisionTerms} as columns, which decisions and their history share. */
@Embeddable
class StoredTerms {

  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  private LocalizedText reasons;

  @Column(name = "decided_on")
  private LocalDate decidedOn;

  @Column(name = "decided_by")
  private LocalizedText decidedBy;

  private String meeting;
  private LocalizedText owner;
  private LocalizedText route;

  @Column(name = "due_on")
  private @Nullable LocalDate dueOn;

  private LocalizedText difference;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected StoredTerms() {}

  StoredTerms(DecisionTerms terms) {
    verdict = terms.verdict();
    reasons = terms.reasons();
    decidedOn = terms.decidedOn();
    decidedBy = terms.decidedBy();
    meeting = terms.meeting();
    owner = terms.owner();
    route = terms.route();
    dueOn = terms.due().orElse(null);
    difference = terms.difference();
  }

  DecisionTerms toTerms() {
    return new DecisionTerms(
        verdict,
        reasons,
        decidedOn,
        decidedBy,
        meeting,
        owner,
        route,
        Optional.ofNullable(dueOn),
        difference);
  }
}
