package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.moderation.HiddenNote;
import org.folkmoot.moderation.ModerationLog;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/** What everybody reads of proposals, as far as they may. */
@ApplicationScoped
public class ProposalReader {

  private final ProposalRepository proposals;
  private final ProposalLists lists;
  private final ProposalTable table;
  private final ProcessService processes;
  private final ModerationLog moderation;
  private final RefusalReasonService reasons;
  private final CurrentCouncil currentCouncil;
  private final Visitor visitor;

  @Inject
  ProposalReader(
      ProposalRepository proposals,
      ProposalLists lists,
      ProposalTable table,
      ProcessService processes,
      ModerationLog moderation,
      RefusalReasonService reasons,
      CurrentCouncil currentCouncil,
      Visitor visitor) {
    this.proposals = proposals;
    this.lists = lists;
    this.table = table;
    this.processes = processes;
    this.moderation = moderation;
    this.reasons = reasons;
    this.currentCouncil = currentCouncil;
    this.visitor = visitor;
  }

  /**
   * The proposal of this reference as the visitor may see it: drafts for their authors only, hidden
   * ones without their texts for others.
   */
  @Transactional
  public Optional<ProposalDetails> find(String reference) {
    return proposals
        .find(reference)
        .filter(proposal -> proposal.state() != ProposalState.DRAFT || isOwn(proposal))
        .filter(proposal -> processes.findById(proposal.processId()).isPresent())
        .map(
            proposal -> {
              ProposalDetails details = table.details(proposal);
              return proposal.state() == ProposalState.HIDDEN && !maySeeHidden(proposal)
                  ? details.withoutTexts()
                  : details;
            });
  }

  /** The withdrawn process of a published proposal: of it only the reason is shown. */
  @Transactional
  public Optional<ProcessDetails> findWithdrawnProcess(String reference) {
    return proposals
        .find(reference)
        .filter(proposal -> proposal.state() != ProposalState.DRAFT)
        .flatMap(proposal -> processes.findWithdrawn(proposal.processId()));
  }

  /** The process of a proposal that the visitor may see. */
  @Transactional
  public ProcessDetails processOf(ProposalDetails proposal) {
    return processes.findById(proposal.processId()).orElseThrow(NotFound::new);
  }

  /** Why a proposal is hidden; empty if it is not. */
  @Transactional
  public Optional<HiddenNote> findHiddenNote(ProposalDetails proposal) {
    return proposal.hidden()
        ? moderation.findHidden(ProposalModeration.KIND, proposal.reference())
        : Optional.empty();
  }

  /**
   * Why a proposal was withdrawn or hidden, in the main language; empty for any other. A hidden one
   * names the rule.
   */
  @Transactional
  public String reasonOf(ProposalDetails proposal) {
    return findHiddenNote(proposal).map(note -> note.rule().main()).orElse(proposal.reason());
  }

  /** Earlier texts of a proposal that the visitor may read, the first one first. */
  @Transactional
  public List<EarlierText> listEarlierTexts(ProposalDetails proposal) {
    return proposal.title().isEmpty()
        ? List.of()
        : proposals.listVersions(proposal.id()).stream()
            .map(ProposalVersion::toEarlierText)
            .toList();
  }

  /** What the council said to a proposal before it answered anew, the first answer first. */
  @Transactional
  public List<EarlierAnswer> listEarlierAnswers(ProposalDetails proposal) {
    List<ProposalAnswer> answers = proposals.listAnswers(proposal.id());
    List<RefusalReasonDetails> refusals =
        reasons.named(
            answers.stream()
                .flatMap(answer -> answer.reasonIds().stream())
                .collect(Collectors.toSet()));
    return answers.stream()
        .map(answer -> answer.toEarlierAnswer(currentCouncil.get().currency(), refusals))
        .toList();
  }

  /** A part of what everybody may find in a process, in the order of the filter. */
  @Transactional
  public Page<ProposalDetails> list(
      ProcessDetails process, ProposalFilter filter, PageRequest wanted) {
    Page<Proposal> found = lists.list(process.id(), ProposalRepository.LISTED, filter, wanted);
    return new Page<>(table.details(found.rows()), found.total());
  }

  /**
   * What follows one of them, for programs that read on.
   *
   * @param last reference of the last one that was read
   * @param most how many at most
   * @throws NotFound if there is no such proposal in the list
   */
  @Transactional
  public List<ProposalDetails> listAfter(
      ProcessDetails process, ProposalFilter filter, String last, int most) {
    Proposal known =
        proposals
            .find(last)
            .filter(proposal -> proposal.processId() == process.id())
            .filter(proposal -> ProposalRepository.LISTED.contains(proposal.state()))
            .orElseThrow(NotFound::new);
    return table.details(lists.listAfter(process.id(), filter, known, most));
  }

  /** How many everybody may find in a process. */
  @Transactional
  public long count(ProcessDetails process) {
    return proposals.countListed(process.id());
  }

  /** What the visitor wrote, drafts included, the latest first; empty if nobody is signed in. */
  @Transactional
  public List<ProposalDetails> listOwn() {
    return visitor
        .person()
        .map(person -> table.details(proposals.listOf(person.id())))
        .orElse(List.of());
  }

  private boolean isOwn(Proposal proposal) {
    return visitor.person().filter(person -> proposal.isBy(person.id())).isPresent();
  }

  private boolean maySeeHidden(Proposal proposal) {
    return isOwn(proposal)
        || visitor.isReaderOf(proposal.processId())
        || visitor.hasAnyIn(proposal.processId(), Set.of(Role.MODERATOR));
  }
}
