package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.people.AccountDeleted;
import org.folkmoot.processes.ProcessLeaves;
import org.folkmoot.trustees.BoardChanges;
import org.folkmoot.trustees.BoardRefusal;

/**
 * Elections stay when the account of whoever set them up goes; their drafts go with a process, and
 * a process cannot go while residents know one that is not over.
 */
@ApplicationScoped
class FormerStaff {

  private static final Set<ElectionState> NOT_OVER =
      EnumSet.of(
          ElectionState.CONFIRMED,
          ElectionState.OPEN,
          ElectionState.CLOSED,
          ElectionState.SHUFFLING,
          ElectionState.DECRYPTING);

  private final ElectionRepository elections;
  private final ExtensionRepository extensions;
  private final WithdrawalRepository withdrawals;
  private final VoterNewsRepository news;
  private final AlarmReportRepository reports;
  private final AccountService accounts;

  @Inject
  FormerStaff(
      ElectionRepository elections,
      ExtensionRepository extensions,
      WithdrawalRepository withdrawals,
      VoterNewsRepository news,
      AlarmReportRepository reports,
      AccountService accounts) {
    this.elections = elections;
    this.extensions = extensions;
    this.withdrawals = withdrawals;
    this.news = news;
    this.reports = reports;
    this.accounts = accounts;
  }

  void forget(@Observes AccountDeleted account) {
    elections.forgetStaff(account.accountId());
    extensions.forgetStaff(account.accountId());
    withdrawals.forgetStaff(account.accountId());
    news.forgetStaff(account.accountId());
    reports.forgetStaff(account.accountId());
    accounts
        .findPerson(account.accountId())
        .ifPresent(person -> reports.forgetEmail(person.email()));
  }

  /** A board keeps its key as long as a vote that is not over is locked with it. */
  void keepKey(@Observes BoardChanges board) {
    elections.list(board.leaves() ? EnumSet.allOf(ElectionState.class) : NOT_OVER).stream()
        .filter(election -> Long.valueOf(board.boardId()).equals(election.boardId()))
        .findFirst()
        .ifPresent(
            election -> {
              String title = election.title().main();
              throw board.leaves() ? BoardRefusal.ofVote(title) : BoardRefusal.inUse(title);
            });
  }

  void leave(@Observes ProcessLeaves process) {
    List<StoredElection> found = elections.listOf(process.processId());
    boolean isKnown =
        found.stream()
            .map(StoredElection::state)
            .anyMatch(
                state ->
                    process.deleted() ? state != ElectionState.DRAFT : NOT_OVER.contains(state));
    if (isKnown) {
      throw VoteRefusal.processHasElections();
    }
    if (process.deleted()) {
      found.forEach(elections::remove);
      elections.flush();
    }
  }
}
