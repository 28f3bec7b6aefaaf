package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.ProjectService;
import org.folkmoot.budgets.ReasonMissing;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.TextRefused;
import org.folkmoot.pages.Feedback;

/** On the page of a project: remove, withdraw or reinstate it. */
@Named
@RequestScoped
public class ProjectLifeView {

  private final ProjectService projects;
  private final ProjectFormView page;
  private final Feedback feedback;
  private String reason = "";

  @Inject
  ProjectLifeView(ProjectService projects, ProjectFormView page, Feedback feedback) {
    this.projects = projects;
    this.page = page;
    this.feedback = feedback;
  }

  /** Takes the project out of the round. */
  public void remove() {
    ProjectDetails gone = page.getStored();
    projects.remove(page.getSlug(), gone.code());
    done("budgets.project.removed", gone);
  }

  /** Takes the project out of what is counted, with a reason. */
  public void withdraw() {
    ProjectDetails project = page.getStored();
    try {
      projects.withdraw(page.getSlug(), project.code(), reason);
      done("budgets.project.withdrawnNow", project);
    } catch (ReasonMissing | TextRefused e) {
      feedback.fault("reason", e.messageKey(), e.arguments().toArray());
    }
  }

  /** Makes a withdrawn project take part again. */
  public void reinstate() {
    ProjectDetails project = page.getStored();
    projects.reinstate(page.getSlug(), project.code());
    done("budgets.project.reinstated", project);
  }

  private void done(String message, ProjectDetails project) {
    feedback.done("/staff/round?round=" + page.getSlug(), message, project.name());
  }

  /** Whether the project is stored and the round still changes. */
  public boolean isRemovable() {
    return !page.isNew() && !page.getRound().fixed();
  }

  /** Whether the project takes part, and residents know of it. */
  public boolean isWithdrawable() {
    RoundDetails round = page.getRound();
    return !page.isNew()
        && !page.getStored().withdrawn()
        && !round.votedOn()
        && (round.published() || round.hasBallots());
  }

  /**
   * Whether a vote about the round is held: then two people withdraw it on the page of the vote.
   */
  public boolean isVotedOn() {
    return !page.isNew() && !page.getStored().withdrawn() && page.getRound().votedOn();
  }

  /** Whether the project was withdrawn, and can take part again. */
  public boolean isReinstatable() {
    return isWithdrawn() && projects.isReinstatable(page.getRound(), page.getStored().code());
  }

  /** Whether the project was withdrawn. */
  public boolean isWithdrawn() {
    return !page.isNew() && page.getStored().withdrawn();
  }

  /** Why it is withdrawn, as typed. */
  public String getReason() {
    return reason;
  }

  /** For the form. */
  public void setReason(String reason) {
    this.reason = reason;
  }
}
