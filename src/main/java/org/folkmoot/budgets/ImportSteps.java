package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.allocation.Election;
import org.folkmoot.allocation.Notice;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.people.Person;
import org.folkmoot.search.SearchOutbox;

/** The steps of an import, each a transaction of its own. */
@ApplicationScoped
class ImportSteps {

  /** In the log: somebody whose account is gone. */
  private static final long NOBODY = 0;

  private final BudgetRepository budgets;
  private final RoundLoader loader;
  private final AccountService accounts;
  private final Journal journal;
  private final SearchOutbox search;
  private final RoundJobs jobs;
  private final Clock clock;

  @Inject
  ImportSteps(
      BudgetRepository budgets,
      RoundLoader loader,
      AccountService accounts,
      Journal journal,
      SearchOutbox search,
      RoundJobs jobs,
      Clock clock) {
    this.search = search;
    this.jobs = jobs;
    this.budgets = budgets;
    this.loader = loader;
    this.accounts = accounts;
    this.journal = journal;
    this.clock = clock;
  }

  /** Marks the import as running and gives the name of its file; empty if it is over or gone. */
  @Transactional
  Optional<String> begin(long jobId) {
    Optional<ImportJob> job = budgets.findImport(jobId).filter(ImportJob::canBegin);
    job.ifPresent(ImportJob::begin);
    return job.map(ImportJob::fileName);
  }

  @Transactional
  void fail(long jobId, List<String> problems) {
    ImportJob job = get(jobId);
    job.fail(problems, clock.instant());
    record(job, "budgets.journal.importFailed", String.valueOf(problems.size()));
  }

  /** Ends the import if its process holds the same file already. */
  @Transactional
  boolean finishIfKnown(long jobId, String sha256) {
    ImportJob job = get(jobId);
    Optional<BudgetRound> known = budgets.findRoundBySource(job.processId(), sha256);
    known.ifPresent(
        round -> {
          job.finish(ImportState.KNOWN, round.id(), clock.instant());
          record(job, "budgets.journal.importKnown", round.title());
        });
    return known.isPresent();
  }

  /**
   * Stores projects and ballots, all or nothing.
   *
   * @throws org.folkmoot.jobs.JobStopped if the import was called off
   * @throws org.folkmoot.kernel.MalformedInput if the file does not fit the round that it is for
   */
  @Transactional
  void store(JobRun run, Election election, List<Notice> notices, String sha256, byte[] content) {
    run.confirm();
    ImportJob job = get(run.subject());
    BallotFile file = new BallotFile(job.fileName(), sha256, content, election, notices);
    BudgetRound round =
        loader.load(
            new RoundLoader.Target(job.processId(), Optional.ofNullable(job.roundId()), job.rule()),
            file);
    job.note(notices);
    job.finish(ImportState.DONE, round.id(), clock.instant());
    search.changedIn(FoundProjects.KIND, round.processId());
    if (job.ofVote()) {
      jobs.count(round, round.rule().options(), Optional.empty());
    }
    record(job, "budgets.journal.importDone", round.title());
  }

  /** In the name of whoever asked for the import. */
  private void record(ImportJob job, String action, String detail) {
    String name = job.requestedBy().flatMap(accounts::findPerson).map(Person::name).orElse("");
    journal.record(
        AuditEvent.of(job.requestedBy().orElse(NOBODY), name, action, job.fileName(), detail));
  }

  private ImportJob get(long jobId) {
    return budgets.findImport(jobId).orElseThrow();
  }
}
