package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.budgets.CountService;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.budgets.RunDetails;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.jspecify.annotations.Nullable;

/** The page on which a facilitator chooses the rule, counts, looks, and publishes. */
@Named
@RequestScoped
public class CountView {

  private final Address address;
  private final CountService counts;
  private final RoundService rounds;
  private final Feedback feedback;
  private final CountsUnderWay underWay;
  private final CurrentCouncil currentCouncil;
  private CountingRule rule = CountingRule.EQUAL_SHARES;
  private Completion completion = Completion.ADD1_UTILITARIAN;
  private TieOrder tieOrder = TieOrder.COST_FIRST;
  private @Nullable RoundDetails round;
  private @Nullable List<RunDetails> runs;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected CountView() {
    this(null, null, null, null, null, null);
  }

  @Inject
  CountView(
      CountService counts,
      RoundService rounds,
      Feedback feedback,
      Address address,
      CountsUnderWay underWay,
      CurrentCouncil currentCouncil) {
    this.counts = counts;
    this.rounds = rounds;
    this.feedback = feedback;
    this.address = address;
    this.underWay = underWay;
    this.currentCouncil = currentCouncil;
  }

  /** Counts by the chosen rule and leads to the preview of the outcome. */
  public void count() {
    int number =
        underWay.alone(
            currentCouncil.get().slug() + "/" + getSlug(),
            () -> counts.count(getSlug(), rule.options(completion, tieOrder)));
    feedback.done(
        "/outcome?round=" + getSlug() + "&run=" + number, "budgets.count.counted", number);
  }

  /** Publishes the count that the address names. */
  public void publish() {
    counts.publish(getSlug(), getChosen().number());
    feedback.done("/outcome?round=" + getSlug(), "budgets.count.published");
  }

  /**
   * The count that the address names.
   *
   * @throws NotFound if there is none
   */
  public RunDetails getChosen() {
    return getRuns().stream()
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

  /** Its counts, newest first. */
  public List<RunDetails> getRuns() {
    List<RunDetails> known = runs;
    if (known == null) {
      known = counts.list(getSlug());
      runs = known;
    }
    return known;
  }

  /** Rules to choose from. */
  public CountingRule[] getRules() {
    return CountingRule.values();
  }

  /** Completions of equal shares to choose from. */
  public Completion[] getCompletions() {
    return Completion.values();
  }

  /** Orders among equals to choose from. */
  public TieOrder[] getTieOrders() {
    return TieOrder.values();
  }

  /** Name of the round in the address. */
  public String getSlug() {
    return address.get("round");
  }

  /** The chosen rule. */
  public CountingRule getRule() {
    return rule;
  }

  /** For the form. */
  public void setRule(CountingRule rule) {
    this.rule = rule;
  }

  /** What is done with money that equal shares leaves over. */
  public Completion getCompletion() {
    return completion;
  }

  /** For the form. */
  public void setCompletion(Completion completion) {
    this.completion = completion;
  }

  /** The chosen order among equals. */
  public TieOrder getTieOrder() {
    return tieOrder;
  }

  /** For the form. */
  public void setTieOrder(TieOrder tieOrder) {
    this.tieOrder = tieOrder;
  }
}
