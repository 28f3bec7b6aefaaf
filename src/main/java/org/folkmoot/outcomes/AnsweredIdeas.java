package org.folkmoot.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.folkmoot.budgets.ResultsChanged;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.Amount;
import org.folkmoot.people.AccountDeleted;
import org.folkmoot.proposals.Answer;
import org.folkmoot.proposals.ProposalAnswered;
import org.folkmoot.proposals.ProposalLeaves;
import org.folkmoot.texts.LocalizedText;

/**
 * Answers of the council that decide an idea are decisions, too, so that one list shows both. Whom
 * the answer tells is not told again. Also answers what else happens to what decisions are about.
 */
@ApplicationScoped
class AnsweredIdeas {

  private final DecisionRepository decisions;
  private final DecisionSubjects subjects;
  private final CurrentCouncil currentCouncil;

  @Inject
  AnsweredIdeas(
      DecisionRepository decisions, DecisionSubjects subjects, CurrentCouncil currentCouncil) {
    this.decisions = decisions;
    this.subjects = subjects;
    this.currentCouncil = currentCouncil;
  }

  void take(@Observes ProposalAnswered answered) {
    Optional<Decision> known = decisions.find(DecisionKind.PROPOSAL, answered.proposalId());
    Optional<Verdict> verdict = verdictOf(answered.answer());
    boolean isOfAMeeting = known.filter(one -> !one.isAnswered()).isPresent();
    if (isOfAMeeting || (verdict.isEmpty() && known.isEmpty())) {
      return;
    }
    DecisionTerms terms = terms(answered, verdict.orElse(Verdict.DEFER), known);
    Decision decision = known.orElseGet(() -> begin(answered, terms));
    decision.decide(terms, false);
    decision.comesFromAnswer(answered.cost().map(Amount::minorUnits));
    decisions.add(
        decision.note(
            ChangeKind.ANSWERED,
            LocalizedText.EMPTY,
            Optional.empty(),
            answered.by(),
            answered.at()));
    decisions.flush();
  }

  private static Optional<Verdict> verdictOf(Answer answer) {
    return switch (answer) {
      case ACCEPTED -> Optional.of(Verdict.ACCEPT);
      case NOT_FEASIBLE -> Optional.of(Verdict.REJECT);
      case NONE, UNDER_REVIEW, FEASIBLE -> Optional.empty();
    };
  }

  private DecisionTerms terms(
      ProposalAnswered answered, Verdict verdict, Optional<Decision> known) {
    return new DecisionTerms(
        verdict,
        answered.text(),
        dayOf(answered.at()),
        LocalizedText.EMPTY,
        "",
        answered.responsible(),
        known.map(one -> one.terms().route()).orElse(LocalizedText.EMPTY),
        known.flatMap(one -> one.terms().due()).filter(due -> verdict.promising()),
        LocalizedText.EMPTY);
  }

  private LocalDate dayOf(Instant at) {
    ZoneId zone = currentCouncil.get().zone();
    return LocalDate.ofInstant(at, zone);
  }

  private Decision begin(ProposalAnswered answered, DecisionTerms terms) {
    DecisionSubject subject =
        new DecisionSubject(
            DecisionKind.PROPOSAL,
            answered.proposalId(),
            "",
            answered.processId(),
            Optional.empty(),
            LocalizedText.EMPTY,
            "",
            answered.wardId(),
            answered.cost(),
            Optional.empty(),
            true);
    Decision decision = new Decision(subject, terms, false, answered.at());
    decisions.add(decision);
    decisions.flush();
    return decision;
  }

  void compare(@Observes ResultsChanged changed) {
    for (Decision decision : decisions.listOfRound(changed.roundId())) {
      subjects
          .find(decision)
          .ifPresent(subject -> decision.compare(subject.isDifferent(decision.terms().verdict())));
    }
  }

  void forget(@Observes ProposalLeaves leaving) {
    decisions.removeOfProposal(leaving.proposalId());
  }

  void forget(@Observes AccountDeleted account) {
    decisions.forget(account.accountId());
  }
}
