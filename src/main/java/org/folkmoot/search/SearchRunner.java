package org.folkmoot.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The thread that keeps the indexes of this node: woken when something was changed here, and
 * looking for changes of other nodes several times in a second.
 */
@ApplicationScoped
public class SearchRunner {

  private static final Logger LOG = Logger.getLogger(SearchRunner.class.getName());
  private static final Duration POLLING = Duration.ofMillis(700);
  private static final Duration KEEPING = Duration.ofSeconds(30);
  private static final Duration TIDYING = Duration.ofHours(1);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  @Resource
  @SuppressWarnings("NullAway.Init")
  private ManagedThreadFactory threads;

  @Resource(lookup = "java:app/jdbc/folkmoot")
  @SuppressWarnings("NullAway.Init")
  private DataSource source;

  private final SearchReading reading;
  private final Optional<String> data;
  private final Clock clock;
  private final Object bell = new Object();
  private long announced;
  private long done;
  private long toBuild;
  private volatile boolean stopping;
  private volatile BooleanSupplier onHold = () -> false;
  private volatile @Nullable SearchNode node;
  private @Nullable Thread thread;

  @Inject
  SearchRunner(
      SearchReading reading,
      @ConfigProperty(name = "folkmoot.data") Optional<String> data,
      Clock clock) {
    this.reading = reading;
    this.data = data;
    this.clock = clock;
  }

  /**
   * Begins to work; called once, after the migrations.
   *
   * @param isOnHold whether no index shall be built at this moment
   */
  public void start(BooleanSupplier isOnHold) {
    onHold = isOnHold;
    Thread started = threads.newThread(this::work);
    thread = started;
    started.start();
  }

  /** The thread is not interrupted: that would close files of the indexes, and of H2. */
  @PreDestroy
  void stop() {
    stopping = true;
    ring();
    Thread running = thread;
    try {
      if (running != null) {
        running.join(LONGEST_STOP.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SearchChanged change) {
    synchronized (bell) {
      announced++;
      bell.notifyAll();
    }
  }

  private long announced() {
    synchronized (bell) {
      return announced;
    }
  }

  private void ring() {
    synchronized (bell) {
      bell.notifyAll();
    }
  }

  /** The index of a council, if there is one by now. */
  Optional<CouncilIndex> find(long council) {
    SearchNode running = node;
    return running == null ? Optional.empty() : running.find(council);
  }

  /**
   * Waits until all is in the indexes that was committed on this node before, so that people find
   * what they have just saved; and for the index of a council that has none yet.
   */
  void awaitChanges(long council, Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    synchronized (bell) {
      long target = announced;
      if (find(council).isEmpty()) {
        toBuild = council;
        announced++;
        bell.notifyAll();
      }
      try {
        long left = end - System.nanoTime();
        while ((done < target || find(council).isEmpty()) && left > 0 && !stopping) {
          bell.wait(Math.max(1, left / 1_000_000));
          left = end - System.nanoTime();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void work() {
    try {
      SearchNode mine = open();
      Instant kept = clock.instant();
      Instant tidied = Instant.MIN;
      while (!stopping) {
        long seen = announced();
        look(mine);
        Instant now = clock.instant();
        if (now.isAfter(kept.plus(KEEPING))) {
          kept = now;
          mine.keep(now);
        }
        if (now.isAfter(tidied.plus(TIDYING))) {
          tidied = now;
          mine.tidy(now);
        }
        rest(seen);
      }
      mine.keep(clock.instant());
      mine.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.log(
          Level.SEVERE, "the search indexes of this node are kept no more until it restarts", e);
    }
  }

  private SearchNode open() {
    Optional<Path> folder =
        data.filter(path -> !path.isEmpty()).map(path -> Path.of(path).resolve("search"));
    SearchNode opened =
        new SearchNode(new IndexFolders(folder), new ChangeLog(source), reading, clock);
    opened.open();
    node = opened;
    return opened;
  }

  private void look(SearchNode mine) {
    try {
      follow(mine);
      if (!onHold.getAsBoolean()) {
        mine.buildNext(() -> follow(mine));
        ring();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the watch over the search indexes stumbled", e);
    }
  }

  /** Takes over what was committed before; also while an index is being built. */
  private void follow(SearchNode mine) {
    long before;
    synchronized (bell) {
      before = announced;
      if (toBuild != 0) {
        mine.ask(toBuild);
        toBuild = 0;
      }
    }
    mine.followOutbox();
    synchronized (bell) {
      done = Math.max(done, before);
      bell.notifyAll();
    }
  }

  /**
   * After an error, too, it waits: what is still to be done is done in the next round. Whoever
   * wakes up too early only looks once more.
   */
  @SuppressWarnings("WaitNotInLoop")
  private void rest(long seen) throws InterruptedException {
    synchronized (bell) {
      if (announced == seen && !stopping) {
        bell.wait(POLLING.toMillis());
      }
    }
  }
}
