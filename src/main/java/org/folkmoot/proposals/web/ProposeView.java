package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.DraftService;
import org.folkmoot.proposals.IdeaStep;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalReader;
import org.folkmoot.proposals.ProposalService;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Where somebody is on the way to an idea: of which process, at which question. */
@Named
@RequestScoped
public class ProposeView {

  private final DraftService drafts;
  private final ProposalService proposals;
  private final ProposalReader reader;
  private final ProcessService processes;
  private final ProposeSteps steps;
  private final Visitor visitor;
  private final Address address;
  private final Feedback feedback;
  private final Texts texts;
  private @Nullable ProposalDetails stored;
  private @Nullable ProcessDetails process;

  @Inject
  ProposeView(
      DraftService drafts,
      ProposalService proposals,
      ProposalReader reader,
      ProcessService processes,
      ProposeSteps steps,
      Visitor visitor,
      Address address,
      Feedback feedback,
      Texts texts) {
    this.drafts = drafts;
    this.proposals = proposals;
    this.reader = reader;
    this.processes = processes;
    this.steps = steps;
    this.visitor = visitor;
    this.address = address;
    this.feedback = feedback;
    this.texts = texts;
  }

  /** The proposal of the address, which the visitor wrote and may still change. */
  public ProposalDetails getStored() {
    ProposalDetails known = stored;
    if (known == null) {
      known = drafts.getOwn(getReference());
      if (!proposals.isChangeable(known, reader.processOf(known))) {
        throw new NotFound();
      }
      stored = known;
    }
    return known;
  }

  /** Forgets what was read, as something was saved. */
  void readAgain() {
    stored = null;
  }

  /** The process in which it is proposed. */
  public ProcessDetails getProcess() {
    ProcessDetails known = process;
    if (known == null) {
      known =
          isNew()
              ? processes.find(address.get("process")).orElseThrow(NotFound::new)
              : reader.processOf(getStored());
      process = known;
    }
    return known;
  }

  /** Whether nothing is saved yet. */
  public boolean isNew() {
    return getReference().isEmpty();
  }

  /** Whether nobody is signed in: then it is kept on the device. */
  public boolean isStranger() {
    return visitor.person().isEmpty();
  }

  /** Whether everybody reads it already, so that each change is one of what they read. */
  public boolean isPublished() {
    return !isNew() && !getStored().draft();
  }

  /** Whether it may be written: ideas are taken, or it is a draft that is only saved. */
  public boolean isOpen() {
    return !isNew() || isTaken();
  }

  /** Whether ideas are taken now. */
  public boolean isTaken() {
    return proposals.opening(getProcess()).isOpen();
  }

  /** The question of the address; the first one of a new idea, else the last page. */
  public IdeaStep getStep() {
    IdeaStep first = isNew() ? IdeaStep.TITLE : IdeaStep.CHECK;
    IdeaStep wanted = IdeaStep.of(address.get("step")).orElse(first);
    return steps.of(getProcess()).contains(wanted) ? wanted : first;
  }

  /** Whether this is the question; for pages. */
  public boolean at(String step) {
    return getStep().name().equals(step);
  }

  /** Whether this question is asked at all; for pages. */
  public boolean asking(String step) {
    return steps.of(getProcess()).contains(IdeaStep.valueOf(step));
  }

  /** Number of the step, from 1. */
  public int getNumber() {
    return steps.of(getProcess()).indexOf(getStep()) + 1;
  }

  /** How many steps there are. */
  public int getCount() {
    return steps.of(getProcess()).size();
  }

  /** Where one is, in words. */
  public String getProgress() {
    return texts.with("proposals.step", getNumber(), getCount());
  }

  /** Title of the page. */
  public String getTitle() {
    return texts.get("proposals.step." + getStep().name());
  }

  /** Where a link to a step leads. */
  public String address(IdeaStep step) {
    return isNew()
        ? ProposeSteps.address(getProcess(), step)
        : ProposeSteps.address(getReference(), step);
  }

  /** The same by the name of the step; for pages. */
  public String addressOf(String step) {
    return address(IdeaStep.valueOf(step));
  }

  /** Address of the next step. */
  public String getNext() {
    return address(steps.after(getStep(), getProcess()));
  }

  /** Address of the step before. */
  public String getPrevious() {
    return address(steps.before(getStep(), getProcess()));
  }

  /** Whether a step comes before this one. */
  public boolean isFollowing() {
    return getNumber() > 1;
  }

  /** Where the visitor came from. */
  public String getOrigin() {
    return isPublished()
        ? "/proposal?ref=" + getReference()
        : "/proposals?process=" + getProcess().slug();
  }

  /** Drafts of the visitor in this process, of which one may be meant. */
  public List<ProposalDetails> getDrafts() {
    return isNew() ? drafts.listIn(getProcess().id()) : List.of();
  }

  /** Leads whoever has to sign in first to do so. */
  boolean leadsToSignIn() {
    boolean isLost = !isNew() && isStranger();
    if (isLost) {
      feedback.lead("/sign-in?next=" + texts.urlPart(address(stepOfAddress())));
    }
    return isLost;
  }

  private IdeaStep stepOfAddress() {
    return IdeaStep.of(address.get("step")).orElse(IdeaStep.CHECK);
  }

  /** Address at which a stranger signs in, to go on here. */
  public String getSignIn() {
    return "/sign-in?next=" + texts.urlPart(address(getStep()) + "&from=device");
  }

  /** Reference in the address; empty for a new one. */
  public String getReference() {
    return address.get("ref");
  }
}
