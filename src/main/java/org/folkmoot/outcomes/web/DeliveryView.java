package org.folkmoot.outcomes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.folkmoot.budgets.ProjectTrail;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.outcomes.ChangeDetails;
import org.folkmoot.outcomes.ChangeKind;
import org.folkmoot.outcomes.DecisionDetails;
import org.folkmoot.outcomes.DecisionKind;
import org.folkmoot.outcomes.DecisionReader;
import org.folkmoot.outcomes.MilestoneDetails;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.jspecify.annotations.Nullable;

/** How a promise is delivered: the clock, the steps, what was told. */
@Named
@RequestScoped
public class DeliveryView {

  private final DecisionReader decisions;
  private final ProjectTrail trail;
  private final Address address;
  private final Feedback feedback;
  private @Nullable DecisionDetails decision;
  private @Nullable List<MilestoneDetails> steps;
  private @Nullable List<ChangeDetails> news;

  @Inject
  DeliveryView(DecisionReader decisions, ProjectTrail trail, Address address, Feedback feedback) {
    this.decisions = decisions;
    this.trail = trail;
    this.address = address;
    this.feedback = feedback;
  }

  /**
   * Looks for the promise of the address; what promises nothing is told by the page of its
   * decision, and a round without a project by its list.
   *
   * @throws NotFound if there is none that everybody sees
   */
  public void load() {
    if (isOfRound()) {
      return;
    }
    if (!getDecision().promising()) {
      feedback.lead(getDecision().page());
    }
  }

  /** Whether the address is about all projects of a round. */
  public boolean isOfRound() {
    return address.get("ref").isEmpty()
        && address.get("project").isEmpty()
        && !address.get("round").isEmpty();
  }

  /** The decision that promised it. */
  public DecisionDetails getDecision() {
    DecisionDetails known = decision;
    if (known == null) {
      known = find().orElseThrow(NotFound::new);
      decision = known;
    }
    return known;
  }

  private Optional<DecisionDetails> find() {
    if (!address.get("ref").isEmpty()) {
      return decisions.find(address.get("ref"));
    }
    return trail
        .find(address.get("round"), address.get("project"))
        .flatMap(project -> decisions.find(DecisionKind.PROJECT, project.id()));
  }

  /** Its steps in the order of their days. */
  public List<MilestoneDetails> getSteps() {
    List<MilestoneDetails> known = steps;
    if (known == null) {
      known = decisions.listMilestones(getDecision());
      steps = known;
    }
    return known;
  }

  /** How many steps are done. */
  public long getStepsDone() {
    return getSteps().stream().filter(MilestoneDetails::finished).count();
  }

  /** Whether a step is the one that is being done: the first that is not. */
  public boolean isCurrent(MilestoneDetails step) {
    return getSteps().stream()
        .filter(one -> !one.finished())
        .findFirst()
        .filter(one -> one.id() == step.id())
        .isPresent();
  }

  /** What was told of it, the latest first. */
  public List<ChangeDetails> getNews() {
    List<ChangeDetails> known = news;
    if (known == null) {
      known =
          decisions.listChanges(getDecision()).stream()
              .filter(one -> one.kind() != ChangeKind.ANSWERED)
              .toList();
      news = known;
    }
    return known;
  }

  /** Whether the visitor changes it. */
  public boolean isEditable() {
    return decisions.mayDecide(getDecision().process().id());
  }
}
