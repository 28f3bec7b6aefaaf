package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.proposals.RefusalReasonDetails;
import org.folkmoot.proposals.RefusalReasonService;
import org.folkmoot.texts.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Where the reasons of refusals are set: add one, or change that of the address. */
@Named
@RequestScoped
public class RefusalReasonsView {

  private static final String PAGE = "/staff/refusal-reasons";

  private final RefusalReasonService reasons;
  private final Address address;
  private final Feedback feedback;
  private final NameFields fields;
  private @Nullable List<RefusalReasonDetails> list;

  @Inject
  RefusalReasonsView(
      RefusalReasonService reasons,
      CurrentCouncil currentCouncil,
      Address address,
      Feedback feedback) {
    this.reasons = reasons;
    this.address = address;
    this.feedback = feedback;
    this.fields = new NameFields(currentCouncil);
  }

  /**
   * Fills the form with the reason of the address, if it names one.
   *
   * @throws NotFound if there is no such reason
   */
  public void load() {
    if (!isNew()) {
      RefusalReasonDetails stored = getStored();
      fields.show(stored.name(), stored.position(), stored.version());
    }
  }

  /** Adds the reason that was typed, or saves the change. */
  public void save() {
    if (!fields.accepts(feedback, "proposals.reason.missing", RefusalReasonService.LONGEST_NAME)) {
      return;
    }
    try {
      if (isNew()) {
        reasons.add(fields.getName().read());
      } else {
        reasons.change(
            getStored().id(), fields.getVersion(), fields.getName().read(), fields.getPosition());
      }
      feedback.done(PAGE, "proposals.reason.saved");
    } catch (ChangedMeanwhile e) {
      list = null;
      fields.changedMeanwhile(feedback, getStored().name(), getStored().version());
    }
  }

  /** Takes our suggestion over. */
  public void takeSuggested() {
    reasons.takeSuggested();
    feedback.done(PAGE, "proposals.reason.saved");
  }

  /** Takes it out of use, or into use again. */
  public void retire() {
    reasons.retire(getStored().id(), !getStored().retired());
    feedback.done(PAGE, "proposals.reason.saved");
  }

  /** Removes it for good. */
  public void remove() {
    reasons.remove(getStored().id());
    feedback.done(PAGE, "proposals.reason.removed");
  }

  /** All in their order. */
  public List<RefusalReasonDetails> getList() {
    List<RefusalReasonDetails> known = list;
    if (known == null) {
      known = reasons.list();
      list = known;
    }
    return known;
  }

  /** What we suggest. */
  public List<LocalizedText> getSuggested() {
    return reasons.suggested();
  }

  /** The reason of the address as it is stored. */
  public RefusalReasonDetails getStored() {
    return getList().stream()
        .filter(one -> String.valueOf(one.id()).equals(address.get("reason")))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Whether no answer has named it. */
  public boolean isUnused() {
    return reasons.isUnused(getStored().id());
  }

  /** Places in the list. */
  public List<Integer> getPositions() {
    return NameFields.positions(getList().size());
  }

  /** Whether a reason is added, not changed. */
  public boolean isNew() {
    return address.get("reason").isEmpty();
  }

  /** What is typed. */
  public NameFields getFields() {
    return fields;
  }
}
