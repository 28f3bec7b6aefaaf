package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.folkmoot.budgets.CountService;
import org.folkmoot.budgets.ReasonMissing;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.budgets.RunDetails;
import org.folkmoot.budgets.TextRefused;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Visitor;
import org.jspecify.annotations.Nullable;

/** The page on which a facilitator publishes a count as the outcome. */
@Named
@RequestScoped
public class PublishView {

  private final Address address;
  private final CountService counts;
  private final RoundService rounds;
  private final Visitor visitor;
  private final Feedback feedback;
  private String reason = "";
  private @Nullable RoundDetails round;
  private @Nullable List<RunDetails> runs;

  @Inject
  PublishView(
      CountService counts,
      RoundService rounds,
      Visitor visitor,
      Feedback feedback,
      Address address) {
    this.counts = counts;
    this.rounds = rounds;
    this.visitor = visitor;
    this.feedback = feedback;
    this.address = address;
  }

  /**
   * Asks who is there before anything is typed, so that the button then does what it says.
   *
   * @throws NotFound if there is no such count
   * @throws org.folkmoot.people.ConfirmationNeeded if the visitor did not prove lately who they are
   */
  public void load() {
    getChosen();
    if (isPossible()) {
      visitor.requireFresh();
    }
  }

  /** Publishes the count that the address names. */
  public void publish() {
    try {
      counts.publish(getSlug(), getChosen().number(), reason);
      feedback.done("/outcome?round=" + getSlug(), "budgets.count.published");
    } catch (ReasonMissing | TextRefused e) {
      feedback.fault("reason", e.messageKey(), e.arguments().toArray());
    }
  }

  /** Whether nothing stands against publishing. */
  public boolean isPossible() {
    return getChosen().publishable()
        && getRound().published()
        && !getRound().withdrawn()
        && getWait() == null;
  }

  /** When an outcome may be published; null if it may be now. */
  public @Nullable Instant getWait() {
    return rounds.outcomeFrom(getRound()).orElse(null);
  }

  /** The outcome that is replaced; null if this is the first. */
  public @Nullable RunDetails getReplaced() {
    return runs().stream().filter(RunDetails::current).findFirst().orElse(null);
  }

  /**
   * The count that the address names.
   *
   * @throws NotFound if there is none
   */
  public RunDetails getChosen() {
    return runs().stream()
        .filter(run -> String.valueOf(run.number()).equals(address.get("run")))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Money that the count gives. */
  public Amount getSpent() {
    return new Amount(getChosen().spentMinor(), getRound().budget().currency());
  }

  /** The round. */
  public RoundDetails getRound() {
    RoundDetails known = round;
    if (known == null) {
      known = rounds.getForFacilitator(getSlug());
      round = known;
    }
    return known;
  }

  private List<RunDetails> runs() {
    List<RunDetails> known = runs;
    if (known == null) {
      getRound();
      known = counts.list(getSlug());
      runs = known;
    }
    return known;
  }

  /** Name of the round in the address. */
  public String getSlug() {
    return address.get("round");
  }

  /** Why the outcome is replaced, as typed. */
  public String getReason() {
    return reason;
  }

  /** For the form. */
  public void setReason(String reason) {
    this.reason = reason;
  }
}
