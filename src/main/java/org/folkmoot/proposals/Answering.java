package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.jobs.JobOrder;
import org.folkmoot.jobs.JobQueue;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.mail.Letter;
import org.folkmoot.mail.Outbox;
import org.folkmoot.people.Person;
import org.folkmoot.search.SearchOutbox;

/**
 * All that happens when the council answers a proposal: the answer before it stays readable, the
 * author gets a letter, supporters get theirs by a job, and at the end the log its entry. Joins the
 * caller's transaction, and asks no rights.
 */
@ApplicationScoped
class Answering {

  private final ProposalRepository proposals;
  private final NoticeRepository notices;
  private final AccountService accounts;
  private final Outbox outbox;
  private final JobQueue queue;
  private final Journal journal;
  private final CurrentCouncil currentCouncil;
  private final SearchOutbox search;
  private final Clock clock;

  @Inject
  Answering(
      ProposalRepository proposals,
      NoticeRepository notices,
      AccountService accounts,
      Outbox outbox,
      JobQueue queue,
      Journal journal,
      CurrentCouncil currentCouncil,
      SearchOutbox search,
      Clock clock) {
    this.search = search;
    this.proposals = proposals;
    this.notices = notices;
    this.accounts = accounts;
    this.outbox = outbox;
    this.queue = queue;
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
    tellAuthor(proposal);
    if (isToldToSupporters(form.answer()) && proposal.supports() > 0) {
      tellSupporters(facilitator, proposal, now);
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

  private void tellAuthor(Proposal proposal) {
    proposal
        .authorId()
        .flatMap(accounts::findPerson)
        .ifPresent(
            author ->
                outbox.post(
                    Letter.of(
                            author.email(),
                            author.locale(),
                            "proposals.mail.answered." + proposal.answer().name(),
                            author.name(),
                            proposal.reference())
                        .withLink("/proposal?ref=" + proposal.reference())));
  }

  private void tellSupporters(Person facilitator, Proposal proposal, Instant now) {
    SupporterNotice notice = new SupporterNotice(proposal.id(), proposal.answer(), now);
    notices.add(notice);
    queue.add(
        JobOrder.of(SupporterLetters.NAME, notice.id())
            .titled(proposal.reference())
            .shownAt("/proposal?ref=" + proposal.reference())
            .forProcess(proposal.processId())
            .askedBy(facilitator));
  }
}
