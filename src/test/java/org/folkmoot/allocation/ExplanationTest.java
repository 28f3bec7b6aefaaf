package org.folkmoot.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.Shortfall.Reason;
import org.folkmoot.kernel.Fraction;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  private static final AllocationOptions GREEDY = AllocationOptions.defaults();
  private static final AllocationOptions SHARES = GREEDY.withRule(Rule.EQUAL_SHARES);

  @Test
  void greedySaysWhatWasLeftWhenAProjectsTurnCame() {
    Allocation allocation =
        Allocation.of(SmallElections.approvals("100", "a 60, b 50, c 30", "3 a, 2 b, 1 c"));

    Explanation explanation = allocation.explain(allocation.decide(GREEDY));

    assertThat(explanation.losers())
        .containsExactly(
            new Shortfall(
                "b", Reason.BUDGET_SPENT, 1, 2, Fraction.of(40), Fraction.of(50), List.of()));
    assertThat(explanation.losers().get(0).missing()).contains(Fraction.of(10));
    assertThat(explanation.steps())
        .containsExactly(
            new StepDetail("a", 3, 3, Optional.empty(), BigDecimal.valueOf(40), List.of("b")),
            new StepDetail("c", 1, 1, Optional.empty(), BigDecimal.valueOf(10), List.of()));
  }

  @Test
  void aStopIsToldByTheProjectThatDidNotFit() {
    Allocation allocation =
        Allocation.of(SmallElections.approvals("100", "a 60, b 50, c 30", "3 a, 2 b, 1 c"));

    Explanation explanation =
        allocation.explain(allocation.decide(GREEDY.withRule(Rule.GREEDY_NO_SKIP)));

    assertThat(explanation.losers())
        .extracting(Shortfall::reason)
        .containsExactly(Reason.BUDGET_SPENT, Reason.RULE_STOPPED);
    assertThat(explanation.losers().get(1).others()).containsExactly("b");
  }

  @Test
  void equalSharesSaysWhatSupportersHadLeft() {
    // shares of 25; a is paid by three with 20 each, so the two who also want b have 5 left
    Allocation allocation =
        Allocation.of(SmallElections.approvals("100", "a 60, b 30", "1 a, 2 ab, 1 -"));

    Outcome outcome = allocation.decide(SHARES);
    Explanation explanation = allocation.explain(outcome);

    assertThat(outcome.selected()).containsExactly("a");
    assertThat(explanation.losers())
        .containsExactly(
            new Shortfall(
                "b",
                Reason.SUPPORTERS_CANNOT_PAY,
                1,
                2,
                Fraction.of(10),
                Fraction.of(30),
                List.of()));
    assertThat(explanation.steps())
        .containsExactly(
            new StepDetail(
                "a",
                2,
                3,
                Optional.of(
                    new StepDetail.Payment(Fraction.of(75), 3, Fraction.of(60), 0, Fraction.ZERO)),
                BigDecimal.valueOf(40),
                List.of("b")));
  }

  @Test
  void equalSharesTellsThoseWhoPayAllTheyHave() {
    // shares of 20; a costs its three supporters 15 each, then b takes the last 5 of one of them
    Allocation allocation =
        Allocation.of(SmallElections.approvals("80", "a 45, b 20", "2 a, 1 ab, 1 b"));

    Explanation explanation = allocation.explain(allocation.decide(SHARES));

    assertThat(explanation.steps().get(1).payment())
        .contains(new StepDetail.Payment(Fraction.of(25), 1, Fraction.of(15), 1, Fraction.of(5)));
  }

  @Test
  void everyProjectIsEitherFundedOrExplainedInTruth() {
    for (int i = 0; i < 600; i++) {
      Draws draws = new Draws(i);
      Election election = draws.election();
      Allocation allocation = Allocation.of(election);
      for (Rule rule : Rule.values()) {
        AllocationOptions options =
            GREEDY.withRule(rule).withCompletion(draws.oneOf(List.of(Completion.values())));
        Outcome outcome = allocation.decide(options);

        Explanation explanation = allocation.explain(outcome);

        String seed = "seed " + i + " " + rule;
        assertThat(explanation.steps())
            .extracting(StepDetail::project)
            .as(seed)
            .isEqualTo(outcome.selected());
        assertThat(explanation.losers().size() + outcome.selected().size())
            .as(seed)
            .isEqualTo(election.projects().size());
        for (Shortfall loser : explanation.losers()) {
          assertThat(loser.missing().map(Fraction::signum).orElse(1)).as(seed).isPositive();
        }
      }
    }
  }

  @Test
  void aPaymentAddsUpToTheCost() {
    for (int i = 0; i < 600; i++) {
      Election election = new Draws(i).election();
      Allocation allocation = Allocation.of(election);

      Explanation explanation = allocation.explain(allocation.decide(SHARES));

      for (StepDetail step : explanation.steps()) {
        StepDetail.Payment payment = step.payment().orElseThrow();
        assertThat(payment.paidInFull().plus(payment.paidAllTheyHad()))
            .as("seed " + i)
            .isEqualTo(Fraction.of(election.project(step.project()).cost()));
        assertThat(payment.paidAllTheyHad().signum()).isNotNegative();
        assertThat(payment.held().compareTo(payment.paidInFull())).isNotNegative();
      }
    }
  }
}
