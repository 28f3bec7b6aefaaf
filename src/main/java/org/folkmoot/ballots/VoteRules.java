package org.folkmoot.ballots;

import java.util.List;
import org.folkmoot.kernel.SpecSource;

/** Which votes a question allows. */
@SpecSource(document = "Belenios 2.0", section = "4.11")
final class VoteRules {

  private VoteRules() {}

  /**
   * Goes on only with an allowed vote.
   *
   * @throws IllegalArgumentException otherwise
   */
  static void requireAllowed(Question question, List<Integer> vote) {
    boolean allowed =
        question instanceof Question.Homomorphic homomorphic
            ? isAllowed(homomorphic, vote)
            : vote.size() == question.answers().size()
                && vote.stream().allMatch(value -> value >= 0 && value <= VoteEncoding.MAX_VALUE);
    if (!allowed) {
      throw new IllegalArgumentException(
          "the vote " + vote + " is not allowed for \"" + question.question() + "\"");
    }
  }

  private static boolean isAllowed(Question.Homomorphic question, List<Integer> vote) {
    if (vote.size() != question.choices() || !vote.stream().allMatch(bit -> bit == 0 || bit == 1)) {
      return false;
    }
    if (!question.allowsBlank()) {
      return isWithin(question, sum(vote));
    }
    int chosen = sum(vote.subList(1, vote.size()));
    return vote.get(0) == 1 ? chosen == 0 : isWithin(question, chosen);
  }

  private static boolean isWithin(Question.Homomorphic question, int chosen) {
    return chosen >= question.min() && chosen <= question.max();
  }

  static int sum(List<Integer> vote) {
    return vote.stream().mapToInt(Integer::intValue).sum();
  }
}
