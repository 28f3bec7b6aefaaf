package org.folkmoot.votes.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.folkmoot.allocation.Outcome;
import org.folkmoot.kernel.Amount;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.VoteOption;

/**
 * What the money of a counted vote goes to.
 *
 * @param election the vote
 * @param selected codes of the funded projects, in the order in which the rule took them
 */
record SharedOut(ElectionDetails election, List<String> selected) {

  /** Copies the codes. */
  SharedOut {
    selected = List.copyOf(selected);
  }

  static SharedOut of(ElectionDetails election, Outcome outcome) {
    return new SharedOut(election, outcome.selected());
  }

  private List<VoteOption> options() {
    return election.questions().get(0).options();
  }

  /** Projects that get money, in the order in which the rule took them. */
  List<VoteOption> funded() {
    return selected.stream().map(this::find).flatMap(Optional::stream).toList();
  }

  private Optional<VoteOption> find(String code) {
    return options().stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** Projects that get none, the cheapest first. */
  List<VoteOption> notFunded() {
    return options().stream()
        .filter(one -> !selected.contains(one.code()))
        .sorted(Comparator.comparing(VoteOption::cost))
        .toList();
  }

  /** What the funded projects cost together. */
  Amount spent() {
    return new Amount(funded().stream().mapToLong(VoteOption::cost).sum(), election.currency());
  }

  /** What could be spent. */
  Amount budget() {
    return new Amount(election.budget(), election.currency());
  }
}
