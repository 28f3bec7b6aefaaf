package org.folkmoot.outcomes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.outcomes.DecisionDetails;
import org.folkmoot.outcomes.DecisionReader;
import org.folkmoot.outcomes.RoundDelivery;
import org.folkmoot.outcomes.RoundDeliveryService;
import org.folkmoot.outcomes.WardShare;
import org.folkmoot.pages.Address;
import org.jspecify.annotations.Nullable;

/** How all projects of a round are delivered, with the share of each ward. */
@Named
@RequestScoped
public class RoundDeliveryView {

  private final RoundService rounds;
  private final RoundDeliveryService deliveries;
  private final DecisionReader decisions;
  private final Address address;
  private @Nullable RoundDetails round;
  private @Nullable RoundDelivery delivery;

  @Inject
  RoundDeliveryView(
      RoundService rounds,
      RoundDeliveryService deliveries,
      DecisionReader decisions,
      Address address) {
    this.rounds = rounds;
    this.deliveries = deliveries;
    this.decisions = decisions;
    this.address = address;
  }

  /**
   * Looks for the round of the address, if that is about a round.
   *
   * @throws NotFound if there is none that is decided
   */
  public void load() {
    if (address.get("ref").isEmpty() && address.get("project").isEmpty()) {
      getRound();
    }
  }

  /** The round of the address. */
  public RoundDetails getRound() {
    RoundDetails known = round;
    if (known == null) {
      known =
          rounds
              .find(address.get("round"))
              .filter(RoundDetails::decided)
              .orElseThrow(NotFound::new);
      round = known;
    }
    return known;
  }

  private RoundDelivery delivery() {
    RoundDelivery known = delivery;
    if (known == null) {
      known = deliveries.of(getRound());
      delivery = known;
    }
    return known;
  }

  /** Decisions about its projects, those of one ward if the address names one. */
  public List<DecisionDetails> getList() {
    long ward = address.findId("ward").orElse(0L);
    return delivery().decisions().stream()
        .filter(one -> ward == 0 || one.wardId() == ward)
        .toList();
  }

  /** Share of each ward in what was funded. */
  public List<WardShare> getWards() {
    return delivery().wards();
  }

  /** How many funded projects there are. */
  public int getFunded() {
    return delivery().funded();
  }

  /** How many of them are delivered. */
  public long getDelivered() {
    return delivery().decisions().stream().filter(DecisionDetails::delivered).count();
  }

  /** How many of them are late. */
  public long getLate() {
    return delivery().decisions().stream().filter(DecisionDetails::overdue).count();
  }

  /** Money that is planned for them. */
  public Amount getPlanned() {
    return delivery().planned();
  }

  /** Money that is spent on them. */
  public Amount getSpent() {
    return delivery().spent();
  }

  /** Whether the visitor takes over files of the finance office. */
  public boolean isEditable() {
    return decisions.mayDecide(getRound().processId());
  }
}
