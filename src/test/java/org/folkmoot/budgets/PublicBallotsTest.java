package org.folkmoot.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.folkmoot.allocation.Allocation;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.Election;
import org.folkmoot.allocation.PabulibReader;
import org.folkmoot.allocation.VoteType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** AZ-9 of the security catalog for the download of ballots: votes, and nothing of the voters. */
class PublicBallotsTest {

  private static final long SEED = 20_261_122;
  private static final int ELECTIONS = 40;
  private static final List<AllocationOptions> RULES =
      List.of(
          AllocationOptions.defaults(),
          AllocationOptions.defaults().withRule(Rule.GREEDY_PER_COST),
          AllocationOptions.defaults().withRule(Rule.PHRAGMEN),
          AllocationOptions.defaults().withRule(Rule.EQUAL_SHARES),
          AllocationOptions.defaults()
              .withRule(Rule.EQUAL_SHARES)
              .withCompletion(Completion.ADD1_UTILITARIAN));

  @ParameterizedTest
  @EnumSource(VoteType.class)
  void sayNothingOfTheVoters(VoteType type) throws IOException {
    for (Election election : elections(type)) {
      String text = new String(PublicBallots.of(election), StandardCharsets.UTF_8);

      assertThat(text).as(election.name()).doesNotContain("canary").doesNotContain("700");
      assertThat(read(election).tables().voteColumns())
          .as(election.name())
          .containsExactly("voter_id", "vote", "points");
    }
  }

  @ParameterizedTest
  @EnumSource(VoteType.class)
  void keepEveryMarkInItsOrder(VoteType type) throws IOException {
    for (Election election : elections(type)) {
      Election published = read(election);

      assertThat(published.tables().votes())
          .as(election.name())
          .hasSameSizeAs(election.tables().votes());
      for (int voter = 0; voter < election.voters(); voter++) {
        List<String> before = election.tables().votes().get(voter);
        assertThat(published.tables().votes().get(voter))
            .as(election.name())
            .containsExactly(String.valueOf(voter + 1), before.get(2), before.get(4));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(VoteType.class)
  void leadToTheSameOutcomeByEachRule(VoteType type) throws IOException {
    for (Election election : elections(type)) {
      Allocation council = Allocation.of(election);
      Allocation everybody = Allocation.of(read(election));
      for (AllocationOptions rule : RULES) {
        assertThat(OutcomeDigest.of(everybody.decide(rule)))
            .as("%s by %s", election.name(), rule)
            .isEqualTo(OutcomeDigest.of(council.decide(rule)));
      }
    }
  }

  private static List<Election> elections(VoteType type) {
    LongFunction<Election> invented = seed -> InventedElections.of(type, seed);
    return LongStream.range(SEED, SEED + ELECTIONS).mapToObj(invented).toList();
  }

  private static Election read(Election election) throws IOException {
    return new PabulibReader()
        .read(new ByteArrayInputStream(PublicBallots.of(election)), election.name());
  }
}
