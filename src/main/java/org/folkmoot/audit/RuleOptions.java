package org.folkmoot.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.Election;
import org.folkmoot.allocation.ExclusiveGroup;
import org.folkmoot.allocation.TieBreak;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how a budget is counted, as words on the command line. */
final class RuleOptions {

  private static final int LONGEST_NUMBER = 40;

  @Option(
      names = "--rule",
      defaultValue = "greedy",
      description =
          "greedy, greedy-per-cost, greedy-no-skip, greedy-threshold, greedy-exclusive,"
              + " equal-shares, phragmen, max-welfare (default: ${DEFAULT-VALUE})")
  private String rule = "greedy";

  @Option(names = "--utility", defaultValue = "cost", description = "cost, cardinality")
  private String utility = "cost";

  @Option(
      names = "--completion",
      defaultValue = "none",
      description = "none, utilitarian, add1, add1-utilitarian")
  private String completion = "none";

  @Option(names = "--add1-start", defaultValue = "integral", description = "integral, fractional")
  private String add1Start = "integral";

  @Option(names = "--add1-stop", defaultValue = "overspend", description = "overspend, exhaustive")
  private String add1Stop = "overspend";

  @Option(
      names = "--comparison",
      defaultValue = "none",
      description = "none; greedy: equal shares gives way to greedy if more voters prefer that")
  private String comparison = "none";

  @Option(names = "--ballots", defaultValue = "as-cast", description = "as-cast, approval")
  private String ballots = "as-cast";

  @Option(
      names = "--tie",
      defaultValue = "cost,votes,lex",
      description = "order of supporters, cost, votes, earlier, file, lex, lottery")
  private String tie = "cost,votes,lex";

  @Option(names = "--seed", description = "text that the lottery of --tie draws from")
  private @Nullable String seed;

  @Option(names = "--budget", description = "a number instead of the file's budget")
  private @Nullable String budget;

  @Option(names = "--threshold", description = "a number instead of the file's least score")
  private @Nullable String threshold;

  @Option(
      names = "--exclusive",
      description = "ids with commas between, of which one at most is funded; may be repeated")
  private List<String> exclusive = new ArrayList<>();

  @Option(
      names = "--survivor",
      defaultValue = "first-funded",
      description = "of an exclusive group: first-funded, first-listed, highest-score")
  private String survivor = "first-funded";

  /**
   * The options as the engine takes them.
   *
   * @param election what is counted, which knows how its sums are written
   * @throws IllegalArgumentException if a word or number is none of those expected
   */
  AllocationOptions toOptions(Election election) {
    AllocationOptions options =
        AllocationOptions.defaults()
            .withRule(Words.parse(AllocationOptions.Rule.class, "--rule", rule))
            .withUtility(Words.parse(AllocationOptions.Utility.class, "--utility", utility))
            .withCompletion(
                Words.parse(AllocationOptions.Completion.class, "--completion", completion))
            .withAdd1(
                Words.parse(AllocationOptions.Add1Start.class, "--add1-start", add1Start),
                Words.parse(AllocationOptions.Add1Stop.class, "--add1-stop", add1Stop))
            .withComparison(
                Words.parse(AllocationOptions.Comparison.class, "--comparison", comparison))
            .withBallots(Words.parse(AllocationOptions.BallotReading.class, "--ballots", ballots))
            .withTieBreak(TieBreak.parse(tie, Optional.ofNullable(seed)))
            .withExclusions(exclusive.stream().map(this::group).toList());
    if (budget != null) {
      options = options.withBudget(sum(election, budget));
    }
    return threshold == null ? options : options.withThreshold(number("--threshold", threshold));
  }

  private ExclusiveGroup group(String ids) {
    return new ExclusiveGroup(
        Arrays.asList(ids.split(",", -1)),
        Words.parse(ExclusiveGroup.Survivor.class, "--survivor", survivor));
  }

  private static BigDecimal sum(Election election, String text) {
    try {
      return election.parseSum(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--budget: " + e.getMessage(), e);
    }
  }

  private static BigDecimal number(String option, String text) {
    if (text.length() > LONGEST_NUMBER || !text.matches("[0-9]+(\\.[0-9]+)?")) {
      throw new IllegalArgumentException(
          option + ": expected a number such as 1200 or 1200.50, found \"" + text + "\"");
    }
    return new BigDecimal(text);
  }
}
