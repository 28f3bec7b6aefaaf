package org.folkmoot.ballots.counting;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folkmoot.kernel.Fraction;

/**
 * One vote in a count that transfers votes.
 *
 * @param order the ranked options, the best first
 * @param weight what is left of the vote, 0 to 1
 */
record Preferences(List<Integer> order, Fraction weight) {

  /** A whole vote from ranks, 1 the best, 0 not ranked. */
  static Preferences of(List<Integer> ranking) {
    return new Preferences(
        IntStream.range(0, ranking.size())
            .filter(option -> ranking.get(option) > 0)
            .boxed()
            .sorted(Comparator.comparing(ranking::get))
            .toList(),
        Fraction.ONE);
  }

  Optional<Integer> first(Collection<Integer> in) {
    return order.stream().filter(in::contains).findFirst();
  }

  boolean isFirst(int option, Collection<Integer> in) {
    return first(in).filter(first -> first == option).isPresent();
  }

  Preferences times(Fraction factor) {
    return new Preferences(order, weight.times(factor));
  }
}
