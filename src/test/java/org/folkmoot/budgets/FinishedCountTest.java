package org.folkmoot.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.folkmoot.allocation.Allocation;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.Election;
import org.folkmoot.allocation.Outcome;
import org.folkmoot.allocation.PabulibTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a count found is kept for ever and must come back as it was. */
class FinishedCountTest {

  private static final Allocation BALLOTS =
      Allocation.of(
          Election.of(
              new PabulibTables(
                  Map.of("budget", "100", "vote_type", "approval"),
                  List.of("project_id", "cost"),
                  List.of(
                      List.of("bench", "40"),
                      List.of("tree", "30.50"),
                      List.of("pool", "80"),
                      List.of("gone", "999999999")),
                  List.of("voter_id", "vote"),
                  List.of(
                      List.of("1", "bench,tree"),
                      List.of("2", "bench,tree"),
                      List.of("3", "bench"),
                      List.of("4", "pool"))),
              "four voters"));

  static Stream<AllocationOptions> rules() {
    AllocationOptions none = AllocationOptions.defaults();
    return Stream.of(
        none,
        none.withRule(Rule.EQUAL_SHARES).withCompletion(Completion.ADD1_UTILITARIAN),
        none.withRule(Rule.EQUAL_SHARES).withComparison(AllocationOptions.Comparison.GREEDY),
        none.withRule(Rule.PHRAGMEN),
        none.withRule(Rule.MAX_WELFARE));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void comesBackAsItWas(AllocationOptions rule) {
    FinishedCount count = count(rule);

    assertThat(FinishedCount.unpack(count.packed())).isEqualTo(count);
  }

  @Test
  void isReadableForEver() throws IOException {
    try (InputStream kept =
        Objects.requireNonNull(FinishedCountTest.class.getResourceAsStream("count-2026.json"))) {
      FinishedCount count = FinishedCount.unpack(Gzip.pack(kept.readAllBytes()));

      assertThat(count.outcome().selected()).containsExactly("bench", "tree");
      assertThat(OutcomeDigest.of(count.outcome()))
          .isEqualTo("f646258bd2600fb4244fc4ea2f2b31cc6194229847032e44744abe0be1cb32aa");
      assertThat(count.explanation().losers()).extracting(one -> one.project()).contains("pool");
    }
  }

  private static FinishedCount count(AllocationOptions rule) {
    Outcome outcome = BALLOTS.decide(rule);
    return new FinishedCount(outcome, BALLOTS.explain(outcome), List.of("gone"), 4, "0".repeat(64));
  }
}
