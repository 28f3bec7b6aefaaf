package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;

/** The steps of counting outcomes again, each a transaction of its own. */
@ApplicationScoped
class RecountSteps {

  private static final long NOBODY = 0;

  private final BudgetRepository budgets;
  private final Counts counts;
  private final Journal journal;
  private final Clock clock;

  @Inject
  RecountSteps(BudgetRepository budgets, Counts counts, Journal journal, Clock clock) {
    this.budgets = budgets;
    this.counts = counts;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * An outcome that is counted again.
   *
   * @param digest digest that was kept beside the count
   * @param digestOfRecord digest of the steps that were kept
   * @param ballotsSha256 digest that was published for the file of the ballots
   */
  record Task(
      long runId,
      BallotSource source,
      AllocationOptions options,
      String digest,
      String digestOfRecord,
      String ballotsSha256) {

    /** Whether the same comes out, and the same is kept. */
    boolean isSame(FinishedCount again) {
      return OutcomeDigest.of(again.outcome()).equals(digest)
          && digestOfRecord.equals(digest)
          && again.ballotsSha256().equals(ballotsSha256);
    }
  }

  /** The counts that are the outcome of their round now. */
  @Transactional
  List<Long> listOutcomes() {
    return budgets.listOutcomes().stream().map(OutcomePublication::runId).toList();
  }

  /** Empty if the count is gone, or could only now be kept whole. */
  @Transactional
  Optional<Task> begin(long runId) {
    AllocationRun run = budgets.findRun(runId).orElse(null);
    BudgetRound round = run == null ? null : budgets.findRound(run.roundId()).orElse(null);
    if (run == null || round == null) {
      return Optional.empty();
    }
    FinishedCount kept =
        budgets
            .findRecord(runId)
            .map(CountRecord::count)
            .orElseGet(() -> counts.complete(round, run));
    return Optional.of(
        new Task(
            runId,
            round.source(Set.copyOf(kept.withdrawn())),
            run.options(),
            run.outcomeSha256(),
            OutcomeDigest.of(kept.outcome()),
            run.ballotsSha256()));
  }

  /** Keeps what came out; writes the log when something else came out for the first time. */
  @Transactional
  void note(long runId, boolean same, String found) {
    Recount recount = budgets.findRecount(runId).orElse(null);
    if (recount == null) {
      recount = new Recount(runId);
      budgets.add(recount);
    }
    boolean isNews = recount.note(same, found, clock.instant());
    AllocationRun run = budgets.findRun(runId).orElseThrow();
    if (isNews) {
      String title = budgets.findRound(run.roundId()).orElseThrow().title();
      journal.record(
          AuditEvent.of(
              NOBODY, "", "budgets.journal.outcomeDiffers", title, String.valueOf(run.number())));
    }
  }
}
