package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.folkmoot.kernel.Amount;
import org.folkmoot.texts.Texts;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.PotService;
import org.folkmoot.votes.TallyService;
import org.folkmoot.votes.TurnoutService;
import org.folkmoot.votes.VoteOption;
import org.jspecify.annotations.Nullable;

/** The outcomes of all votes that are cast in one visit, on one page. */
@Named
@RequestScoped
public class PotOutcomesView {

  private final VoteView vote;
  private final PotService pots;
  private final TallyService tallies;
  private final TurnoutService turnouts;
  private final Texts texts;
  private @Nullable List<PotLine> lines;

  @Inject
  PotOutcomesView(
      VoteView vote, PotService pots, TallyService tallies, TurnoutService turnouts, Texts texts) {
    this.vote = vote;
    this.pots = pots;
    this.tallies = tallies;
    this.turnouts = turnouts;
    this.texts = texts;
  }

  /**
   * Looks for the votes of the address.
   *
   * @throws org.folkmoot.kernel.NotFound if there is none
   */
  public void load() {
    vote.load();
  }

  /** The votes in their order. */
  public List<PotLine> getPots() {
    List<PotLine> known = lines;
    if (known == null) {
      known =
          pots.visitOf(vote.getElection()).stream()
              .filter(one -> !one.draft())
              .map(this::line)
              .toList();
      lines = known;
    }
    return known;
  }

  private PotLine line(ElectionDetails pot) {
    Optional<SharedOut> shared =
        pot.ofRound()
            ? tallies.findOutcome(pot.slug()).map(outcome -> SharedOut.of(pot, outcome))
            : Optional.empty();
    return new PotLine(
        pot,
        pot.state().counted() ? turnout(pot) : "",
        shared
            .map(
                one ->
                    texts.with(
                        "votes.result.spent", texts.money(one.spent()), texts.money(one.budget())))
            .orElse(""),
        shared.map(SharedOut::funded).orElse(List.of()));
  }

  private String turnout(ElectionDetails pot) {
    TurnoutService.Turnout turnout = turnouts.of(pot.slug());
    return texts.with(
        "votes.pots.turnout", texts.number(turnout.voters()), texts.number(turnout.asked()));
  }

  /** Whether a vote is still to be counted. */
  public boolean isWaiting() {
    return getPots().stream()
        .anyMatch(pot -> !pot.vote().state().counted() && !pot.vote().aborted());
  }

  /** What a project costs. */
  public String cost(PotLine pot, VoteOption option) {
    return texts.money(new Amount(option.cost(), pot.vote().currency()));
  }
}
