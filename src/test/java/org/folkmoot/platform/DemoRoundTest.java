package org.folkmoot.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.allocation.Allocation;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.Election;
import org.folkmoot.allocation.Outcome;
import org.folkmoot.allocation.PabulibTables;
import org.folkmoot.allocation.Project;
import org.folkmoot.kernel.Digest;
import org.junit.jupiter.api.Test;

class DemoRoundTest {

  private static final PabulibTables ROUND = DemoRound.tables();
  private static final Election ELECTION = Election.of(ROUND, "demo");

  private final Outcome outcome =
      Allocation.of(ELECTION)
          .decide(
              AllocationOptions.defaults()
                  .withRule(Rule.EQUAL_SHARES)
                  .withCompletion(Completion.ADD1_UTILITARIAN));

  @Test
  void isTheSameEveryTime() {
    assertThat(DemoRound.tables()).isEqualTo(ROUND);
    assertThat(
            Digest.ofUtf8(ROUND.votes().stream().map(row -> row.subList(0, 2)).toList().toString())
                .toHex())
        .isEqualTo("93b4a884244f28b6bc0d94b0dd8f73ec2ff55ce6fd9b662661afabaa75330458");
  }

  @Test
  void isWhatTheDemoSaysOfIt() {
    BigDecimal asked =
        ELECTION.projects().stream().map(Project::cost).reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(ELECTION.projects()).hasSize(16);
    assertThat(asked).isEqualByComparingTo("1278500");
    assertThat(ELECTION.budget()).isEqualByComparingTo("600000");
    assertThat(ELECTION.voters()).isEqualTo(4_812);
  }

  @Test
  void fundsSomeProjectsAndLeavesOthersOut() {
    assertThat(outcome.selected()).hasSizeBetween(3, 13);
    assertThat(outcome.spent()).isPositive().isLessThanOrEqualTo(ELECTION.budget());
  }

  @Test
  void isDecidedOtherwiseByGreedySoThatTheRuleMatters() {
    assertThat(Allocation.of(ELECTION).decide(AllocationOptions.defaults()).selected())
        .doesNotContainSequence(outcome.selected());
  }

  @Test
  void everybodyVotesForSomeProjectsAndEveryProjectHasVotes() {
    Map<String, Long> votes =
        ROUND.votes().stream()
            .flatMap(vote -> Arrays.stream(vote.get(1).split(",", -1)))
            .filter(id -> !id.isEmpty())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    double marks = votes.values().stream().mapToLong(Long::longValue).sum();

    assertThat(votes.keySet())
        .containsExactlyInAnyOrderElementsOf(
            ELECTION.projects().stream().map(Project::id).toList());
    assertThat(votes.values()).allSatisfy(count -> assertThat(count).isBetween(300L, 4_000L));
    assertThat(marks / ELECTION.voters()).isBetween(2.0, 8.0);
  }

  @Test
  void eachWardHasAProject() {
    List<String> places =
        ELECTION.projects().stream().flatMap(p -> p.place().stream()).distinct().toList();

    assertThat(places)
        .containsExactlyInAnyOrder(
            "Old Town",
            "Riverside",
            "Northgate",
            "Hillcrest",
            "Eastfield",
            "Quayside",
            "Whole city");
  }
}
