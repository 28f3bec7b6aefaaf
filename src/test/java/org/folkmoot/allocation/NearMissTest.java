package org.folkmoot.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.kernel.Fraction;
import org.junit.jupiter.api.Test;

class NearMissTest {

  @Test
  void saysHowMuchCheaperHowManyMoreVotesAndHowMuchMoreBudget() {
    // a leaves 40: b would fit at 40, go first with 2 more votes (by cost), or fit into 110
    Allocation allocation =
        Allocation.of(SmallElections.approvals("100", "a 60, b 50", "3 a, 1 b"));

    NearMiss miss = allocation.nearMiss(allocation.decide(AllocationOptions.defaults()), "b");

    assertThat(miss.cheaperBy()).contains(BigDecimal.TEN);
    assertThat(miss.moreVotes()).isEqualTo(OptionalLong.of(2));
    assertThat(miss.moreBudget()).contains(BigDecimal.TEN);
  }

  @Test
  void refusesAFundedProject() {
    Allocation allocation = Allocation.of(SmallElections.approvals("100", "a 60", "1 a"));
    Outcome outcome = allocation.decide(AllocationOptions.defaults());

    assertThatIllegalArgumentException().isThrownBy(() -> allocation.nearMiss(outcome, "a"));
  }

  @Test
  void eachNumberHoldsAndOneLessDoesNot() {
    for (int i = 0; i < 60; i++) {
      Draws draws = new Draws(i);
      Allocation allocation = Allocation.of(draws.election());
      AllocationOptions options =
          AllocationOptions.defaults()
              .withRule(draws.oneOf(List.of(Rule.GREEDY, Rule.EQUAL_SHARES, Rule.PHRAGMEN)));
      Outcome outcome = allocation.decide(options);
      Contest contest = allocation.contest(options);
      for (Project project : allocation.election().projects()) {
        if (!outcome.selected().contains(project.id())) {
          verify(contest, allocation.nearMiss(outcome, project.id()), "seed " + i);
        }
      }
    }
  }

  private static void verify(Contest contest, NearMiss miss, String seed) {
    int project = contest.election.indexOf(miss.project());
    long unit = Fraction.of(BigDecimal.ONE.movePointRight(contest.decimals)).floor().longValue();
    miss.cheaperBy()
        .map(BigDecimal::longValueExact)
        .ifPresent(
            by -> {
              long cost = contest.cost[project];
              assertThat(funds(contest.withCost(project, cost - by * unit), project))
                  .as(seed)
                  .isTrue();
              assertThat(funds(contest.withCost(project, cost - (by - 1) * unit), project))
                  .as(seed)
                  .isFalse();
            });
    miss.moreBudget()
        .map(BigDecimal::longValueExact)
        .ifPresent(
            by -> {
              assertThat(funds(contest.withBudget(contest.budget + by * unit), project))
                  .as(seed)
                  .isTrue();
              assertThat(funds(contest.withBudget(contest.budget + (by - 1) * unit), project))
                  .as(seed)
                  .isFalse();
            });
    if (miss.moreVotes().isPresent()) {
      int more = (int) miss.moreVotes().getAsLong();
      assertThat(funds(contest.withVoters(project, more), project)).as(seed).isTrue();
      assertThat(more == 1 || !funds(contest.withVoters(project, more - 1), project))
          .as(seed)
          .isTrue();
    }
  }

  private static boolean funds(Contest contest, int project) {
    return Decision.on(contest).picks().contains(project);
  }
}
