package org.folkmoot.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.allocation.AllocationOptions.Add1Start;
import org.folkmoot.allocation.AllocationOptions.Add1Stop;
import org.folkmoot.allocation.AllocationOptions.BallotReading;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.AllocationOptions.Utility;
import org.folkmoot.kernel.Fraction;
import org.junit.jupiter.api.Test;

/** The engine against the rules as stated, on elections drawn at random. */
class RulePropertiesTest {

  private static final int ROUNDS = 1_500;

  /** Counting every share is slow. */
  private static final int ADD1_ROUNDS = 250;

  @Test
  void equalSharesGivesTheOutcomeAndPricesOfTheDefinition() {
    forEachDraw(
        (election, options, seed) -> {
          NaiveRules.Result naive =
              new NaiveRules(election, options).equalShares(share(election, options));

          Outcome outcome = Allocation.of(election).decide(options.withRule(Rule.EQUAL_SHARES));

          assertThat(outcome.selected())
              .as(seed)
              .isEqualTo(new NaiveRules(election, options).ids(naive.order()));
          assertThat(outcome.steps().stream().map(step -> step.rho().orElseThrow()).toList())
              .as(seed)
              .isEqualTo(naive.prices());
        });
  }

  @Test
  void add1FindsTheSameOutcomeAsCountingEveryShare() {
    forEachDraw(
        ADD1_ROUNDS,
        (election, options, seed) -> {
          AllocationOptions add1 =
              options.withRule(Rule.EQUAL_SHARES).withCompletion(Completion.ADD1);

          Outcome outcome = Allocation.of(election).decide(add1);

          assertThat(outcome.selected()).as(seed).isEqualTo(new NaiveRules(election, add1).add1());
        });
  }

  @Test
  void greedyGivesTheOutcomeOfTheDefinition() {
    forEachDraw(
        (election, options, seed) -> {
          NaiveRules naive = new NaiveRules(election, options);
          Allocation allocation = Allocation.of(election);

          assertThat(allocation.decide(options).selected())
              .as(seed)
              .isEqualTo(naive.greedy(false, true));
          assertThat(allocation.decide(options.withRule(Rule.GREEDY_PER_COST)).selected())
              .as(seed)
              .isEqualTo(naive.greedy(true, true));
          assertThat(allocation.decide(options.withRule(Rule.GREEDY_NO_SKIP)).selected())
              .as(seed)
              .isEqualTo(naive.greedy(false, false));
        });
  }

  @Test
  void phragmenGivesTheOutcomeOfTheDefinition() {
    forEachDraw(
        (election, options, seed) -> {
          AllocationOptions phragmen =
              options.withRule(Rule.PHRAGMEN).withBallots(BallotReading.APPROVAL);

          assertThat(Allocation.of(election).decide(phragmen).selected())
              .as(seed)
              .isEqualTo(new NaiveRules(election, phragmen).phragmen());
        });
  }

  @Test
  void maximumWelfareIsTheBestOfAllSets() {
    forEachDraw(
        (election, options, seed) -> {
          Outcome outcome = Allocation.of(election).decide(options.withRule(Rule.MAX_WELFARE));

          assertThat(Fraction.of(outcome.optimum().orElseThrow()))
              .as(seed)
              .isEqualTo(new NaiveRules(election, options).maxWelfare());
          assertThat(outcome.spent()).as(seed).isLessThanOrEqualTo(outcome.budget());
        });
  }

  @Test
  void theOrderOfBallotsDecidesNothing() {
    for (int i = 0; i < ROUNDS; i++) {
      Draws draws = new Draws(i);
      PabulibTables tables = draws.tables(VoteType.APPROVAL);
      Election shuffled = Election.of(draws.shuffled(tables), "shuffled");
      for (AllocationOptions options : everyRule(draws)) {
        Outcome outcome = Allocation.of(Election.of(tables, "drawn")).decide(options);

        assertThat(Allocation.of(shuffled).decide(options)).as("seed " + i).isEqualTo(outcome);
      }
    }
  }

  @Test
  void theNameOfTheMoneyDecidesNothing() {
    for (int i = 0; i < ROUNDS; i++) {
      Draws draws = new Draws(i);
      PabulibTables tables = draws.tables(VoteType.APPROVAL);
      Election scaled = Election.of(scaled(tables), "scaled");
      for (AllocationOptions options : everyRule(draws)) {
        if (options.completion() != Completion.ADD1) {
          Outcome outcome = Allocation.of(Election.of(tables, "drawn")).decide(options);

          assertThat(Allocation.of(scaled).decide(options).selected())
              .as("seed " + i)
              .isEqualTo(outcome.selected());
        }
      }
    }
  }

