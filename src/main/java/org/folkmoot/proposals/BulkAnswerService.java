package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.notifications.FollowService;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;

/** Facilitators give one answer to many proposals of a process. */
@ApplicationScoped
public class BulkAnswerService {

  /** Most proposals that are answered at once. */
  public static final int MOST = 200;

  private final ProposalRepository proposals;
  private final FollowService follows;
  private final ProposalTable table;
  private final RefusalReasonService reasons;
  private final Answering answering;
  private final CurrentCouncil currentCouncil;
  private final Visitor visitor;

  @Inject
  BulkAnswerService(
      ProposalRepository proposals,
      FollowService follows,
      ProposalTable table,
      RefusalReasonService reasons,
      Answering answering,
      CurrentCouncil currentCouncil,
      Visitor visitor) {
    this.proposals = proposals;
    this.follows = follows;
    this.table = table;
    this.reasons = reasons;
    this.answering = answering;
    this.currentCouncil = currentCouncil;
    this.visitor = visitor;
  }

  /**
   * Proposals of a process by their references, in that order; what is not there or a draft is left
   * out.
   *
   * @throws ProposalRefusal if there are more than 200
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator there
   */
  @Transactional
  public List<ProposalDetails> list(ProcessDetails process, Collection<String> references) {
    visitor.requireIn(process.id(), Role.FACILITATOR);
    return table.details(List.copyOf(find(process, references).values()));
  }

  /**
   * What an answer to many would do; changes nothing.
   *
   * @param seen versions that the facilitator read, by reference
   * @throws ProposalRefusal if there are more than 200, or a refusal gives no reasons
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator there
   */
  @Transactional
  public BulkAnswer check(ProcessDetails process, Map<String, Long> seen, AnswerForm form) {
    visitor.requireIn(process.id(), Role.FACILITATOR);
    return plan(find(process, seen.keySet()), seen, form);
  }

  /**
   * Answers many at once, as {@link #check} says, all or none. Costs and who is responsible stay as
   * they are.
   *
   * @return what was done
   * @throws ProposalRefusal as {@link #check}
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator there
   */
  @NeedsNoConfirmation("everyday work, and each can be answered anew")
  @Transactional
  public BulkAnswer answer(ProcessDetails process, Map<String, Long> seen, AnswerForm form) {
    Person facilitator = visitor.requireIn(process.id(), Role.FACILITATOR);
    Map<String, Proposal> found = find(process, seen.keySet());
    BulkAnswer plan = plan(found, seen, form);
    List<Proposal> answered =
        found.values().stream()
            .filter(proposal -> plan.answered().contains(proposal.reference()))
            .toList();
    answered.forEach(proposal -> answering.answer(facilitator, proposal, kept(proposal, form)));
    proposals.flush();
    answered.forEach(proposal -> answering.record(facilitator, proposal));
    return plan;
  }

  private AnswerForm kept(Proposal proposal, AnswerForm form) {
    return proposal.keepCost(form, currentCouncil.get().currency());
  }

  private Map<String, Proposal> find(ProcessDetails process, Collection<String> references) {
    if (references.size() > MOST) {
      throw ProposalRefusal.tooManyAtOnce(MOST);
    }
    Map<String, Proposal> byReference =
        proposals.listAll(process.id(), references).stream()
            .collect(Collectors.toMap(Proposal::reference, Function.identity()));
    Map<String, Proposal> inOrder = new LinkedHashMap<>();
    references.forEach(
        reference ->
            Optional.ofNullable(byReference.get(reference))
                .ifPresent(proposal -> inOrder.put(reference, proposal)));
    return inOrder;
  }

  private BulkAnswer plan(Map<String, Proposal> found, Map<String, Long> seen, AnswerForm form) {
    reasons.check(form);
    List<Proposal> answered = new ArrayList<>();
    Map<String, BulkAnswer.Why> leftOut = new LinkedHashMap<>();
    seen.forEach(
        (reference, version) -> {
          Optional<Proposal> proposal = Optional.ofNullable(found.get(reference));
          why(proposal, version, form)
              .ifPresentOrElse(
                  why -> leftOut.put(reference, why), () -> proposal.ifPresent(answered::add));
        });
    return new BulkAnswer(
        answered.stream().map(Proposal::reference).toList(), leftOut, letters(answered, form));
  }

  private static Optional<BulkAnswer.Why> why(
      Optional<Proposal> found, long seen, AnswerForm form) {
    if (found.isEmpty()) {
      return Optional.of(BulkAnswer.Why.GONE);
    }
    Proposal proposal = found.get();
    if (proposal.state() != ProposalState.PUBLISHED) {
      return Optional.of(BulkAnswer.Why.NOT_PUBLISHED);
    } else if (proposal.isAnswered(form)) {
      return Optional.of(BulkAnswer.Why.SAME);
    }
    return proposal.isVersion(seen) ? Optional.empty() : Optional.of(BulkAnswer.Why.CHANGED);
  }

  private long letters(List<Proposal> answered, AnswerForm form) {
    long authors = answered.stream().filter(one -> one.authorId().isPresent()).count();
    return Answering.isToldToSupporters(form.answer())
        ? authors
            + follows.countMailed(
                ProposalSubject.KIND,
                answered.stream().map(Proposal::id).toList(),
                AnswerNews.FOLLOWED)
        : authors;
  }
}
