package org.folkmoot.allocation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.folkmoot.kernel.Fraction;

/**
 * Prices of one run as exact fractions, worked out when they are asked for. What a voter holds is
 * the endowment less the prices of the funded projects that he or she supports, each times the
 * score; so a sum over many voters is a sum over few rounds with whole coefficients. All prices are
 * kept over one common denominator.
 */
final class ExactPrices {

  private final EqualSharesRun run;
  private final Tally tally;
  private BigInteger endowment;
  private BigInteger denominator;
  private BigInteger[] prices = new BigInteger[16];
  private int known;

  ExactPrices(EqualSharesRun run, Fraction endowment) {
    this.run = run;
    this.tally = run.tally;
    this.endowment = endowment.numerator();
    this.denominator = endowment.denominator();
  }

  /** The price paid in a past round, in units for each scaled point. */
  Fraction priceIn(int round) {
    learnUpTo(round + 1);
    return Fraction.of(prices[round], denominator);
  }

  /** The same, as the nearest double or its neighbor. */
  double nearestPriceIn(int round) {
    learnUpTo(round + 1);
    return Fraction.nearest(prices[round], denominator);
  }

  /** Works out the prices of all rounds before this one. */
  private void learnUpTo(int rounds) {
    while (known < rounds) {
      Sum paid = new Sum(known);
      long rest = 0;
      int project = run.funded[known];
      for (int i = tally.projectStart[project]; i < tally.projectStart[project + 1]; i++) {
        int group = tally.supportGroup[i];
        if (run.usedUpAt[group] == known) {
          paid.add(group);
        } else if (run.usedUpAt[group] > known) {
          rest += tally.supportTotal(i);
        }
      }
      learn(paid.missingTo(run.cost[project]), rest);
    }
  }

  private void learn(BigInteger numerator, long rest) {
    long common = numerator.gcd(BigInteger.valueOf(rest)).longValueExact();
    BigInteger factor = BigInteger.valueOf(rest / common);
    if (known == prices.length) {
      prices = Arrays.copyOf(prices, 2 * known);
    }
    for (int round = 0; round < known; round++) {
      prices[round] = prices[round].multiply(factor);
    }
    prices[known++] = numerator.divide(BigInteger.valueOf(common));
    endowment = endowment.multiply(factor);
    denominator = denominator.multiply(factor);
  }

  /**
   * The price of a project now.
   *
   * @return nothing if its supporters cannot pay for it
   */
  Optional<Price> priceOf(int project) {
    learnUpTo(run.rounds());
    return new Search(project).run();
  }

  /** A sum of what groups hold before a round: whole coefficients of the known prices. */
  private final class Sum {

    private final long[] times;
    private long voters;

    Sum(int rounds) {
      this.times = new long[rounds];
    }

    void add(int group) {
      long weight = tally.weight[group];
      voters += weight;
      for (int mark = tally.groupStart[group]; mark < tally.groupStart[group + 1]; mark++) {
        int round = run.fundedAt[tally.markProject[mark]];
        if (round < times.length) {
          times[round] += weight * tally.markScore[mark];
        }
      }
    }

    /** What is missing from this sum to a cost, over the common denominator. */
    BigInteger missingTo(long cost) {
      BigInteger missing =
          denominator
              .multiply(BigInteger.valueOf(cost))
              .subtract(endowment.multiply(BigInteger.valueOf(voters)));
      for (int round = 0; round < times.length; round++) {
        if (times[round] != 0) {
          missing = missing.add(prices[round].multiply(BigInteger.valueOf(times[round])));
        }
      }
      return missing;
    }
  }

  /** What the members of a group hold together before a round, in units. */
  Fraction heldBefore(int round, int group) {
    if (run.usedUpAt[group] < round) {
      return Fraction.ZERO;
    }
    learnUpTo(round);
    Sum sum = new Sum(round);
    sum.add(group);
    return Fraction.of(sum.missingTo(0).negate(), denominator);
  }

