package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.jobs.JobDetails;
import org.folkmoot.jobs.JobQueue;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.jspecify.annotations.Nullable;

/** Takes files with ballots and tells how far their import is. */
@ApplicationScoped
public class ImportService {

  private static final int LONGEST_NAME = 255;

  private final BudgetRepository budgets;
  private final ProcessService processes;
  private final Visitor visitor;
  private final JobQueue queue;
  private final Journal journal;
  private final RoundCalendar calendar;
  private final RoundJobs jobs;
  private final Clock clock;

  @Inject
  ImportService(
      BudgetRepository budgets,
      ProcessService processes,
      Visitor visitor,
      JobQueue queue,
      Journal journal,
      RoundCalendar calendar,
      RoundJobs jobs,
      Clock clock) {
    this.budgets = budgets;
    this.processes = processes;
    this.visitor = visitor;
    this.queue = queue;
    this.journal = journal;
    this.calendar = calendar;
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * Stores a Pabulib file and asks for its import; returns at once.
   *
   * @param processSlug process into which it goes
   * @param roundSlug an existing round without ballots that the file's ballots are for; null for a
   *     new round
   * @param rule rule of a new round
   * @param fileName name of the file as the person knows it
   * @param content the file
   * @return the id of the import
   * @throws BudgetRefusal if there is no such process
   * @throws BudgetRefusal if the process has no such round
   * @throws BudgetRefusal if voting is not over
   * @throws BudgetRefusal if the round does not take place
   * @throws BudgetRefusal if the round has ballots already
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator
   */
  @Transactional
  @NeedsNoConfirmation("everyday work of a facilitator")
  public long submit(
      String processSlug,
      @Nullable String roundSlug,
      AllocationOptions rule,
      String fileName,
      byte[] content) {
    ProcessDetails process =
        processes.find(processSlug).orElseThrow(() -> BudgetRefusal.unknownProcess(processSlug));
    Person facilitator = visitor.requireIn(process.id(), Role.FACILITATOR);
    Long round = roundSlug == null ? null : roundWithoutBallots(process, roundSlug);
    calendar
        .ballotsFrom(process.id())
        .ifPresent(
            time -> {
              throw BudgetRefusal.tooEarly("budgets.rule.ballotsTooEarly", time);
            });
    ImportJob job =
        new ImportJob(
            process.id(),
            round,
            facilitator.id(),
            shortened(fileName),
            content.length,
            rule,
            clock.instant());
    jobs.load(job, Optional.of(facilitator), content);
    journal.record(
        AuditEvent.of(
            facilitator.id(),
            facilitator.name(),
            "budgets.journal.importRequested",
            job.fileName(),
            process.title().main()));
    return job.id();
  }

  /** Rights were asked of the process, so the round must belong to it. */
  private Long roundWithoutBallots(ProcessDetails process, String slug) {
    BudgetRound round =
        budgets
            .findRound(slug)
            .filter(found -> found.processId() == process.id())
            .orElseThrow(() -> BudgetRefusal.unknownRound(slug));
    if (round.isFixed()) {
      throw BudgetRefusal.roundIsFixed();
    }
    if (round.isWithdrawn()) {
      throw BudgetRefusal.roundIsWithdrawn();
    }
    return round.id();
  }

  private static String shortened(String fileName) {
    String base =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    return TypedText.cut(base, LONGEST_NAME);
  }

  /** How far an import is. */
  @Transactional
  public Optional<ImportDetails> find(long id) {
    visitor.requireSomewhere(Role.FACILITATOR);
    return budgets
        .findImport(id)
        .map(ImportJob::toDetails)
        .filter(job -> visitor.hasAnyIn(job.processId(), Set.of(Role.FACILITATOR)));
  }

  /** The work of an import: how far it is, and how it ended if that was not the file's fault. */
  @Transactional
  public Optional<JobDetails> findWork(long id) {
    return find(id).flatMap(known -> queue.findLast(ImportWorker.NAME, id));
  }

  /** Calls an import off that waits or runs. */
  @Transactional
  public void callOff(long id) {
    find(id).ifPresent(known -> queue.callOff(ImportWorker.NAME, id));
  }
}
