package org.folkmoot.outcomes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.kernel.Amount;
import org.folkmoot.outcomes.DecisionDetails;
import org.folkmoot.outcomes.FinanceService;
import org.folkmoot.outcomes.PurposeSum;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Money of a promise, on the page of its delivery. */
@Named
@RequestScoped
public class MoneyView {

  private final FinanceService finance;
  private final DeliveryView delivery;
  private final Texts texts;
  private @Nullable List<PurposeSum> sums;

  @Inject
  MoneyView(FinanceService finance, DeliveryView delivery, Texts texts) {
    this.finance = finance;
    this.delivery = delivery;
    this.texts = texts;
  }

  /** What is planned and spent, by purpose. */
  public List<PurposeSum> getSums() {
    List<PurposeSum> known = sums;
    if (known == null) {
      known = finance.sums(delivery.getDecision());
      sums = known;
    }
    return known;
  }

  /** Whether anything is known of its money. */
  public boolean isShown() {
    return planned().minorUnits() > 0 || !getSums().isEmpty();
  }

  private Amount planned() {
    DecisionDetails decision = delivery.getDecision();
    return decision.planned().orElse(Amount.zero(decision.spent().currency()));
  }

  /** What is planned altogether. */
  public Amount getPlanned() {
    return planned();
  }

  /** What is spent and left, in a sentence. */
  public String getSentence() {
    Amount spent = delivery.getDecision().spent();
    long left = planned().minorUnits() - spent.minorUnits();
    return left < 0
        ? texts.with("outcomes.money.over", spent, planned(), new Amount(-left, spent.currency()))
        : texts.with("outcomes.money.lead", spent, planned(), new Amount(left, spent.currency()));
  }
}
