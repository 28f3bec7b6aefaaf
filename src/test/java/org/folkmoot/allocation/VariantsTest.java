package org.folkmoot.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.folkmoot.allocation.AllocationOptions.Comparison;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.ExclusiveGroup.Survivor;
import org.folkmoot.kernel.Fraction;
import org.junit.jupiter.api.Test;

/** What cities do beside the plain rules. */
class VariantsTest {

  private static final AllocationOptions GREEDY = AllocationOptions.defaults();

  @Test
  void ofAnExclusiveGroupTheFirstFundedStays() {
    Election election = SmallElections.approvals("100", "a 60, b 30, c 40", "3 a, 2 b, 1 c");
    Allocation allocation = Allocation.of(election);
    AllocationOptions options = exclusive(Survivor.FIRST_FUNDED, "a", "b");

    Outcome outcome = allocation.decide(options);

    assertThat(outcome.selected()).containsExactly("a", "c");
    assertThat(allocation.explain(outcome).losers().get(0).reason())
        .isEqualTo(Shortfall.Reason.EXCLUDED);
    assertThat(allocation.explain(outcome).losers().get(0).others()).containsExactly("a");
  }

  @Test
  void ofAnExclusiveGroupTheListedOrTheBestMayStayWhateverFits() {
    Election election = SmallElections.approvals("50", "a 60, b 30, c 40", "3 a, 2 b, 1 c");

    assertThat(selected(election, exclusive(Survivor.FIRST_FUNDED, "a", "b"))).containsExactly("b");
    assertThat(selected(election, exclusive(Survivor.HIGHEST_SCORE, "a", "b")))
        .containsExactly("c");
    assertThat(selected(election, exclusive(Survivor.FIRST_LISTED, "c", "b"))).containsExactly("c");
  }

  @Test
  void aThresholdKeepsOutWhatHasFewerVotes() {
    Election election = SmallElections.approvals("100", "a 60, b 30", "3 a, 2 b");

    Outcome outcome =
        Allocation.of(election)
            .decide(GREEDY.withRule(Rule.GREEDY_THRESHOLD).withThreshold(BigDecimal.valueOf(3)));

    assertThat(outcome.selected()).containsExactly("a");
    assertThat(outcome.exhaustive()).isTrue();
  }

  @Test
  void equalSharesGivesWayToGreedyIfMoreVotersPreferThat() {
    // 5 shares of 20: equal shares funds b for its two supporters only; greedy funds a for three
    Election election = SmallElections.approvals("100", "a 80, b 40", "3 a, 2 b");
    AllocationOptions shares = GREEDY.withRule(Rule.EQUAL_SHARES);

    Outcome alone = Allocation.of(election).decide(shares);
    Outcome compared = Allocation.of(election).decide(shares.withComparison(Comparison.GREEDY));

    assertThat(alone.selected()).containsExactly("b");
    assertThat(compared.selected()).containsExactly("a");
    assertThat(compared.preference()).contains(new Outcome.Preference(2, 3, true));
  }

  @Test
  void wardsGoFirstAndPassOnTheirLeftovers() {
    Election election =
        SmallElections.approvals("0", "a 60, b 70, c 50, d 20", "3 ab, 2 c, 2 cd, 1 bd");
    List<Pot> wards =
        List.of(
            new Pot("north", BigDecimal.valueOf(100), List.of("a", "b")),
            new Pot("south", BigDecimal.valueOf(40), List.of("c")));
    Pot city = new Pot("city", BigDecimal.valueOf(10), List.of("d"));

    PotsOutcome stay = pots(election, wards, city, PotsOutcome.Leftovers.STAY);
    PotsOutcome money = pots(election, wards, city, PotsOutcome.Leftovers.MONEY_TO_CITY);
    PotsOutcome both =
        pots(election, wards, city, PotsOutcome.Leftovers.MONEY_AND_PROJECTS_TO_CITY);

    assertThat(stay.ward("north").selected()).containsExactly("b");
    assertThat(stay.ward("south").selected()).isEmpty();
    assertThat(stay.cityWide().selected()).isEmpty();
    assertThat(money.cityWide().budget()).isEqualByComparingTo("80");
    assertThat(money.cityWide().selected()).containsExactly("d");
    assertThat(both.cityWide().selected()).containsExactly("c", "d");
    assertThat(both.spent()).isEqualByComparingTo("140");
  }

