package org.folkmoot.allocation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.folkmoot.kernel.Fraction;
import org.folkmoot.kernel.SpecSource;

/** Works out {@link Measures} for one outcome. */
final class Measurement {

  private final Contest contest;
  private final Tally tally;
  private final boolean[] funded;
  private final boolean byCost;

  Measurement(Contest contest, Set<String> selected) {
    this.contest = contest;
    this.tally = contest.tally;
    this.byCost = contest.options.utility() == AllocationOptions.Utility.COST;
    this.funded = new boolean[contest.cost.length];
    selected.forEach(id -> funded[contest.election.indexOf(id)] = true);
  }

  Measures measure() {
    Utilities utilities = new Utilities(contest, project -> funded[project]);
    BigInteger[] utility = new BigInteger[tally.groups()];
    long represented = 0;
    BigInteger total = BigInteger.ZERO;
    for (int group = 0; group < utility.length; group++) {
      utility[group] = utilities.of(group);
      represented += utility[group].signum() > 0 ? tally.weight[group] : 0;
      total = total.add(utility[group].multiply(BigInteger.valueOf(tally.weight[group])));
    }
    long voters = tally.voters();
    return new Measures(
        voters,
        represented,
        voters == 0 ? Fraction.ZERO : Fraction.of(voters - represented, voters),
        voters == 0 ? Fraction.ZERO : asGiven(Fraction.of(total, BigInteger.valueOf(voters))),
        gini(utility, total),
        parts(project -> project.place().map(List::of).orElse(List.of())),
        parts(Project::categories),
        underserved());
  }

  /** Scaled utility back to scores as given and money in the currency. */
  private Fraction asGiven(Fraction utility) {
    int decimals = tally.scoreDecimals() + (byCost ? contest.decimals : 0);
    return utility.dividedBy(Fraction.of(BigInteger.TEN.pow(decimals), BigInteger.ONE));
  }

  /** Twice the sum of rank times utility, by n times the total, less (n + 1) / n. */
  private Fraction gini(BigInteger[] utility, BigInteger total) {
    if (total.signum() == 0) {
      return Fraction.ZERO;
    }
    Integer[] order = IntStream.range(0, utility.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparing(group -> utility[group]));
    BigInteger twiceRanked = BigInteger.ZERO;
    long before = 0;
    for (int group : order) {
      long weight = tally.weight[group];
      BigInteger ranks =
          BigInteger.valueOf(weight).multiply(BigInteger.valueOf(2 * before + weight + 1));
      twiceRanked = twiceRanked.add(utility[group].multiply(ranks));
      before += weight;
    }
    BigInteger voters = BigInteger.valueOf(before);
    return Fraction.of(twiceRanked, voters.multiply(total))
        .minus(Fraction.of(voters.add(BigInteger.ONE), voters));
  }

  private List<Measures.Part> parts(Function<Project, List<String>> namesOf) {
    Map<String, List<Integer>> members = new LinkedHashMap<>();
    for (int project = 0; project < funded.length; project++) {
      for (String name : namesOf.apply(contest.election.projects().get(project))) {
        members.computeIfAbsent(name, one -> new ArrayList<>()).add(project);
      }
    }
    long allSpent = spent(IntStream.range(0, funded.length));
    long allScore = IntStream.range(0, funded.length).mapToLong(tally::score).sum();
    List<Measures.Part> parts = new ArrayList<>();
    members.forEach((name, projects) -> parts.add(part(name, projects, allSpent, allScore)));
    return parts;
  }

  private Measures.Part part(String name, List<Integer> projects, long allSpent, long allScore) {
    long spent = spent(projects.stream().mapToInt(Integer::intValue));
    long score = projects.stream().mapToLong(tally::score).sum();
    return new Measures.Part(
        name,
        (int) projects.stream().filter(project -> funded[project]).count(),
        contest.major(spent),
        allSpent == 0 ? Fraction.ZERO : Fraction.of(spent, allSpent),
        BigDecimal.valueOf(score, tally.scoreDecimals()),
        allScore == 0 ? Fraction.ZERO : Fraction.of(score, allScore));
  }

  private long spent(IntStream projects) {
    return projects.filter(project -> funded[project]).mapToLong(p -> contest.cost[p]).sum();
  }

  /**
   * For each unfunded project, its supporters from the least served upwards: a violation is found
   * if a first part of them all have at most {@code t}, and {@code t} plus the cost is within their
   * part of the budget.
   */
  @SpecSource(document = "Brill, Peters 2023 (arXiv 2302.01989)", section = "6 EJR+ up to one")
  private List<Measures.Underserved> underserved() {
    long[] served = new long[tally.groups()];
    for (int group = 0; group < served.length; group++) {
      for (int mark = tally.groupStart[group]; mark < tally.groupStart[group + 1]; mark++) {
        int project = tally.markProject[mark];
        served[group] += funded[project] ? contest.cost[project] : 0;
      }
    }
    List<Measures.Underserved> found = new ArrayList<>();
    for (int project : contest.payable()) {
      if (!funded[project]) {
        underserved(project, served, found);
      }
    }
    return found;
  }

  private void underserved(int project, long[] served, List<Measures.Underserved> found) {
    int[] groups =
        IntStream.range(tally.projectStart[project], tally.projectStart[project + 1])
            .map(support -> tally.supportGroup[support])
            .boxed()
            .sorted(Comparator.comparingLong(group -> served[group]))
            .mapToInt(Integer::intValue)
            .toArray();
    long voters = 0;
    for (int i = 0; i < groups.length; i++) {
      voters += tally.weight[groups[i]];
      long atMost = served[groups[i]];
      boolean last = i + 1 == groups.length || served[groups[i + 1]] > atMost;
      if (last && isEntitled(voters, atMost + contest.cost[project])) {
        found.add(
            new Measures.Underserved(
                contest.id(project),
                voters,
                contest.major(atMost),
                Fraction.of(contest.major(contest.budget))
                    .times(voters)
                    .dividedBy(tally.voters())));
        return;
      }
    }
  }

  private boolean isEntitled(long voters, long cost) {
    BigInteger part = BigInteger.valueOf(contest.budget).multiply(BigInteger.valueOf(voters));
    BigInteger price = BigInteger.valueOf(cost).multiply(BigInteger.valueOf(tally.voters()));
    return price.compareTo(part) <= 0;
  }
}