  /** What the supporters of a project hold together before a round, in units. */
  Fraction heldForBefore(int round, int project) {
    learnUpTo(round);
    Sum sum = new Sum(round);
    for (int i = tally.projectStart[project]; i < tally.projectStart[project + 1]; i++) {
      int group = tally.supportGroup[i];
      if (run.usedUpAt[group] >= round) {
        sum.add(group);
      }
    }
    return Fraction.of(sum.missingTo(0).negate(), denominator);
  }

  /** Finds one exact price: whoever has less than the price so far pays all, until none has. */
  private final class Search {

    private final int project;
    private final int first;
    private final boolean[] paysAll;
    private final Sum paid = new Sum(run.rounds());
    private long rest;
    private BigInteger missing = BigInteger.ZERO;

    Search(int project) {
      this.project = project;
      this.first = tally.projectStart[project];
      this.paysAll = new boolean[tally.projectStart[project + 1] - first];
    }

    Optional<Price> run() {
      for (int i = 0; i < paysAll.length; i++) {
        if (run.usedUpAt[tally.supportGroup[first + i]] == EqualSharesRun.NEVER) {
          rest += share(i);
        } else {
          paysAll[i] = true;
        }
      }
      do {
        if (rest == 0) {
          return Optional.empty();
        }
        missing = paid.missingTo(run.cost[project]);
      } while (setAside());
      return Optional.of(new Price(this, denominator, run.cost[project]));
    }

    private long share(int i) {
      return tally.supportTotal(first + i);
    }

    /** Sets aside those who have less than the price; whether there were any. */
    private boolean setAside() {
      double price =
          Fraction.of(missing, denominator.multiply(BigInteger.valueOf(rest))).toDouble();
      long restNow = rest;
      for (int i = 0; i < paysAll.length; i++) {
        if (!paysAll[i] && hasLess(i, price, restNow)) {
          paysAll[i] = true;
          rest -= share(i);
          paid.add(tally.supportGroup[first + i]);
        }
      }
      return rest < restNow;
    }

    private boolean hasLess(int i, double price, long restNow) {
      int group = tally.supportGroup[first + i];
      double due = price * tally.supportScore[first + i];
      double after = run.money[group] - due;
      double bound = 2 * run.delta() + 0x1p-48 * due;
      return Math.abs(after) > bound ? after < 0 : hasExactlyLess(i, group, restNow);
    }

    private boolean hasExactlyLess(int i, int group, long restNow) {
      Sum held = new Sum(run.rounds());
      held.add(group);
      BigInteger groupHolds = held.missingTo(0).negate();
      return groupHolds
              .multiply(BigInteger.valueOf(restNow))
              .compareTo(missing.multiply(BigInteger.valueOf(share(i))))
          < 0;
    }
  }

  /** An exact price for one project: missing / (rest * denominator) for each scaled point. */
  static final class Price {

    private final BigInteger missing;
    private final long rest;
    private final BigInteger denominator;
    private final long cost;
    private final boolean[] paysAll;
    private final int first;

    private Price(Search search, BigInteger denominator, long cost) {
      this.missing = search.missing;
      this.rest = search.rest;
      this.denominator = denominator;
      this.cost = cost;
      this.paysAll = search.paysAll;
      this.first = search.first;
    }

    /** In units for each scaled point. */
    Fraction value() {
      return Fraction.of(missing, denominator.multiply(BigInteger.valueOf(rest)));
    }

    /** Whether the supporter at this place of the tally has less than the price and pays it all. */
    boolean takesAllOf(int support) {
      return paysAll[support - first];
    }

    /** Whether all who have anything left pay in full: then the price does not depend on shares. */
    boolean isPaidInFull() {
      return missing.equals(denominator.multiply(BigInteger.valueOf(cost)));
    }

    /** Compares prices of the same round, for each unit of utility. */
    int compareRho(Price other, boolean byCost) {
      BigInteger left = missing.multiply(BigInteger.valueOf(other.rest));
      BigInteger right = other.missing.multiply(BigInteger.valueOf(rest));
      return byCost
          ? left.multiply(BigInteger.valueOf(other.cost))
              .compareTo(right.multiply(BigInteger.valueOf(cost)))
          : left.compareTo(right);
    }
  }
}
