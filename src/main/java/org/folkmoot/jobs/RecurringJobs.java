package org.folkmoot.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CouncilService;
import org.folkmoot.councils.CurrentCouncil;

/**
 * Work that comes again: adds one job for each council when a period begins. Periods are counted
 * from 02:00 UTC on 1 January 1970, so that what comes daily comes at night. Several nodes add the
 * same job, of which the table keeps one.
 */
@ApplicationScoped
class RecurringJobs {

  private static final Logger LOG = Logger.getLogger(RecurringJobs.class.getName());
  private static final Duration BEGINNING = Duration.ofHours(2);

  private final KnownJobs known;
  private final CouncilService councils;
  private final OneCouncil oneCouncil;
  private final Map<String, Long> planned = new ConcurrentHashMap<>();

  @Inject
  RecurringJobs(KnownJobs known, CouncilService councils, OneCouncil oneCouncil) {
    this.known = known;
    this.councils = councils;
    this.oneCouncil = oneCouncil;
  }

  /** Adds what a period that began since the last look has brought. */
  void plan(Instant now) {
    known.all().forEach((name, job) -> job.every().ifPresent(every -> plan(name, every, now)));
  }

  private void plan(String name, Duration every, Instant now) {
    long period = now.minus(BEGINNING).getEpochSecond() / every.toSeconds();
    if (period == planned.getOrDefault(name, -1L)) {
      return;
    }
    for (Council council : councils.list()) {
      oneCouncil.add(council, name, name + "/" + council.id() + "/" + period);
    }
    planned.put(name, period);
  }

  /** Adds the job of one council. */
  @ApplicationScoped
  static class OneCouncil {

    private final CurrentCouncil currentCouncil;
    private final JobQueue queue;

    /** For the container. */
    @SuppressWarnings("NullAway")
    protected OneCouncil() {
      this(null, null);
    }

    @Inject
    OneCouncil(CurrentCouncil currentCouncil, JobQueue queue) {
      this.currentCouncil = currentCouncil;
      this.queue = queue;
    }

    @ActivateRequestContext
    void add(Council council, String name, String period) {
      currentCouncil.enter(council);
      try {
        queue.addOnce(JobOrder.of(name, council.id()), period);
      } catch (RuntimeException e) {
        LOG.log(Level.FINE, e, () -> period + " was added by another node");
      }
    }
  }
}
