package org.folkmoot.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Counts the SQL statements of a product by H2's own trace file, which a setting of the database
 * address turns on: the product itself needs nothing for it. Statements of the lanes of jobs, which
 * look for work every few seconds, are left out.
 */
final class StatementTrace {

  private static final Duration QUIET = Duration.ofSeconds(6);

  private static final List<String> BACKGROUND =
      List.of("from job ", "update job ", "checkpoint sync");

  private final Path file;

  StatementTrace(Path data) {
    this.file = data.resolve("folkmoot.trace.db");
  }

  /** The settings of a product whose statements can be counted. */
  static Map<String, String> settings(Path data) {
    return Map.of(
        "FOLKMOOT_DB_URL",
        "jdbc:h2:file:" + data.resolve("folkmoot") + ";TRACE_LEVEL_FILE=2;TRACE_MAX_FILE_SIZE=512");
  }

  /** The statements that something causes. */
  List<String> during(Runnable action) {
    long before = size();
    action.run();
    return since(before);
  }

  /**
   * Waits until work in the background, as after publishing, is over: no statement for longer than
   * the workers take to look for work.
   */
  void awaitQuiet() {
    Product.await(120, () -> during(StatementTrace::aWhile).isEmpty());
  }

  private static void aWhile() {
    LockSupport.parkNanos(QUIET.toNanos());
  }

  private long size() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> since(long start) {
    try {
      byte[] all = Files.readAllBytes(file);
      return new String(all, (int) start, all.length - (int) start, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("/*SQL") && BACKGROUND.stream().noneMatch(line::contains))
          .map(line -> line.substring(line.indexOf("*/") + 2))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
