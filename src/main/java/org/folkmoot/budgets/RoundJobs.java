package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.councils.CouncilKeys;
import org.folkmoot.councils.SealedStream;
import org.folkmoot.jobs.JobOrder;
import org.folkmoot.jobs.JobQueue;
import org.folkmoot.people.Person;

/** Orders of the long work on rounds. Joins the caller's transaction. */
@ApplicationScoped
class RoundJobs {

  private final BudgetRepository budgets;
  private final JobQueue queue;
  private final CouncilKeys keys;
  private final Clock clock;

  @Inject
  RoundJobs(BudgetRepository budgets, JobQueue queue, CouncilKeys keys, Clock clock) {
    this.budgets = budgets;
    this.queue = queue;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Asks for an import, which is stored here.
   *
   * @param by who asks; empty if a vote does
   * @param content the file
   */
  void load(ImportJob job, Optional<Person> by, byte[] content) {
    budgets.add(job);
    budgets.flush();
    JobOrder order =
        JobOrder.of(ImportWorker.NAME, job.id())
            .titled(job.fileName())
            .shownAt("/staff/import-job?id=" + job.id())
            .forProcess(job.processId())
            .inTurn("import/" + job.processId());
    try {
      queue.add(
          by.map(order::askedBy).orElse(order),
          SealedStream.seal(new ByteArrayInputStream(content), keys.key(ImportWorker.FILE_KEY)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Asks for a count of a round.
   *
   * @param by who asks; empty if a vote does
   * @return id of the request
   */
  long count(BudgetRound round, AllocationOptions options, Optional<Person> by) {
    CountRequest request =
        new CountRequest(round.id(), options, by.map(Person::id).orElse(null), clock.instant());
    budgets.add(request);
    budgets.flush();
    JobOrder order =
        JobOrder.of(CountJob.NAME, request.id())
            .titled(round.title())
            .shownAt("/staff/count?round=" + round.slug() + "&request=" + request.id())
            .forProcess(round.processId());
    queue.add(by.map(order::askedBy).orElse(order));
    return request.id();
  }
}
