package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.mail.Letter;
import org.folkmoot.mail.Outbox;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.texts.Texts;

/** What staff do with proposals: the council answers, moderators hide; authors are told. */
@ApplicationScoped
public class AnswerService {

  private static final Set<ProposalState> SEEN_BY_STAFF =
      EnumSet.complementOf(EnumSet.of(ProposalState.DRAFT));

  private final ProposalRepository proposals;
  private final ProposalTable table;
  private final Answering answering;
  private final AccountService accounts;
  private final Outbox outbox;
  private final Visitor visitor;
  private final Journal journal;
  private final Clock clock;

  @Inject
  AnswerService(
      ProposalRepository proposals,
      ProposalTable table,
      Answering answering,
      AccountService accounts,
      Outbox outbox,
      Visitor visitor,
      Journal journal,
      Clock clock) {
    this.proposals = proposals;
    this.table = table;
    this.answering = answering;
    this.accounts = accounts;
    this.outbox = outbox;
    this.visitor = visitor;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * A part of the proposals of a process, hidden and withdrawn ones included.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator or moderator there
   */
  @Transactional
  public Page<ProposalDetails> list(
      ProcessDetails process, ProposalFilter filter, PageRequest wanted) {
    visitor.requireIn(process.id(), Role.FACILITATOR, Role.MODERATOR);
    Page<Proposal> found = proposals.list(process.id(), SEEN_BY_STAFF, filter, wanted);
    return new Page<>(table.details(found.rows()), found.total());
  }

  /**
   * One proposal as staff see it.
   *
   * @throws NotFound if there is none, or it is a draft
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator or moderator there
   */
  @Transactional
  public ProposalDetails get(String reference) {
    Proposal proposal = find(reference);
    visitor.requireIn(proposal.processId(), Role.FACILITATOR, Role.MODERATOR);
    return table.details(proposal);
  }

  /** Whether the visitor answers for the council in the process of a proposal. */
  public boolean mayAnswer(ProposalDetails proposal) {
    return visitor.hasAnyIn(proposal.processId(), Set.of(Role.FACILITATOR));
  }

  /**
   * Answers a proposal, or answers it anew; its author and its supporters get letters. What the
   * council said before stays readable.
   *
   * @param seen version that the facilitator read
   * @throws ProposalRefusal if it is not published, or a refusal gives no reasons
   * @throws org.folkmoot.kernel.ChangedMeanwhile if it is another one by now
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator there
   */
  @NeedsNoConfirmation("everyday work, and it can be answered anew")
  @Transactional
  public void answer(String reference, long seen, AnswerForm form) {
    Proposal proposal = find(reference);
    Person facilitator = visitor.requireIn(proposal.processId(), Role.FACILITATOR);
    proposal.requireVersion(seen);
    if (proposal.state() != ProposalState.PUBLISHED) {
      throw ProposalRefusal.notPublished();
    } else if (form.lacksReasons()) {
      throw ProposalRefusal.answerTextMissing();
    }
    answering.answer(facilitator, proposal, form);
  }

  /**
   * Hides a proposal; its author gets a letter with the reason, others read the reason in its
   * place.
   *
   * @throws ProposalRefusal if it is not published, or the reason is missing
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a moderator or facilitator there
   */
  @NeedsNoConfirmation("must be quick, and it can be shown again")
  @Transactional
  public void hide(String reference, String reason) {
    Proposal proposal = find(reference);
    Person moderator = visitor.requireIn(proposal.processId(), Role.MODERATOR, Role.FACILITATOR);
    if (proposal.state() != ProposalState.PUBLISHED) {
      throw ProposalRefusal.notPublished();
    }
    String why = checkedReason(reason);
    proposal.hide(why, clock.instant());
    tell(proposal, "proposals.mail.hidden", why);
    record(moderator, "proposals.journal.hidden", proposal, why);
  }

  /**
   * Shows a hidden proposal again; its author gets a letter.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a moderator or facilitator there
   */
  @NeedsNoConfirmation("everyday work, and it can be hidden again")
  @Transactional
  public void restore(String reference) {
    Proposal proposal = find(reference);
    Person moderator = visitor.requireIn(proposal.processId(), Role.MODERATOR, Role.FACILITATOR);
    if (proposal.state() != ProposalState.HIDDEN) {
      return;
    }
    proposal.restore(clock.instant());
    tell(proposal, "proposals.mail.restored");
    record(moderator, "proposals.journal.restored", proposal);
  }

  /** A reason without blanks around it. */
  static String checkedReason(String reason) {
    String tidy = Texts.tidy(reason);
    if (tidy.isEmpty()) {
      throw ProposalRefusal.reasonMissing();
    }
    return tidy;
  }

  private void tell(Proposal proposal, String template, String... values) {
    proposal
        .authorId()
        .flatMap(accounts::findPerson)
        .ifPresent(
            author -> {
              Object[] all = new Object[values.length + 2];
              all[0] = author.name();
              all[1] = proposal.reference();
              System.arraycopy(values, 0, all, 2, values.length);
              outbox.post(
                  Letter.of(author.email(), author.locale(), template, all)
                      .withLink("/proposal?ref=" + proposal.reference()));
            });
  }

  private void record(Person person, String action, Proposal proposal, String... details) {
    journal.record(
        AuditEvent.of(person.id(), person.name(), action, proposal.reference(), details)
            .in(proposal.processId()));
  }

  private Proposal find(String reference) {
    return proposals
        .find(reference)
        .filter(proposal -> proposal.state() != ProposalState.DRAFT)
        .orElseThrow(NotFound::new);
  }
}
