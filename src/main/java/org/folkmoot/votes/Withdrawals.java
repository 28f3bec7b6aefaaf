package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The projects of a ballot paper that left after it was confirmed. The paper stays as it is; their
 * votes are counted and shown, and they get no money. Joins the caller's transaction.
 */
@ApplicationScoped
class Withdrawals {

  private final WithdrawalRepository rows;

  @Inject
  Withdrawals(WithdrawalRepository rows) {
    this.rows = rows;
  }

  /** What left the paper of a vote, the first one first; empty of a draft. */
  List<VoteWithdrawal> of(StoredElection election) {
    Long round = election.roundId();
    if (round == null || election.state() == ElectionState.DRAFT) {
      return List.of();
    }
    return rows.listConfirmed(round).stream()
        .filter(one -> !one.toDetails().at().isBefore(election.confirmedAt()))
        .filter(one -> isOnPaper(election, one.code()))
        .toList();
  }

  /** Their codes. */
  Set<String> codes(StoredElection election) {
    return of(election).stream().map(VoteWithdrawal::code).collect(Collectors.toSet());
  }

  static boolean isOnPaper(StoredElection election, String code) {
    return election.questions().stream()
        .flatMap(question -> question.options().stream())
        .anyMatch(option -> option.code().equals(code));
  }
}
