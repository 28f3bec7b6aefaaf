package org.folkmoot.ballots.counting;

import java.util.List;
import org.folkmoot.kernel.Fraction;

/**
 * What a count by single transferable vote came to, round by round.
 *
 * @param quota whole votes that are enough to be elected
 * @param rounds in order
 * @param elected options from 0, in the order in which they were elected
 */
public record StvResult(long quota, List<Round> rounds, List<Integer> elected) {

  /** Copies the lists. */
  public StvResult {
    rounds = List.copyOf(rounds);
    elected = List.copyOf(elected);
  }

  /** What happened in a round. */
  public enum Action {
    /** One option reached the quota. */
    ELECT,
    /** No option reached the quota: the weakest is out. */
    EXCLUDE,
    /** No more options than seats: all are elected. */
    ELECT_REST
  }

  /**
   * The votes that an option had at the beginning of a round.
   *
   * @param votes exact
   */
  public record Score(int option, Fraction votes) {}

  /**
   * One round.
   *
   * @param options whom the action concerns
   * @param tied all options, itself included, with which the one stood equal; empty if none
   * @param scores of all options still in, by number
   */
  public record Round(
      Action action, List<Integer> options, List<Integer> tied, List<Score> scores) {

    /** Copies the lists. */
    public Round {
      options = List.copyOf(options);
      tied = List.copyOf(tied);
      scores = List.copyOf(scores);
    }
  }

  /**
   * Counts by single transferable vote with the Droop quota. Pure.
   *
   * <p>Agrees with {@code belenios-tool method stv} except: arithmetic is exact where the tool's is
   * in floating point, so that what is a tie here can be decided by rounding there; and where fewer
   * options were ranked by anyone than there are seats, the seats stay empty, where the tool stops
   * with an error. An option that nobody ranked cannot be elected.
   *
   * <p>Example: two seats, ten votes for 0 before 1 before 2. The quota is 4; 0 is elected with 10,
   * and 6/10 of each vote go to 1, which is elected with 6.
   *
   * @param seats at least 1
   * @param rankings ranks 1 to k, once each, 0 not ranked; none all zero
   * @param blank number of blank votes, which count for the quota
   * @throws IllegalArgumentException if there is no seat
   */
  public static StvResult count(int options, int seats, List<List<Integer>> rankings, int blank) {
    if (seats < 1) {
      throw new IllegalArgumentException("an election for " + seats + " seats");
    }
    return SingleTransferableVote.count(options, seats, rankings, blank);
  }
}
