package org.folkmoot.allocation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongPredicate;

/** Searches for the changes that would have funded a project, by counting again and again. */
final class NearMissSearch {

  private static final long MOST_VOTES = 10_000_000;
  private static final long BUDGET_FACTOR = 1_000;

  private final Contest contest;
  private final int project;
  private final long unit;

  NearMissSearch(Contest contest, int project) {
    this.contest = contest;
    this.project = project;
    this.unit = BigInteger.TEN.pow(contest.decimals).longValueExact();
  }

  NearMiss search() {
    long cost = contest.cost[project];
    OptionalLong cheaper =
        smallest(cost / unit, by -> isFunded(contest.withCost(project, cost - by * unit)));
    OptionalLong votes =
        smallest(
            Math.min(MOST_VOTES, 2L * contest.tally.voters() + 1_000),
            more -> isFunded(contest.withVoters(project, (int) more)));
    OptionalLong budget =
        smallest(
            BUDGET_FACTOR * Math.max(1, contest.budget / unit),
            by -> isFunded(contest.withBudget(contest.budget + by * unit)));
    return new NearMiss(contest.id(project), money(cheaper), votes, money(budget));
  }

  private static Optional<BigDecimal> money(OptionalLong units) {
    return units.isPresent()
        ? Optional.of(BigDecimal.valueOf(units.getAsLong()))
        : Optional.empty();
  }

  private boolean isFunded(Contest changed) {
    return Decision.on(changed).picks().contains(project);
  }

  /** A change that does while one less does not: doubles until it does, then halves the gap. */
  private static OptionalLong smallest(long most, LongPredicate does) {
    long not = 0;
    long size = 1;
    while (size <= most && !does.test(size)) {
      not = size;
      size = size < most ? Math.min(most, 2 * size) : most + 1;
    }
    if (size > most) {
      return OptionalLong.empty();
    }
    while (size - not > 1) {
      long middle = not + (size - not) / 2;
      if (does.test(middle)) {
        size = middle;
      } else {
        not = middle;
      }
    }
    return OptionalLong.of(size);
  }
}
