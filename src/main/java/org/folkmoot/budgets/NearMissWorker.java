package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
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
import org.folkmoot.councils.CouncilService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Finds by how little each project of a published outcome was not funded. Each answer takes dozens
 * of counts, so a large city is given two minutes; projects that were not reached have no answer.
 */
@ApplicationScoped
public class NearMissWorker {

  private static final Logger LOG = Logger.getLogger(NearMissWorker.class.getName());
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final CouncilService councils;
  private final CurrentCouncil currentCouncil;
  private final NearMissStore store;
  private final Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected NearMissWorker() {
    this(null, null, null, null);
  }

  @Inject
  NearMissWorker(
      CouncilService councils, CurrentCouncil currentCouncil, NearMissStore store, Clock clock) {
    this.councils = councils;
    this.currentCouncil = currentCouncil;
    this.store = store;
    this.clock = clock;
  }

  /** Finds what is not known yet; doing it twice does no harm. */
  @ActivateRequestContext
  public void run(OutcomePublished published) {
    currentCouncil.enter(councils.findById(published.councilId()).orElseThrow());
    NearMissStore.Task task = store.begin(published.runId());
    Allocation allocation = task.allocation();
    Outcome outcome = allocation.decide(task.options());
    Instant end = clock.instant().plus(LONGEST);
    List<String> losers =
        allocation.explain(outcome).losers().stream().map(one -> one.project()).toList();
    for (String loser : losers) {
      if (clock.instant().isAfter(end)) {
        LOG.log(Level.INFO, "near misses of run {0,number,#}: out of time", published.runId());
        return;
      }
      if (!task.known().contains(loser)) {
        store.keep(
            published.runId(), details(allocation.nearMiss(outcome, loser), task.currency()));
      }
    }
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