  @Test
  void noRuleSpendsMoreThanTheBudgetOrFundsTwice() {
    forEachDraw(
        (election, drawn, seed) -> {
          for (AllocationOptions options : everyRule(new Draws(1))) {
            Outcome outcome = Allocation.of(election).decide(options);

            assertThat(outcome.spent()).as(seed).isLessThanOrEqualTo(outcome.budget());
            assertThat(outcome.selected()).as(seed).doesNotHaveDuplicates();
            assertThat(
                    outcome.selected().stream()
                        .map(id -> election.project(id).cost())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .as(seed)
                .isEqualByComparingTo(outcome.spent());
          }
        });
  }

  @Test
  void aGreedyWinnerStaysOneWithMoreVotes() {
    forEachDraw(
        (election, options, seed) -> {
          Allocation allocation = Allocation.of(election);
          Contest contest = allocation.contest(options);
          for (String winner : allocation.decide(options).selected()) {
            Contest more = contest.withVoters(election.indexOf(winner), 3);

            assertThat(Decision.on(more).outcome(more).selected()).as(seed).contains(winner);
          }
        });
  }

  @Test
  void aWinnerOfEqualSharesStaysOneAtALowerCostOfItsOwn() {
    forEachDraw(
        (election, options, seed) -> {
          AllocationOptions shares =
              options.withRule(Rule.EQUAL_SHARES).withUtility(Utility.CARDINALITY);
          Allocation allocation = Allocation.of(election);
          Contest contest = allocation.contest(shares);
          for (String winner : allocation.decide(shares).selected()) {
            int project = election.indexOf(winner);
            Contest cheaper = contest.withCost(project, contest.cost[project] - 1);

            assertThat(Decision.on(cheaper).outcome(cheaper).selected()).as(seed).contains(winner);
          }
        });
  }

  private interface Check {
    void on(Election election, AllocationOptions options, String seed);
  }

  private static void forEachDraw(Check check) {
    forEachDraw(ROUNDS, check);
  }

  private static void forEachDraw(int rounds, Check check) {
    for (int i = 0; i < rounds; i++) {
      Draws draws = new Draws(i);
      Election election = draws.election();
      AllocationOptions options =
          AllocationOptions.defaults()
              .withUtility(draws.oneOf(List.of(Utility.values())))
              .withBallots(draws.oneOf(List.of(BallotReading.values())))
              .withAdd1(
                  draws.oneOf(List.of(Add1Start.values())),
                  draws.oneOf(List.of(Add1Stop.values())));
      check.on(election, options, "seed " + i);
    }
  }

  private static List<AllocationOptions> everyRule(Draws draws) {
    List<AllocationOptions> all = new ArrayList<>();
    AllocationOptions base =
        AllocationOptions.defaults().withUtility(draws.oneOf(List.of(Utility.values())));
    for (Rule rule : Rule.values()) {
      all.add(base.withRule(rule));
    }
    all.add(base.withRule(Rule.EQUAL_SHARES).withCompletion(Completion.ADD1));
    all.add(base.withRule(Rule.EQUAL_SHARES).withCompletion(Completion.UTILITARIAN));
    return all;
  }

  private static Fraction share(Election election, AllocationOptions options) {
    return election.voters() == 0
        ? Fraction.ZERO
        : Fraction.of(options.budget().orElse(election.budget())).dividedBy(election.voters());
  }

  private static PabulibTables scaled(PabulibTables tables) {
    Map<String, String> meta = new LinkedHashMap<>(tables.meta());
    meta.put("budget", hundredfold(meta.getOrDefault("budget", "0")));
    List<List<String>> projects = new ArrayList<>();
    for (List<String> row : tables.projects()) {
      List<String> scaled = new ArrayList<>(row);
      scaled.set(1, hundredfold(row.get(1)));
      projects.add(scaled);
    }
    return new PabulibTables(
        meta, tables.projectColumns(), projects, tables.voteColumns(), tables.votes());
  }

  private static String hundredfold(String number) {
    return new BigDecimal(number).multiply(BigDecimal.valueOf(100)).toPlainString();
  }
}
