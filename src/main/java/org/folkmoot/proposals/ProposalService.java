package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.folkmoot.comments.CommentService;
import org.folkmoot.files.FileService;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.moderation.Approvals;
import org.folkmoot.moderation.TextSieve;
import org.folkmoot.moderation.WritingLimits;
import org.folkmoot.moderation.WritingPauses;
import org.folkmoot.notifications.FollowService;
import org.folkmoot.notifications.Notifier;
import org.folkmoot.notifications.ProcessFollowing;
import org.folkmoot.people.Person;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.Opening;
import org.folkmoot.processes.Participation;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.search.SearchOutbox;
import org.folkmoot.texts.Texts;

/** What authors do with their proposals. */
@ApplicationScoped
public class ProposalService {

  /** Most drafts of one person in one process. */
  static final int MOST_DRAFTS = 20;

  /** Most characters of a reason. */
  public static final int LONGEST_REASON = 1_000;

  private final ProposalRepository proposals;
  private final SupportRepository supports;
  private final CommentService comments;
  private final FileService files;
  private final FollowService follows;
  private final Notifier notifier;
  private final CategoryService categories;
  private final ProcessService processes;
  private final Participation participation;
  private final Visitor visitor;
  private final WritingLimits limits;
  private final WritingPauses pauses;
  private final TextSieve sieve;
  private final Approvals approvals;
  private final Event<ProposalLeaves> leaving;
  private final SearchOutbox search;
  private final Clock clock;

  @Inject
  ProposalService(
      ProposalRepository proposals,
      SupportRepository supports,
      CommentService comments,
      FileService files,
      FollowService follows,
      Notifier notifier,
      CategoryService categories,
      ProcessService processes,
      Participation participation,
      Visitor visitor,
      WritingLimits limits,
      WritingPauses pauses,
      TextSieve sieve,
      Approvals approvals,
      Event<ProposalLeaves> leaving,
      SearchOutbox search,
      Clock clock) {
    this.search = search;
    this.proposals = proposals;
    this.supports = supports;
    this.comments = comments;
    this.files = files;
    this.follows = follows;
    this.notifier = notifier;
    this.categories = categories;
    this.processes = processes;
    this.participation = participation;
    this.visitor = visitor;
    this.limits = limits;
    this.pauses = pauses;
    this.sieve = sieve;
    this.approvals = approvals;
    this.leaving = leaving;
    this.clock = clock;
  }

  /** Whether ideas are taken in a process now, and if not, why. */
  public Opening opening(ProcessDetails process) {
    return process.opening(Activity.IDEAS, clock.instant());
  }

  /**
   * Begins a draft, which only its author sees.
   *
   * @param process name of the process in addresses
   * @return its reference
   * @throws ProposalRefusal if ideas are not taken now, after 20 drafts in the process, or if the
   *     category is not there any more
   * @throws org.folkmoot.processes.NotAdmitted if ideas are for other people
   * @throws org.folkmoot.moderation.ModerationRefusal if the visitor may not write for a time
   * @throws org.folkmoot.people.NotAllowed unless the visitor is signed in
   */
  @Transactional
  public String draft(String process, ProposalForm form) {
    Person author = visitor.requirePerson();
    pauses.requireFree(author);
    ProcessDetails found = processes.find(process).orElseThrow(NotFound::new);
    requireOpen(found);
    if (proposals.countDrafts(found.id(), author.id()) >= MOST_DRAFTS) {
      throw ProposalRefusal.tooManyDrafts(MOST_DRAFTS);
    }
    Proposal proposal = new Proposal(found.id(), author.id(), form, clock.instant());
    categories.place(proposal, form.category());
    proposals.add(proposal);
    return proposal.reference();
  }

  /**
   * Changes a draft; or a published proposal, as long as ideas are taken and the council has not
   * answered. The text that it had stays readable.
   *
   * @param seen version that the author changed
   * @throws ProposalRefusal if it is too late, or the category is not there any more
   * @throws org.folkmoot.kernel.ChangedMeanwhile if it is another one by now
   */
  @Transactional
  public void change(String reference, long seen, ProposalForm form) {
    Proposal proposal = own(reference);
    pauses.requireFree(visitor.requirePerson());
    proposal.requireVersion(seen);
    if (proposal.state() == ProposalState.PUBLISHED) {
      requireOpen(processOf(proposal));
      requireUnanswered(proposal);
      requireText(form.body().isEmpty());
      if (!form.title().equals(proposal.title()) || !form.body().equals(proposal.body())) {
        int number = proposals.listVersions(proposal.id()).size() + 1;
        proposals.add(new ProposalVersion(proposal, number, clock.instant()));
      }
    } else if (proposal.state() != ProposalState.DRAFT) {
      throw ProposalRefusal.notPublished();
    }
    proposal.describe(form);
    categories.place(proposal, form.category());
    proposals.flush();
    search.changed(FoundProposals.KIND, proposal.id());
    sieve.look(ProposalModeration.KIND, reference);
  }

