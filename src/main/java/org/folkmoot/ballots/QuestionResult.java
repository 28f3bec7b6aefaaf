package org.folkmoot.ballots;

import java.util.List;
import java.util.Set;

/** What came out of one question. */
public sealed interface QuestionResult {

  /** Votes of each option, in the order of the choices: blank first where that is allowed. */
  record Sums(List<Long> votes) implements QuestionResult {

    public Sums {
      votes = List.copyOf(votes);
    }
  }

  /**
   * All votes in shuffled order, each a number from 0 to 255 per option.
   *
   * @param garbled positions, from 0, of votes that encode more than the options have room for; the
   *     archive's result does not tell, the decrypted messages do
   */
  record Votes(List<List<Integer>> votes, Set<Integer> garbled) implements QuestionResult {

    public Votes {
      votes = votes.stream().map(List::copyOf).toList();
      garbled = Set.copyOf(garbled);
    }

    /** Sorts the votes into valid, blank and invalid ones. */
    public BallotPile sort(BallotKind kind, int options) {
      return BallotPile.sort(kind, options, votes, garbled);
    }
  }
}
