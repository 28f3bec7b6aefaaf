package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;

/** What staff read of proposals, and how the council answers them; authors are told. */
@ApplicationScoped
public class AnswerService {

  private static final Set<ProposalState> SEEN_BY_STAFF =
      EnumSet.complementOf(EnumSet.of(ProposalState.DRAFT));

  private final ProposalRepository proposals;
  private final ProposalLists lists;
  private final ProposalTable table;
  private final RefusalReasonService reasons;
  private final Answering answering;
  private final Visitor visitor;

  @Inject
  AnswerService(
      ProposalRepository proposals,
      ProposalLists lists,
      ProposalTable table,
      RefusalReasonService reasons,
      Answering answering,
      Visitor visitor) {
    this.proposals = proposals;
    this.lists = lists;
    this.table = table;
    this.reasons = reasons;
    this.answering = answering;
    this.visitor = visitor;
  }

  /**
   * A part of the proposals of a process, hidden and withdrawn ones included. Words are looked for
   * in all their texts; {@link ProposalSearch#listForStaff} is quicker.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator or moderator there
   */
  @Transactional
  public Page<ProposalDetails> list(
      ProcessDetails process, ProposalFilter filter, PageRequest wanted) {
    return list(process, filter, Optional.empty(), wanted);
  }

  /**
   * The same.
   *
   * @param published ids of the published ones with the filter's words, if they are known
   */
  @Transactional
  Page<ProposalDetails> list(
      ProcessDetails process,
      ProposalFilter filter,
      Optional<List<Long>> published,
      PageRequest wanted) {
    visitor.requireIn(process.id(), Role.FACILITATOR, Role.MODERATOR);
    Page<Proposal> found =
        published
            .map(ids -> lists.list(process.id(), SEEN_BY_STAFF, filter, ids, wanted))
            .orElseGet(() -> lists.list(process.id(), SEEN_BY_STAFF, filter, wanted));
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
    }
    reasons.check(form);
    answering.answer(facilitator, proposal, form);
    answering.record(facilitator, proposal);
  }

  private Proposal find(String reference) {
    return proposals
        .find(reference)
        .filter(proposal -> proposal.state() != ProposalState.DRAFT)
        .orElseThrow(NotFound::new);
  }
}
