package org.folkmoot.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.AllocationOptions.Utility;
import org.folkmoot.kernel.Fraction;
import org.junit.jupiter.api.Test;

/** What a run promises about larger shares, against runs with these shares. */
class PriceDriftTest {

  private static final int DRAWS = 1_500;

  @Test
  void everyShareUpToThePromisedRiseGivesTheSameOutcome() {
    long risen = 0;
    for (int i = 0; i < DRAWS; i++) {
      Random random = new Random(i);
      Contest contest = contest(new Draws(i), i);
      if (contest.tally.voters() == 0) {
        continue;
      }
      EqualSharesRun run = new EqualSharesRun(contest);
      Fraction share =
          Fraction.of(contest.budget, contest.tally.voters())
              .plus(Fraction.of(random.nextInt(500)));

      long rise = Math.min(run.runWithDrift(share, Long.MAX_VALUE, 1), 1_000_000);

      int[] funded = Arrays.copyOf(run.funded, run.rounds());
      risen += rise;
      for (long more : List.of(rise, rise / 2, Math.min(rise, 1), random.nextLong(rise + 1))) {
        run.run(share.plus(Fraction.of(more)), Long.MAX_VALUE);
        assertThat(Arrays.copyOf(run.funded, run.rounds()))
            .as("seed %d, share %s plus %d of %d", i, share, more, rise)
            .isEqualTo(funded);
      }
    }
    assertThat(risen).as("promises are worth something").isGreaterThan(DRAWS * 100L);
  }

  /** A small currency: amounts a thousandfold and a little uneven. */
  private static Contest contest(Draws draws, int seed) {
    VoteType type = draws.oneOf(List.of(VoteType.APPROVAL, VoteType.ORDINAL, VoteType.SCORING));
    PabulibTables tables = draws.tables(type);
    Random random = new Random(seed);
    Map<String, String> meta = new LinkedHashMap<>(tables.meta());
    meta.put("budget", thousandfold(meta.getOrDefault("budget", "0"), random));
    List<List<String>> projects = new ArrayList<>();
    for (List<String> row : tables.projects()) {
      List<String> scaled = new ArrayList<>(row);
      scaled.set(1, thousandfold(row.get(1), random));
      projects.add(scaled);
    }
    Election election =
        Election.of(
            new PabulibTables(
                meta, tables.projectColumns(), projects, tables.voteColumns(), tables.votes()),
            "drawn");
    AllocationOptions options =
        AllocationOptions.defaults()
            .withRule(Rule.EQUAL_SHARES)
            .withUtility(draws.oneOf(List.of(Utility.values())));
    return Allocation.of(election).contest(options);
  }

  private static String thousandfold(String number, Random random) {
    long uneven = random.nextInt(3) == 0 ? random.nextInt(100) : 0;
    return new BigDecimal(number)
        .movePointRight(3)
        .add(BigDecimal.valueOf(uneven))
        .toBigInteger()
        .toString();
  }
}
