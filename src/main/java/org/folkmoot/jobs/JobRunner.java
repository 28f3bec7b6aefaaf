package org.folkmoot.jobs;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The lanes of this node: a few threads each, which are woken when a job is added here and look
 * every two seconds for jobs that were added elsewhere or whose time has come.
 */
@ApplicationScoped
public class JobRunner {

  private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration POLLING = Duration.ofSeconds(2);
  private static final Duration SWEEP = Duration.ofSeconds(15);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  @Resource
  @SuppressWarnings("NullAway.Init")
  private ManagedThreadFactory threadFactory;

  private final KnownJobs known;
  private final JobWorker worker;
  private final JobLeases leases;
  private final JobFiles files;
  private final JobRepository jobs;
  private final RecurringJobs recurring;
  private final Clock clock;
  private final RunningJobs running;
  private final Map<Lane, Semaphore> bells = new EnumMap<>(Lane.class);
  private final Semaphore watchBell = new Semaphore(0);
  private final List<Thread> threads = new ArrayList<>();
  private volatile BooleanSupplier onHold = () -> false;
  private volatile boolean stopping;

  @Inject
  JobRunner(
      KnownJobs known,
      JobWorker worker,
      JobLeases leases,
      JobFiles files,
      JobRepository jobs,
      RecurringJobs recurring,
      Clock clock) {
    this.known = known;
    this.worker = worker;
    this.leases = leases;
    this.files = files;
    this.jobs = jobs;
    this.recurring = recurring;
    this.clock = clock;
    this.running = new RunningJobs(leases);
    for (Lane lane : Lane.values()) {
      bells.put(lane, new Semaphore(0));
    }
  }

  /**
   * Begins to work; called once, after the migrations.
   *
   * @param alone whether no other node uses the database
   * @param isOnHold whether no job shall begin at this moment
   */
  public void start(boolean alone, BooleanSupplier isOnHold) {
    onHold = isOnHold;
    Set<String> names = known.all().keySet();
    if (alone) {
      leases.freeAll();
    }
    for (Lane lane : Lane.values()) {
      for (int i = 0; i < lane.threads(); i++) {
        begin(() -> work(lane, names));
      }
    }
    begin(this::watch);
  }

  private void begin(Runnable work) {
    Thread thread = threadFactory.newThread(work);
    threads.add(thread);
    thread.start();
  }

  /** Threads are not interrupted: an interrupt in the middle of a write closes the file of H2. */
  @PreDestroy
  void stop() {
    stopping = true;
    running.stopAll();
    bells.values().forEach(bell -> bell.release(threads.size()));
    watchBell.release();
    long end = System.nanoTime() + LONGEST_STOP.toNanos();
    try {
      for (Thread thread : threads) {
        thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobAdded added) {
    wake(added.lane());
  }

  private void wake(Lane lane) {
    Optional.ofNullable(bells.get(lane)).ifPresent(Semaphore::release);
  }

  private void work(Lane lane, Set<String> names) {
    while (!stopping) {
      try {
        Optional<LeasedJob> job =
            onHold.getAsBoolean() ? Optional.empty() : leases.take(lane, names, clock.instant());
        if (job.isPresent()) {
          wake(lane);
          carryOut(new JobRun(job.get(), files, jobs));
        } else {
          sleep(lane);
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "a lane of jobs stumbled", e);
        rest();
      }
    }
  }

  private void sleep(Lane lane) throws InterruptedException {
    Semaphore bell = bells.getOrDefault(lane, new Semaphore(0));
    bell.acquire();
    bell.drainPermits();
    if (stopping) {
      // one of these was for each thread of the lane
      bell.release(threads.size());
    }
  }

  private void carryOut(JobRun run) {
    running.add(run, clock.instant());
    try {
      worker.carryOut(run);
    } finally {
      running.remove(run);
    }
  }

  /** Wakes lanes, renews leases, frees those of dead nodes, adds what comes again. */
  private void watch() {
    Instant polled = Instant.MIN;
    Instant swept = Instant.MIN;
    while (!stopping) {
      try {
        Instant now = clock.instant();
        running.look(now);
        if (now.isAfter(swept.plus(SWEEP))) {
          swept = now;
          leases.freeExpired(now);
          recurring.plan(now);
        }
        if (now.isAfter(polled.plus(POLLING))) {
          polled = now;
          leases.dueLanes(now).forEach(this::wake);
        }
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "the watch over jobs stumbled", e);
      }
      rest();
    }
  }

  private void rest() {
    try {
      if (watchBell.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        watchBell.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }
}
