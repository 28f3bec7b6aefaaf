package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.folkmoot.allocation.Allocation;
import org.folkmoot.allocation.NearMiss;
import org.folkmoot.allocation.Outcome;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobOrder;
import org.folkmoot.jobs.JobQueue;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;
import org.folkmoot.kernel.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Finds by how little each project of a published outcome was not funded. Each answer takes dozens
 * of counts, so a large city is given two minutes; projects that were not reached have no answer.
 */
@ApplicationScoped
public class NearMissWorker implements Job {

  private static final String NAME = "near-misses";

  private static final Logger LOG = Logger.getLogger(NearMissWorker.class.getName());
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final JobQueue queue;
  private final NearMissStore store;
  private final Clock clock;

  @Inject
  NearMissWorker(JobQueue queue, NearMissStore store, Clock clock) {
    this.queue = queue;
    this.store = store;
    this.clock = clock;
  }

  void ask(@Observes OutcomePublished published) {
    queue.add(JobOrder.of(NAME, published.runId()));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Lane lane() {
    return Lane.HEAVY;
  }

  /** Finds what is not known yet; doing it twice does no harm. */
  @Override
  public JobResult run(JobRun run) {
    NearMissStore.Task task = store.begin(run.subject());
    Allocation allocation = task.allocation();
    Outcome outcome = allocation.decide(task.options());
    Instant end = clock.instant().plus(LONGEST);
    List<String> losers =
        allocation.explain(outcome).losers().stream().map(one -> one.project()).toList();
    int done = 0;
    for (String loser : losers) {
      run.progress(done++, losers.size());
      if (clock.instant().isAfter(end)) {
        LOG.log(Level.INFO, "near misses of run {0,number,#}: out of time", run.subject());
        return JobResult.done();
      }
      if (!task.known().contains(loser)) {
        store.keep(run.subject(), details(allocation.nearMiss(outcome, loser), task.currency()));
      }
    }
    return JobResult.done();
  }

  private static NearMissDetails details(NearMiss miss, Currency currency) {
    return new NearMissDetails(
        miss.project(),
        minor(miss.cheaperBy(), currency),
        number(miss.moreVotes()),
        minor(miss.moreBudget(), currency));
  }

  private static @Nullable Long minor(Optional<BigDecimal> major, Currency currency) {
    return major.map(sum -> Amount.ofMajor(sum, currency).minorUnits()).orElse(null);
  }

  private static @Nullable Long number(OptionalLong number) {
    return number.isPresent() ? Long.valueOf(number.getAsLong()) : null;
  }
}
