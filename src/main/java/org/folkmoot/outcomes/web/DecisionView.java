package org.folkmoot.outcomes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.outcomes.ChangeDetails;
import org.folkmoot.outcomes.DecisionDetails;
import org.folkmoot.outcomes.DecisionReader;
import org.folkmoot.pages.Address;
import org.jspecify.annotations.Nullable;

/** The page of one decision with its history. */
@Named
@RequestScoped
public class DecisionView {

  private final DecisionReader decisions;
  private final Address address;
  private @Nullable DecisionDetails decision;
  private @Nullable List<ChangeDetails> changes;

  @Inject
  DecisionView(DecisionReader decisions, Address address) {
    this.decisions = decisions;
    this.address = address;
  }

  /**
   * Looks for the decision of the address.
   *
   * @throws NotFound if there is none that everybody sees
   */
  public void load() {
    getDecision();
  }

  /** The decision. */
  public DecisionDetails getDecision() {
    DecisionDetails known = decision;
    if (known == null) {
      known = decisions.find(address.get("ref")).orElseThrow(NotFound::new);
      decision = known;
    }
    return known;
  }

  /** Every state that it had, the latest first. */
  public List<ChangeDetails> getChanges() {
    List<ChangeDetails> known = changes;
    if (known == null) {
      known = decisions.listChanges(getDecision());
      changes = known;
    }
    return known;
  }

  /** Whether the visitor changes it. */
  public boolean isEditable() {
    return decisions.mayDecide(getDecision().process().id());
  }
}
