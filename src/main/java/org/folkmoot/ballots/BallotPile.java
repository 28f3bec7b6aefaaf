package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The votes on a shuffled question, sorted into those that count, blank and invalid ones. Together
 * they are all votes.
 *
 * @param options number of options
 * @param valid the votes that count, in the order in which they were decrypted
 * @param blank number of blank votes
 * @param invalid the votes that break the rules, in order, to be shown
 */
public record BallotPile(
    int options, List<List<Integer>> valid, int blank, List<List<Integer>> invalid) {

  /** Copies the lists. */
  public BallotPile {
    valid = valid.stream().map(List::copyOf).toList();
    invalid = invalid.stream().map(List::copyOf).toList();
  }

  /**
   * Sorts votes. Pure.
   *
   * @param votes one number for each option
   * @param garbled positions, from 0, of votes that encode more than the options have room for:
   *     these are invalid whatever their numbers are
   */
  public static BallotPile sort(
      BallotKind kind, int options, List<List<Integer>> votes, Set<Integer> garbled) {
    List<List<Integer>> valid = new ArrayList<>();
    List<List<Integer>> invalid = new ArrayList<>();
    int blank = 0;
    for (int i = 0; i < votes.size(); i++) {
      BallotKind.Validity validity =
          garbled.contains(i) ? BallotKind.Validity.INVALID : kind.judge(votes.get(i), options);
      switch (validity) {
        case VALID -> valid.add(votes.get(i));
        case BLANK -> blank++;
        case INVALID -> invalid.add(votes.get(i));
      }
    }
    return new BallotPile(options, valid, blank, invalid);
  }

  /** The sum of the numbers of each option: approvals, points, or single choices. */
  public List<Long> totals() {
    List<Long> totals = new ArrayList<>(Collections.nCopies(options, 0L));
    for (List<Integer> vote : valid) {
      for (int option = 0; option < options; option++) {
        totals.set(option, totals.get(option) + vote.get(option));
      }
    }
    return List.copyOf(totals);
  }
}
