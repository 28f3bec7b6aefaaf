package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.notifications.FollowService;
import org.folkmoot.people.Person;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.Opening;
import org.folkmoot.processes.Participation;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/** Residents support what others propose, once each, and take it back. */
@ApplicationScoped
public class SupportService {

  private final ProposalRepository proposals;
  private final SupportRepository supports;
  private final ProcessService processes;
  private final Participation participation;
  private final FollowService follows;
  private final Visitor visitor;
  private final Clock clock;

  @Inject
  SupportService(
      ProposalRepository proposals,
      SupportRepository supports,
      ProcessService processes,
      Participation participation,
      FollowService follows,
      Visitor visitor,
      Clock clock) {
    this.proposals = proposals;
    this.supports = supports;
    this.processes = processes;
    this.participation = participation;
    this.follows = follows;
    this.visitor = visitor;
    this.clock = clock;
  }

  /** Whether the visitor supports a proposal. */
  @Transactional
  public boolean isSupporter(ProposalDetails proposal) {
    return visitor
        .person()
        .filter(person -> supports.exists(proposal.id(), person.id()))
        .isPresent();
  }

  /**
   * Supports a proposal for the visitor, who is told of answers from now on; nothing happens if
   * they do already.
   *
   * @throws ProposalRefusal if it is not published or their own, or support is not open now
   * @throws org.folkmoot.processes.NotAdmitted if support is for other people
   * @throws org.folkmoot.people.NotAllowed unless the visitor is signed in
   */
  @Transactional
  public void support(String reference) {
    Person person = visitor.requirePerson();
    Proposal proposal = published(reference);
    if (proposal.isBy(person.id())) {
      throw ProposalRefusal.ownProposal();
    }
    ProcessDetails process = processOf(proposal);
    Opening opening = process.opening(Activity.SUPPORT, clock.instant());
    if (!opening.isOpen()) {
      throw ProposalRefusal.supportNotOpen(opening);
    }
    participation.requireAdmitted(process, Activity.SUPPORT);
    if (supports.exists(proposal.id(), person.id())) {
      return;
    }
    supports.add(proposal.id(), person.id(), clock.instant());
    follows.support(person.id(), ProposalSubject.KIND, proposal.id());
  }

  /** Takes the visitor's support back, if there is one. */
  @Transactional
  public void takeBack(String reference) {
    Person person = visitor.requirePerson();
    long proposal = published(reference).id();
    supports.remove(proposal, person.id());
    follows.takeBackSupport(person.id(), ProposalSubject.KIND, proposal);
  }

  private Proposal published(String reference) {
    Proposal proposal =
        proposals
            .find(reference)
            .filter(found -> ProposalRepository.LISTED.contains(found.state()))
            .orElseThrow(NotFound::new);
    if (proposal.state() != ProposalState.PUBLISHED || !processOf(proposal).running()) {
      throw ProposalRefusal.notPublished();
    }
    return proposal;
  }

  private ProcessDetails processOf(Proposal proposal) {
    return processes.findById(proposal.processId()).orElseThrow(NotFound::new);
  }
}
