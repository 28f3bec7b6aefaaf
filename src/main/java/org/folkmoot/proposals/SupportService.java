package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.notifications.FollowService;
import org.folkmoot.people.Person;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.residents.ResidentService;

/** Residents support what others propose, once each, and take it back. */
@ApplicationScoped
public class SupportService {

  private final ProposalRepository proposals;
  private final SupportRepository supports;
  private final ProcessService processes;
  private final ResidentService residents;
  private final FollowService follows;
  private final Visitor visitor;
  private final Clock clock;

  @Inject
  SupportService(
      ProposalRepository proposals,
      SupportRepository supports,
      ProcessService processes,
      ResidentService residents,
      FollowService follows,
      Visitor visitor,
      Clock clock) {
    this.proposals = proposals;
    this.supports = supports;
    this.processes = processes;
    this.residents = residents;
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
   * Supports a proposal for the visitor, who lives here, and who is told of answers from now on;
   * nothing happens if they do already.
   *
   * @throws ProposalRefusal if it is not published or their own, its process is over, or they have
   *     not shown to live here
   * @throws org.folkmoot.people.NotAllowed unless the visitor is signed in
   */
  @Transactional
  public void support(String reference) {
    Person person = visitor.requirePerson();
    Proposal proposal = published(reference);
    if (proposal.isBy(person.id())) {
      throw ProposalRefusal.ownProposal();
    } else if (residents.current(person.id()).isEmpty()) {
      throw ProposalRefusal.notVerified();
    }
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
    boolean isRunning =
        processes.findById(proposal.processId()).orElseThrow(NotFound::new).running();
    if (proposal.state() != ProposalState.PUBLISHED || !isRunning) {
      throw ProposalRefusal.notPublished();
    }
    return proposal;
  }
}
