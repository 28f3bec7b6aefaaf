package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.notifications.Notifier;
import org.folkmoot.people.Person;
import org.folkmoot.search.SearchOutbox;

/**
 * All that happens when the council answers a proposal: the answer before it stays readable, the
 * author and those who support or follow it are told, and at the end the log gets its entry. Joins
 * the caller's transaction, and asks no rights.
 */
@ApplicationScoped
class Answering {

  private final ProposalRepository proposals;
  private final Notifier notifier;
  private final Journal journal;
  private final CurrentCouncil currentCouncil;
  private final SearchOutbox search;
  private final Event<ProposalAnswered> answered;
  private final Clock clock;

  @Inject
  Answering(
      ProposalRepository proposals,
      Notifier notifier,
      Journal journal,
      CurrentCouncil currentCouncil,
      SearchOutbox search,
      Event<ProposalAnswered> answered,
      Clock clock) {
    this.answered = answered;
    this.search = search;
    this.proposals = proposals;
    this.notifier = notifier;
    this.journal = journal;
    this.currentCouncil = currentCouncil;
    this.clock = clock;
  }

  void answer(Person facilitator, Proposal proposal, AnswerForm form) {
    if (proposal.answer() != Answer.NONE) {
      int number = proposals.listAnswers(proposal.id()).size() + 1;
      proposal.toHistory(number, currentCouncil.get().currency()).ifPresent(proposals::add);
    }
    // as the database keeps it, so that a notice knows its answer again
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    proposal.answer(form, now);
    search.changed(FoundProposals.KIND, proposal.id());
    answered.fire(
        new ProposalAnswered(
            proposal.id(),
            proposal.processId(),
            proposal.wardId().orElse(0L),
            form.answer(),
            form.text(),
            form.responsible(),
            form.cost(),
            now,
            facilitator.id()));
    tellAuthor(facilitator, proposal);
    if (isToldToSupporters(form.answer())) {
      tellFollowers(facilitator, proposal);
    }
  }

  /** The entry of the log: written last, because it lets nobody else write theirs until the end. */
  void record(Person facilitator, Proposal proposal) {
    journal.record(
        AuditEvent.of(
                facilitator.id(),
                facilitator.name(),
                "proposals.journal.answered." + proposal.answer().name(),
                proposal.reference())
            .in(proposal.processId()));
  }

  /** Whether supporters hear of such an answer: not that it is being checked. */
  static boolean isToldToSupporters(Answer answer) {
    return answer != Answer.UNDER_REVIEW;
  }

  private void tellAuthor(Person facilitator, Proposal proposal) {
    proposal
        .authorId()
        .ifPresent(
            author ->
                notifier.tell(AnswerNews.news(proposal).by(facilitator.id()), List.of(author)));
  }

  private void tellFollowers(Person facilitator, Proposal proposal) {
    notifier.tellFollowers(
        AnswerNews.news(proposal).as(AnswerNews.FOLLOWED).by(facilitator.id()),
        ProposalSubject.KIND,
        proposal.id(),
        true);
  }
}