  @Test
  void aProjectStandsInOnePotOnly() {
    Election election = SmallElections.approvals("0", "a 60", "1 a");
    Pot pot = new Pot("north", BigDecimal.TEN, List.of("a"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> pots(election, List.of(pot), pot, PotsOutcome.Leftovers.STAY));
  }

  @Test
  void theBudgetCurveTellsWhereTheOutcomeChanges() {
    Election election = SmallElections.approvals("100", "a 60, b 30", "2 a, 1 b");

    BudgetCurve curve =
        BudgetCurve.of(
            Allocation.of(election), GREEDY, BigDecimal.valueOf(20), BigDecimal.valueOf(100), 9);

    assertThat(curve.steps())
        .extracting(BudgetCurve.Level::selected)
        .containsExactly(List.of(), List.of("b"), List.of("a"), List.of("a", "b"));
    assertThat(curve.steps().get(2).from()).isEqualByComparingTo("60");
    assertThat(curve.steps().get(2).to()).isEqualByComparingTo("80");
  }

  @Test
  void measuresTellWhoHasNothing() {
    Election election =
        SmallElections.withColumn("100", "a 60, b 50", "3 a, 1 b", "district", "north", "south");
    Allocation allocation = Allocation.of(election);

    Measures measures = allocation.measure(allocation.decide(GREEDY));

    assertThat(measures.represented()).isEqualTo(3);
    assertThat(measures.exclusionRatio()).isEqualTo(Fraction.of(1, 4));
    assertThat(measures.averageUtility()).isEqualTo(Fraction.of(45));
    assertThat(measures.gini()).isEqualTo(Fraction.of(1, 4));
    assertThat(measures.byPlace().get(0).spentShare()).isEqualTo(Fraction.of(1));
    assertThat(measures.byPlace().get(1).scoreShare()).isEqualTo(Fraction.of(1, 4));
    assertThat(measures.underserved()).isEmpty();
  }

  @Test
  void measuresFindAGroupThatCouldExpectMore() {
    // two of four voters want b for 50, half of the budget, and greedy gives all to the others
    Election election = SmallElections.approvals("100", "a 100, b 50", "2 a, 2 b");
    Allocation allocation = Allocation.of(election);
    Outcome outcome = allocation.decide(GREEDY.withTieBreak(TieBreak.of(TieBreak.Criterion.FILE)));

    assertThat(allocation.measure(outcome).underserved())
        .containsExactly(new Measures.Underserved("b", 2, BigDecimal.ZERO, Fraction.of(50)));
  }

  @Test
  void equalSharesLeavesNoGroupUnderservedOnApprovals() {
    for (int i = 0; i < 1_000; i++) {
      Election election = new Draws(i).election(VoteType.APPROVAL);
      Allocation allocation = Allocation.of(election);
      Outcome outcome =
          allocation.decide(GREEDY.withRule(Rule.EQUAL_SHARES).withCompletion(Completion.NONE));

      assertThat(allocation.measure(outcome).underserved()).as("seed " + i).isEmpty();
    }
  }

  private static AllocationOptions exclusive(Survivor survivor, String... ids) {
    return GREEDY
        .withRule(Rule.GREEDY_EXCLUSIVE)
        .withExclusions(List.of(new ExclusiveGroup(List.of(ids), survivor)));
  }

  private static List<String> selected(Election election, AllocationOptions options) {
    return Allocation.of(election).decide(options).selected();
  }

  private static PotsOutcome pots(
      Election election, List<Pot> wards, Pot city, PotsOutcome.Leftovers leftovers) {
    return PotsOutcome.of(election, wards, city, leftovers, GREEDY);
  }
}
