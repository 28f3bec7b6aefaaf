package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
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
  private final LocalizedInput name;
  private @Nullable List<RefusalReasonDetails> list;
  private int position = 1;
  private long version;

  @Inject
  RefusalReasonsView(
      RefusalReasonService reasons,
      CurrentCouncil currentCouncil,
      Address address,
      Feedback feedback) {
    this.reasons = reasons;
    this.address = address;
    this.feedback = feedback;
    this.name = new LocalizedInput(() -> currentCouncil.get().languages());
  }

  /**
   * Fills the form with the reason of the address, if it names one.
   *
   * @throws NotFound if there is no such reason
   */
  public void load() {
    if (!isNew()) {
      RefusalReasonDetails stored = getStored();
      name.show(stored.name());
      position = stored.position();
      version = stored.version();
    }
  }

  /** Adds the reason that was typed, or saves the change. */
  public void save() {
    feedback.check(name, "name", "proposals.reason.missing", RefusalReasonService.LONGEST_NAME);
    if (feedback.isFaulty()) {
      return;
    }
    try {
      if (isNew()) {
        reasons.add(name.read());
      } else {
        reasons.change(getStored().id(), version, name.read(), position);
      }
      feedback.done(PAGE, "proposals.reason.saved");
    } catch (ChangedMeanwhile e) {
      list = null;
      version = getStored().version();
      feedback.changedMeanwhile().compare("name", name, getStored().name());
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
    return IntStream.rangeClosed(1, getList().size()).boxed().toList();
  }

  /** Whether a reason is added, not changed. */
  public boolean isNew() {
    return address.get("reason").isEmpty();
  }

  /** Name as typed. */
  public LocalizedInput getName() {
    return name;
  }

  /** The chosen place. */
  public int getPosition() {
    return position;
  }

  /** For the form. */
  public void setPosition(int position) {
    this.position = position;
  }

  /** Version that was read. */
  public long getVersion() {
    return version;
  }

  /** For the form. */
  public void setVersion(long version) {
    this.version = version;
  }
}
