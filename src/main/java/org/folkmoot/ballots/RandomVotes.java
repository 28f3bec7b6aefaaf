package org.folkmoot.ballots;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Draws votes that an election allows, for those who try a booth. */
public final class RandomVotes {

  private final SecureRandom random;

  /**
   * @param random decides: a booth must not know what comes
   */
  public RandomVotes(SecureRandom random) {
    this.random = random;
  }

  /**
   * A vote for each question, as it is locked.
   *
   * @param record record of the election
   * @throws IllegalArgumentException if it is none
   */
  public List<List<Integer>> draw(String record) {
    try {
      return Election.read(record.getBytes(StandardCharsets.UTF_8)).questions().stream()
          .map(this::draw)
          .toList();
    } catch (Refused e) {
      throw new IllegalArgumentException("no record of an election: " + e.detail(), e);
    }
  }

  private List<Integer> draw(Question question) {
    if (question instanceof Question.Homomorphic summed) {
      return summed(summed);
    }
    Question.Shuffled shuffled = (Question.Shuffled) question;
    int options = shuffled.answers().size();
    return shuffled.extra().isEmpty()
        ? IntStream.range(0, options).mapToObj(i -> random.nextInt(256)).toList()
        : ofKind(BallotKind.read(shuffled.extra().get()), options);
  }

  private List<Integer> summed(Question.Homomorphic question) {
    int options = question.answers().size();
    boolean blank = question.allowsBlank() && random.nextInt(4) == 0;
    int most = Math.min(question.max(), options);
    int chosen = blank ? 0 : question.min() + random.nextInt(most - question.min() + 1);
    List<Integer> vote = new ArrayList<>(firstOf(options, chosen));
    Collections.shuffle(vote, random);
    if (question.allowsBlank()) {
      vote.add(0, blank ? 1 : 0);
    }
    return vote;
  }

  private static List<Integer> firstOf(int options, int chosen) {
    return IntStream.range(0, options).mapToObj(i -> i < chosen ? 1 : 0).toList();
  }

  private List<Integer> ofKind(BallotKind kind, int options) {
    if (kind instanceof BallotKind.Grades grades) {
      return IntStream.range(0, options).mapToObj(i -> 1 + random.nextInt(grades.worst())).toList();
    }
    if (kind instanceof BallotKind.Ranking) {
      int ranked = random.nextInt(options + 1);
      List<Integer> vote =
          new ArrayList<>(
              IntStream.range(0, options).mapToObj(i -> i < ranked ? i + 1 : 0).toList());
      Collections.shuffle(vote, random);
      return vote;
    }
    int most = kind instanceof BallotKind.Points points ? points.max() : 1;
    return added(kind, options, most);
  }

  /** Adds to options in turn what the rules of the kind still allow. */
  private List<Integer> added(BallotKind kind, int options, int most) {
    List<Integer> vote = new ArrayList<>(Collections.nCopies(options, 0));
    List<Integer> order = new ArrayList<>(IntStream.range(0, options).boxed().toList());
    Collections.shuffle(order, random);
    for (int option : order) {
      vote.set(option, random.nextInt(most + 1));
      if (kind.judge(vote, options) == BallotKind.Validity.INVALID) {
        vote.set(option, 0);
      }
    }
    return vote;
  }
}
