package org.folkmoot.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.folkmoot.residents.RegisterRequested;
import org.folkmoot.residents.RegisterWorker;
import org.folkmoot.residents.RejectedRowsKept;
import org.jspecify.annotations.Nullable;

/**
 * Background work: jobs are rows with a lease, so that any node may die and another goes on. A job
 * is written in the transaction of the feature that asks for it.
 */
@ApplicationScoped
class Jobs {

  private static final int WORKERS = 1;
  private static final Duration POLLING = Duration.ofSeconds(2);
  private static final Duration HEARTBEAT = Duration.ofSeconds(20);

  @Resource
  @SuppressWarnings("NullAway.Init")
  private ManagedThreadFactory threads;

  private final Database database;
  private final Clock clock;
  private final OneTimeTask<String> registers;
  private final OneTimeTask<String> confirmedRegisters;
  private final OneTimeTask<String> rejectedRows;
  private @Nullable Scheduler scheduler;
  private @Nullable ExecutorService workers;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected Jobs() {
    database = null;
    clock = null;
    registers = null;
    confirmedRegisters = null;
    rejectedRows = null;
  }

  @Inject
  Jobs(Database database, RegisterWorker registerWorker, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.registers = registerTask("register", false, registerWorker);
    this.confirmedRegisters = registerTask("register-confirmed", true, registerWorker);
    this.rejectedRows =
        Tasks.oneTime("register-wipe", String.class)
            .execute(
                (instance, context) -> {
                  long[] ids = idsOf(instance);
                  registerWorker.wipe(new RejectedRowsKept(ids[0], ids[1], clock.instant()));
                });
  }

  private static OneTimeTask<String> registerTask(
      String name, boolean confirmed, RegisterWorker worker) {
    return Tasks.oneTime(name, String.class)
        .execute(
            (instance, context) -> {
              long[] ids = idsOf(instance);
              worker.run(new RegisterRequested(ids[0], ids[1], confirmed));
            });
  }

  void start() {
    ExecutorService pool = Executors.newFixedThreadPool(WORKERS, threads);
    workers = pool;
    Scheduler started =
        Scheduler.create(database.source(), registers, confirmedRegisters, rejectedRows)
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

  void schedule(@Observes RegisterRequested request) {
    schedule(
        request.confirmed() ? confirmedRegisters : registers,
        request.councilId(),
        request.uploadId());
  }

  void schedule(@Observes RejectedRowsKept kept) {
    if (scheduler != null) {
      scheduler.scheduleIfNotExists(
          rejectedRows.instance(kept.councilId() + "/" + kept.uploadId()), kept.until());
    }
  }

  private void schedule(Task<String> task, long council, long id) {
    if (scheduler != null) {
      scheduler.scheduleIfNotExists(task.instance(council + "/" + id), clock.instant());
    }
  }

  void wakeUp(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegisterRequested request) {
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
