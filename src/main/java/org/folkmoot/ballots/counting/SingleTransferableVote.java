package org.folkmoot.ballots.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.kernel.Fraction;
import org.folkmoot.kernel.SpecSource;

/**
 * One count by single transferable vote, in exact arithmetic.
 *
 * <p>Each vote goes to the best option on it that is still in. While there are more options than
 * seats: if some option reaches the quota, the strongest is elected, and its votes go on with the
 * part of their weight that it did not need; otherwise the weakest is excluded, and its votes go on
 * whole. Ties: of the strongest the one with the smallest number is elected, of the weakest the one
 * with the largest number excluded. Once no more are in than seats are left, all are elected.
 */
@SpecSource(document = "belenios-tool 2.0", section = "method stv")
final class SingleTransferableVote {

  private final List<Preferences> votes;
  private final Fraction quota;
  private final List<StvResult.Round> rounds = new ArrayList<>();
  private final List<Integer> elected = new ArrayList<>();
  private final List<Integer> in;

  private SingleTransferableVote(List<Preferences> votes, List<Integer> in, Fraction quota) {
    this.votes = votes;
    this.in = in;
    this.quota = quota;
  }

  /** See {@link StvResult#count}. */
  static StvResult count(int options, int seats, List<List<Integer>> rankings, int blank) {
    List<Preferences> votes = new ArrayList<>(rankings.stream().map(Preferences::of).toList());
    List<Integer> in = new ArrayList<>();
    for (int option = 0; option < options; option++) {
      int candidate = option;
      if (rankings.stream().anyMatch(ranking -> ranking.get(candidate) > 0)) {
        in.add(option);
      }
    }
    // The Droop quota of all votes that are not invalid; the blank ones make it harder to reach.
    long quota = (rankings.size() + (long) blank) / (seats + 1L) + 1;
    SingleTransferableVote count = new SingleTransferableVote(votes, in, Fraction.of(quota));
    count.run(seats);
    return new StvResult(quota, count.rounds, count.elected);
  }

  private void run(int seats) {
    while (elected.size() < seats && !in.isEmpty()) {
      SortedMap<Integer, Fraction> scores = scores();
      if (in.size() <= seats - elected.size()) {
        record(StvResult.Action.ELECT_REST, List.copyOf(in), List.of(), scores);
        elected.addAll(in);
        in.clear();
      } else {
        step(scores);
      }
    }
  }

  private SortedMap<Integer, Fraction> scores() {
    SortedMap<Integer, Fraction> scores = new TreeMap<>();
    in.forEach(option -> scores.put(option, Fraction.ZERO));
    for (Preferences vote : votes) {
      vote.first(in).ifPresent(option -> scores.merge(option, vote.weight(), Fraction::plus));
    }
    return scores;
  }

  private void step(SortedMap<Integer, Fraction> scores) {
    Fraction most = scores.values().stream().max(Fraction::compareTo).orElseThrow();
    Fraction least = scores.values().stream().min(Fraction::compareTo).orElseThrow();
    if (most.compareTo(quota) >= 0) {
      List<Integer> strongest = having(most, scores);
      int option = strongest.get(0);
      record(StvResult.Action.ELECT, List.of(option), strongest, scores);
      Fraction surplus = most.minus(quota).dividedBy(most);
      votes.replaceAll(vote -> vote.isFirst(option, in) ? vote.times(surplus) : vote);
      elected.add(option);
      in.remove((Integer) option);
    } else {
      List<Integer> weakest = having(least, scores);
      int option = weakest.get(weakest.size() - 1);
      record(StvResult.Action.EXCLUDE, List.of(option), weakest, scores);
      in.remove((Integer) option);
    }
  }

  private static List<Integer> having(Fraction score, SortedMap<Integer, Fraction> scores) {
    return scores.keySet().stream().filter(option -> score.equals(scores.get(option))).toList();
  }

  private void record(
      StvResult.Action action,
      List<Integer> options,
      List<Integer> tied,
      SortedMap<Integer, Fraction> scores) {
    List<StvResult.Score> table =
        scores.entrySet().stream()
            .map(entry -> new StvResult.Score(entry.getKey(), entry.getValue()))
            .toList();
    rounds.add(new StvResult.Round(action, options, tied.size() > 1 ? tied : List.of(), table));
  }
}
