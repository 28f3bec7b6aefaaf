package org.folkmoot.container;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.logging.Logger;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.journal.JournalFilter;
import org.folkmoot.journal.JournalReader;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How long a look at an administration log of 100,000 entries takes. Not a test: its name keeps it
 * out of every build, and it asserts nothing. {@code docs/performance.md} has the command.
 */
@ExtendWith(ArquillianExtension.class)
class JournalBenchmark {

  private static final Logger LOG = Logger.getLogger(JournalBenchmark.class.getName());
  private static final int ENTRIES = 100_000;
  private static final int BATCH = 1000;
  private static final int APPENDED = 20;
  private static final int LOOKS = 3;

  @Inject private Stage stage;
  @Inject private Journal journal;
  @Inject private JournalReader reader;
  @Resource private UserTransaction transaction;

  @Test
  void aLargeLog() throws Exception {
    Person ada = stage.enter(stage.newCouncil(), Role.FACILITATOR);
    long start = System.nanoTime();
    for (int i = 0; i < ENTRIES; i += BATCH) {
      transaction.begin();
      record(ada, BATCH);
      transaction.commit();
    }
    LOG.info(() -> ENTRIES + " entries recorded: " + since(start));
    for (int look = 0; look < LOOKS; look++) {
      time("whole check", reader::check);
      record(ada, APPENDED);
      time("look with " + APPENDED + " entries since", reader::look);
      time("look with none since", reader::look);
      time("count", () -> reader.count(JournalFilter.all()));
      time("first page", () -> reader.list(JournalFilter.all(), 0, 20));
      time("actors", reader::listActors);
    }
  }

  private void record(Person person, int times) {
    for (int i = 0; i < times; i++) {
      journal.record(
          AuditEvent.of(
              person.id() + i % 20, "Person", "processes.journal.changed", "Subject " + i, "x"));
    }
  }

  private static void time(String what, Runnable work) {
    long start = System.nanoTime();
    work.run();
    LOG.info(() -> what + ": " + since(start));
  }

  private static String since(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms";
  }
}
