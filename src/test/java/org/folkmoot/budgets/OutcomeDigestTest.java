package org.folkmoot.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.folkmoot.allocation.Allocation;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.Election;
import org.folkmoot.allocation.Outcome;
import org.folkmoot.allocation.PabulibTables;
import org.folkmoot.allocation.Step;
import org.junit.jupiter.api.Test;

/**
 * The fingerprint is stored with each count and compared for years, so its form may never change.
 * Four voters share 100; by greedy the bench (3 votes, 40) comes before the tree (2 votes, 30.50).
 */
class OutcomeDigestTest {

  private static final Allocation BALLOTS =
      Allocation.of(
          Election.of(
              new PabulibTables(
                  Map.of("budget", "100", "vote_type", "approval"),
                  List.of("project_id", "cost"),
                  List.of(List.of("bench", "40"), List.of("tree", "30.50"), List.of("pool", "80")),
                  List.of("voter_id", "vote"),
                  List.of(
                      List.of("1", "bench,tree"),
                      List.of("2", "bench,tree"),
                      List.of("3", "bench"),
                      List.of("4", "pool"))),
              "four voters"));

  private final Outcome greedy = BALLOTS.decide(AllocationOptions.defaults());

  @Test
  void isTheHashOfTheFundedProjectsAndTheSumSpent() throws NoSuchAlgorithmException {
    assertThat(OutcomeDigest.of(greedy))
        .isEqualTo(sha256("bench\tRULE\t\ntree\tRULE\t\n70.5"))
        .isEqualTo("f646258bd2600fb4244fc4ea2f2b31cc6194229847032e44744abe0be1cb32aa");
  }

  @Test
  void namesThePriceWhereTheRuleHasOne() throws NoSuchAlgorithmException {
    Outcome shares = BALLOTS.decide(AllocationOptions.defaults().withRule(Rule.EQUAL_SHARES));

    assertThat(shares.selected()).containsExactly("bench");
    assertThat(OutcomeDigest.of(shares)).isEqualTo(sha256("bench\tRULE\t1/3\n40"));
  }

  @Test
  void isTheSameForTheSameCount() {
    assertThat(OutcomeDigest.of(BALLOTS.decide(AllocationOptions.defaults())))
        .isEqualTo(OutcomeDigest.of(greedy));
  }

  @Test
  void dependsOnTheOrderOfFunding() {
    List<Step> reversed = new ArrayList<>(greedy.steps());
    Collections.reverse(reversed);

    assertThat(OutcomeDigest.of(with(reversed))).isNotEqualTo(OutcomeDigest.of(greedy));
  }

  @Test
  void dependsOnEachProject() {
    assertThat(OutcomeDigest.of(with(greedy.steps().subList(0, 1))))
        .isNotEqualTo(OutcomeDigest.of(greedy));
  }

  private Outcome with(List<Step> steps) {
    return new Outcome(
        greedy.options(),
        greedy.budget(),
        greedy.spent(),
        greedy.exhaustive(),
        steps,
        greedy.endowment(),
        greedy.increments(),
        greedy.optimum(),
        greedy.preference());
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash);
  }
}