  /**
   * Shows a draft to everybody; where what new people write waits, to a moderator first.
   *
   * @throws ProposalRefusal if ideas are not taken now, the text is missing, or after as many in a
   *     day as the council allows
   */
  @Transactional
  public void publish(String reference) {
    Proposal proposal = own(reference);
    if (proposal.state() != ProposalState.DRAFT) {
      return;
    }
    requireOpen(processOf(proposal));
    requireText(proposal.body().isEmpty());
    Person author = visitor.requirePerson();
    pauses.requireFree(author);
    limits
        .countIdea(author)
        .ifPresent(
            reached -> {
              throw ProposalRefusal.tooManyToday(reached.most(), reached.until());
            });
    show(proposal, author);
    search.changed(FoundProposals.KIND, proposal.id());
  }

  /** Shows it to everybody at once, or asks a moderator first. */
  private void show(Proposal proposal, Person author) {
    if (approvals.isNeeded(processOf(proposal), author)) {
      proposal.hold(clock.instant());
      proposals.flush();
      approvals.await(ProposalModeration.KIND, proposal.reference());
    } else {
      proposal.publish(clock.instant());
      notifier.tellFollowers(
          IdeaNews.news(proposal, author.id()), ProcessFollowing.KIND, proposal.processId(), true);
      sieve.look(ProposalModeration.KIND, proposal.reference());
    }
  }

  /** Whether what the visitor publishes in a process waits for a moderator first. */
  @Transactional
  public boolean isAwaited(ProcessDetails process) {
    return visitor.person().filter(author -> approvals.isNeeded(process, author)).isPresent();
  }

  /**
   * Takes a published proposal back; everybody reads why.
   *
   * @throws ProposalRefusal if it is not published, or the reason is missing
   */
  @Transactional
  public void withdraw(String reference, String reason) {
    Proposal proposal = own(reference);
    if (proposal.state() != ProposalState.PUBLISHED) {
      throw ProposalRefusal.notPublished();
    }
    proposal.withdraw(checkedReason(reason), clock.instant());
    search.changed(FoundProposals.KIND, proposal.id());
  }

  /** Deletes a draft for good. */
  @Transactional
  public void discard(String reference) {
    Proposal proposal = own(reference);
    if (proposal.state() != ProposalState.DRAFT) {
      throw new NotFound();
    }
    files.removeAll(ProposalFiles.KIND, List.of(proposal.id()));
    proposals.remove(proposal);
  }

  /** Whether the visitor wrote a proposal. */
  public boolean isOwn(ProposalDetails proposal) {
    return visitor.person().filter(person -> person.id() == proposal.authorId()).isPresent();
  }

  /** Whether the visitor may change a proposal now. */
  public boolean isChangeable(ProposalDetails proposal, ProcessDetails process) {
    return isOwn(proposal)
        && (proposal.draft()
            || (proposal.published() && !proposal.answered() && opening(process).isOpen()));
  }

  /** Removes a proposal with all that hangs on it; joins the caller's transaction. */
  void remove(Proposal proposal) {
    comments.removeAll(ProposalSubject.KIND, proposal.id());
    files.removeAll(ProposalFiles.KIND, List.of(proposal.id()));
    supports.removeAll(proposal.id());
    follows.removeAll(ProposalSubject.KIND, proposal.id());
    leaving.fire(new ProposalLeaves(proposal.id()));
    search.changed(FoundProposals.KIND, proposal.id());
    proposals.remove(proposal);
  }

  /**
   * A proposal of the visitor.
   *
   * @throws NotFound if there is none: nobody learns of somebody else's drafts
   */
  private Proposal own(String reference) {
    visitor.requirePerson();
    return proposals.find(reference).filter(this::isOwn).orElseThrow(NotFound::new);
  }

  private boolean isOwn(Proposal proposal) {
    return visitor.person().filter(person -> proposal.isBy(person.id())).isPresent();
  }

  private ProcessDetails processOf(Proposal proposal) {
    return processes.findById(proposal.processId()).orElseThrow(NotFound::new);
  }

  private void requireOpen(ProcessDetails process) {
    Opening opening = opening(process);
    if (!opening.isOpen()) {
      throw ProposalRefusal.notOpen(opening);
    }
    participation.requireAdmitted(process, Activity.IDEAS);
  }

  /** A reason without blanks around it. */
  private static String checkedReason(String reason) {
    String tidy = Texts.tidy(reason);
    if (tidy.isEmpty()) {
      throw ProposalRefusal.reasonMissing();
    }
    return tidy;
  }

  private static void requireUnanswered(Proposal proposal) {
    if (proposal.answer() != Answer.NONE) {
      throw ProposalRefusal.alreadyAnswered();
    }
  }

  private static void requireText(boolean isMissing) {
    if (isMissing) {
      throw ProposalRefusal.textMissing();
    }
  }
}
