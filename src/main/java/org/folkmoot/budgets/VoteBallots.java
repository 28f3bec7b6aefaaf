package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.folkmoot.allocation.VoteType;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.search.SearchOutbox;

/**
 * Takes over the ballots of a vote about a round: they are loaded as if somebody had handed in the
 * file, and counted by the rule of the round. A facilitator publishes the outcome. Joins the
 * caller's transaction.
 */
@ApplicationScoped
public class VoteBallots {

  private final BudgetRepository budgets;
  private final RoundJobs jobs;
  private final SearchOutbox search;
  private final Clock clock;

  @Inject
  VoteBallots(BudgetRepository budgets, RoundJobs jobs, SearchOutbox search, Clock clock) {
    this.budgets = budgets;
    this.jobs = jobs;
    this.search = search;
    this.clock = clock;
  }

  /**
   * Lets the ballots of a round be of the kind of those of the vote; must come before the round's
   * rule, which names the kind, is bound into the vote. Changes nothing once there are ballots.
   */
  @Transactional
  @NeedsNoConfirmation("the second person of the vote has confirmed")
  public void expect(String round, VoteType type) {
    budgets
        .lockRound(round)
        .filter(found -> !found.isFixed())
        .ifPresent(found -> found.expect(type));
  }

  /**
   * Holds fast to sum, projects and rule of a round while a vote about it is held, or lets them go.
   *
   * @param round id of the round
   * @param fast whether a vote is held
   */
  @Transactional
  @NeedsNoConfirmation("the vote was confirmed or stopped")
  public void bind(long round, boolean fast) {
    budgets.lockRound(round).ifPresent(found -> found.bind(fast));
    if (!fast) {
      budgets.listProjects(round).forEach(project -> project.leaveVote(false));
    }
  }

  /**
   * Takes a project out of what is counted while a vote is held; it does not come back.
   *
   * @param round id of the round
   * @param reason what residents read
   * @throws BudgetRefusal if there is none with this code
   */
  @Transactional
  @NeedsNoConfirmation("the second person of the withdrawal has confirmed")
  public void withdraw(long round, String code, String reason) {
    BudgetRound found = budgets.lockRound(round).orElseThrow();
    BudgetProject project =
        budgets.findProject(round, code).orElseThrow(() -> BudgetRefusal.unknownProject(code));
    project.withdraw(reason);
    project.leaveVote(true);
    search.changedIn(FoundProjects.KIND, found.processId());
  }

  /**
   * Asks for the ballots to be loaded and counted.
   *
   * @param round id of the round
   * @param fileName how the file is called
   * @param content a Pabulib file
   * @return whether they will be; not if the round is gone or withdrawn, or has ballots already
   */
  @Transactional
  @NeedsNoConfirmation("the vote is over")
  public boolean take(long round, String fileName, byte[] content) {
    Optional<BudgetRound> found =
        budgets.lockRound(round).filter(one -> !one.hasBallots() && !one.isWithdrawn());
    found.ifPresent(
        one ->
            jobs.load(
                new ImportJob(
                    one.processId(),
                    one.id(),
                    null,
                    fileName,
                    content.length,
                    one.rule().options(),
                    clock.instant()),
                Optional.empty(),
                content));
    return found.isPresent();
  }
}
