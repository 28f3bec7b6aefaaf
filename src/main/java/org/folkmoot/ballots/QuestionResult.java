package org.folkmoot.ballots;

import java.util.List;

/** What came out of one question. */
public sealed interface QuestionResult {

  /** Votes of each option, in the order of the choices: blank first where that is allowed. */
  record Sums(List<Long> votes) implements QuestionResult {

    public Sums {
      votes = List.copyOf(votes);
    }
  }

  /** All votes in shuffled order, each a number from 0 to 255 per option. */
  record Votes(List<List<Integer>> votes) implements QuestionResult {

    public Votes {
      votes = votes.stream().map(List::copyOf).toList();
    }
  }
}
