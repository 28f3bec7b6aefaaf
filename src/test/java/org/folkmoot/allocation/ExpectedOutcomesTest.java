package org.folkmoot.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.allocation.AllocationOptions.Add1Start;
import org.folkmoot.allocation.AllocationOptions.Add1Stop;
import org.folkmoot.allocation.AllocationOptions.BallotReading;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.AllocationOptions.Utility;
import org.folkmoot.kernel.Fraction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every outcome that others computed for real elections, compared field by field. */
class ExpectedOutcomesTest {

  @TestFactory
  Stream<DynamicTest> eachRuleGivesTheIndependentlyComputedOutcome() {
    RealElections.assumePresent();
    List<DynamicTest> tests = new ArrayList<>();
    for (Map.Entry<String, JsonNode> file : RealElections.expected().properties()) {
      tests.add(DynamicTest.dynamicTest(file.getKey(), () -> compare(file)));
    }
    return tests.stream();
  }

  private static void compare(Map.Entry<String, JsonNode> file) {
    Allocation allocation = Allocation.of(RealElections.read(file.getKey()));
    assertThat(allocation.election().voters()).isEqualTo(file.getValue().get("n_voters").asInt());
    for (Map.Entry<String, JsonNode> entry : file.getValue().get("results").properties()) {
      if (!entry.getValue().has("status")) {
        compare(file.getKey() + " " + entry.getKey(), allocation, entry);
      }
    }
  }

  private static void compare(
      String name, Allocation allocation, Map.Entry<String, JsonNode> entry) {
    JsonNode expected = entry.getValue();
    Outcome outcome = allocation.decide(options(entry.getKey()));
    if (expected.has("optimum")) {
      assertThat(outcome.optimum().orElseThrow())
          .as(name)
          .isEqualByComparingTo(new BigDecimal(expected.get("optimum").asText()));
      assertThat(outcome.spent()).as(name).isLessThanOrEqualTo(outcome.budget());
      return;
    }
    assertThat(outcome.selected()).as(name).isEqualTo(texts(expected.get("order")));
    assertThat(Fraction.of(outcome.spent())).as(name).isEqualTo(fraction(expected, "total_cost"));
    if (expected.has("exhaustive")) {
      assertThat(outcome.exhaustive()).as(name).isEqualTo(expected.get("exhaustive").asBoolean());
    }
    if (expected.has("completed_by")) {
      assertThat(outcome.completedBy()).as(name).isEqualTo(texts(expected.get("completed_by")));
    }
    if (expected.has("endowment")) {
      assertThat(outcome.endowment()).as(name).contains(fraction(expected, "endowment"));
      assertThat(Fraction.of(outcome.left())).as(name).isEqualTo(fraction(expected, "money_left"));
    }
    if (expected.has("final_endowment")) {
      assertThat(outcome.endowment()).as(name).contains(fraction(expected, "final_endowment"));
      assertThat(outcome.increments()).as(name).isEqualTo(expected.get("increments").asLong());
    }
    if (expected.has("rounds")) {
      compareRounds(name, outcome, expected.get("rounds"));
    }
  }

  private static void compareRounds(String name, Outcome outcome, JsonNode rounds) {
    assertThat(outcome.steps()).as(name).hasSize(rounds.size());
    for (int i = 0; i < rounds.size(); i++) {
      Step step = outcome.steps().get(i);
      JsonNode round = rounds.get(i);
      String where = name + ", round " + i;
      assertThat(step.project()).as(where).isEqualTo(round.get("project").asText());
      assertThat(step.tied())
          .as(where)
          .containsExactlyInAnyOrderElementsOf(texts(round.get("tied")));
      Optional<Fraction> price = round.has("rho") ? step.rho() : step.maxLoad();
      assertThat(price).as(where).contains(fraction(round, round.has("rho") ? "rho" : "max_load"));
    }
  }

  private static Fraction fraction(JsonNode node, String field) {
    return Fraction.parse(node.get(field).asText());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  /** The options that a key of the expected outcomes stands for. */
  static AllocationOptions options(String key) {
    String[] parts = key.split("/", -1);
    String rule = parts[0];
    TieBreak tie =
        parts.length == 1
            ? TieBreak.DEFAULT
            : TieBreak.parse(parts[1].replace('_', ','), Optional.empty());
    return AllocationOptions.defaults()
        .withRule(rule(rule))
        .withUtility(
            rule.contains("_card") || rule.equals("max_welfare_score")
                ? Utility.CARDINALITY
                : Utility.COST)
        .withCompletion(completion(rule))
        .withAdd1(
            rule.contains("_frac") ? Add1Start.FRACTIONAL : Add1Start.INTEGRAL,
            rule.contains("_add1x") ? Add1Stop.EXHAUSTIVE : Add1Stop.OVERSPEND)
        .withBallots(rule.contains("asapproval") ? BallotReading.APPROVAL : BallotReading.AS_CAST)
        .withTieBreak(tie);
  }

  private static Rule rule(String key) {
    if (key.equals("greedy_votes")) {
      return Rule.GREEDY;
    }
    if (key.equals("greedy_votes_per_cost")) {
      return Rule.GREEDY_PER_COST;
    }
    if (key.startsWith("mes_")) {
      return Rule.EQUAL_SHARES;
    }
    if (key.startsWith("phragmen")) {
      return Rule.PHRAGMEN;
    }
    if (key.startsWith("max_welfare_")) {
      return Rule.MAX_WELFARE;
    }
    throw new IllegalArgumentException("no rule for " + key);
  }

  private static Completion completion(String key) {
    boolean utilitarian = key.endsWith("_u");
    if (key.contains("_add1")) {
      return utilitarian ? Completion.ADD1_UTILITARIAN : Completion.ADD1;
    }
    return utilitarian ? Completion.UTILITARIAN : Completion.NONE;
  }
}
