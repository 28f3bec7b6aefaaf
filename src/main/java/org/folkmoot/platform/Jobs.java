package org.folkmoot.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
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
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.folkmoot.budgets.ImportRequested;
import org.folkmoot.budgets.ImportWorker;
import org.folkmoot.budgets.NearMissWorker;
import org.folkmoot.budgets.OutcomePublished;
import org.folkmoot.councils.CouncilService;
import org.folkmoot.mail.LetterPosted;
import org.folkmoot.mail.LetterRemoval;
import org.folkmoot.mail.LetterWorker;
import org.folkmoot.privacy.RetentionWorker;
import org.jspecify.annotations.Nullable;

/**
 * Background work: jobs are rows with a lease, so that any node may die and another goes on. A job
 * is written in the transaction of the feature that asks for it.
 */
@ApplicationScoped
class Jobs {

  private static final int WORKERS = 4;
  private static final Duration POLLING = Duration.ofSeconds(2);
  private static final Duration AFTER_MISHAP = Duration.ofMinutes(5);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(20);

  @Resource
  @SuppressWarnings("NullAway.Init")
  private ManagedThreadFactory threads;

  private final Database database;
  private final Clock clock;
  private final OneTimeTask<String> imports;
  private final OneTimeTask<String> nearMisses;
  private final CustomTask<String> letters;
  private final RecurringTask<Void> letterRemoval;
  private final RecurringTask<Void> retention;
  private @Nullable Scheduler scheduler;
  private @Nullable ExecutorService workers;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected Jobs() {
    database = null;
    clock = null;
    imports = null;
    nearMisses = null;
    letters = null;
    letterRemoval = null;
    retention = null;
  }

  @Inject
  Jobs(
      Database database,
      ImportWorker importWorker,
      NearMissWorker nearMissWorker,
      LetterWorker letterWorker,
      LetterRemoval removal,
      RetentionWorker retentionWorker,
      CouncilService councils,
      Clock clock) {
    this.database = database;
    this.clock = clock;
    this.imports =
        Tasks.oneTime("import", String.class)
            .execute(
                (instance, context) -> {
                  long[] ids = idsOf(instance);
                  importWorker.run(new ImportRequested(ids[0], ids[1]));
                });
    this.nearMisses =
        Tasks.oneTime("near-misses", String.class)
            .execute(
                (instance, context) -> {
                  long[] ids = idsOf(instance);
                  nearMissWorker.run(new OutcomePublished(ids[0], ids[1]));
                });
    this.letters =
        Tasks.custom("letter", String.class)
            .onFailureReschedule(FixedDelay.of(AFTER_MISHAP))
            .onDeadExecutionRevive()
            .execute(
                (instance, context) -> {
                  long[] ids = idsOf(instance);
                  Optional<Instant> next = letterWorker.run(new LetterPosted(ids[0], ids[1]));
                  return (done, operations) ->
                      next.ifPresentOrElse(
                          time -> operations.reschedule(done, time), operations::remove);
                });
    this.letterRemoval =
        Tasks.recurring("letter-removal", FixedDelay.of(DAY))
            .execute((instance, context) -> councils.list().forEach(removal::run));
    this.retention =
        Tasks.recurring("retention", FixedDelay.of(DAY))
            .execute((instance, context) -> councils.list().forEach(retentionWorker::run));
  }

  void start() {
    ExecutorService pool = Executors.newFixedThreadPool(WORKERS, threads);
    workers = pool;
    Scheduler started =
        Scheduler.create(database.source(), imports, nearMisses, letters)
            .startTasks(letterRemoval, retention)
            .executorService(pool)
            .threads(WORKERS)
            .pollingInterval(POLLING)
            .heartbeatInterval(HEARTBEAT)
            .alwaysPersistTimestampInUTC()
            .build();
    started.start();
    scheduler = started;
  }

  @PreDestroy
  void stop() {
    if (scheduler != null) {
      scheduler.stop();
    }
    if (workers != null) {
      workers.shutdown();
    }
  }

  void schedule(@Observes ImportRequested request) {
    schedule(imports, request.councilId(), request.jobId());
  }

  void schedule(@Observes OutcomePublished published) {
    schedule(nearMisses, published.councilId(), published.runId());
  }

  void schedule(@Observes LetterPosted posted) {
    schedule(letters, posted.councilId(), posted.letterId());
  }

  private void schedule(Task<String> task, long council, long id) {
    if (scheduler != null) {
      scheduler.scheduleIfNotExists(task.instance(council + "/" + id), clock.instant());
    }
  }

  void wakeUp(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportRequested request) {
    if (scheduler != null) {
      scheduler.triggerCheckForDueExecutions();
    }
  }

  void wakeUp(@Observes(during = TransactionPhase.AFTER_SUCCESS) LetterPosted posted) {
    if (scheduler != null) {
      scheduler.triggerCheckForDueExecutions();
    }
  }

  /** Council and object of a job, from its name. */
  private static long[] idsOf(TaskInstance<String> instance) {
    String[] ids = instance.getId().split("/", -1);
    return new long[] {Long.parseLong(ids[0]), Long.parseLong(ids[1])};
  }
}
