package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.budgets.ReasonMissing;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundIsEmpty;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.budgets.TextRefused;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;

/** On the page of a round: publish, withdraw, archive or delete it. */
@Named
@RequestScoped
public class RoundLifeView {

  private final RoundService rounds;
  private final Feedback feedback;
  private final Address address;
  private final RoundFormView page;
  private boolean evenIfEmpty;
  private String reason = "";

  @Inject
  RoundLifeView(RoundService rounds, RoundFormView page, Feedback feedback, Address address) {
    this.rounds = rounds;
    this.page = page;
    this.feedback = feedback;
    this.address = address;
  }

  /** Shows the round to residents. */
  public void publish() {
    try {
      rounds.publish(getSlug(), evenIfEmpty);
      feedback.done(address(), "budgets.form.published");
    } catch (RoundIsEmpty e) {
      feedback.fault("evenIfEmpty", e.messageKey());
    }
  }

  /** Takes the round back from residents, with a reason. */
  public void withdraw() {
    try {
      rounds.withdraw(getSlug(), reason);
      feedback.done(address(), "budgets.form.withdrawn");
    } catch (ReasonMissing | TextRefused e) {
      feedback.fault("reason", e.messageKey(), e.arguments().toArray());
    }
  }

  /** Makes a withdrawn round take place after all. */
  public void resume() {
    rounds.resume(getSlug());
    feedback.done(address(), "budgets.form.resumed");
  }

  /** Puts the round away. */
  public void archive() {
    rounds.archive(getSlug(), true);
    feedback.done(address(), "budgets.form.archived");
  }

  /** Puts an archived round back into the lists. */
  public void unarchive() {
    rounds.archive(getSlug(), false);
    feedback.done(address(), "budgets.form.unarchived");
  }

  /** Removes a draft. */
  public void delete() {
    String title = getRound().title();
    rounds.deleteDraft(getSlug());
    feedback.done("/staff", "budgets.form.deleted", title);
  }

  private String address() {
    return "/staff/round?round=" + getSlug();
  }

  /** The round. */
  public RoundDetails getRound() {
    return page.getRound();
  }

  /** Whether publishing asks first, because there is nothing to vote on. */
  public boolean isWithoutProjects() {
    return getRound().projects() == 0;
  }

  /** Whether residents see the round and it takes place. */
  public boolean isWithdrawable() {
    return getRound().published() && !getRound().withdrawn();
  }

  private String getSlug() {
    return address.get("round");
  }

  /** Whether an empty round is meant. */
  public boolean isEvenIfEmpty() {
    return evenIfEmpty;
  }

  /** For the form. */
  public void setEvenIfEmpty(boolean evenIfEmpty) {
    this.evenIfEmpty = evenIfEmpty;
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
