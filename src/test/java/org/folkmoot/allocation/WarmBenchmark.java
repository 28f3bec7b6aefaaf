package org.folkmoot.allocation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.kernel.ConsoleOutput;

/**
 * Times the engine inside a process that is warm, as in the server. Not a test: run it by hand with
 * the files as arguments; {@code docs/performance.md} has the command.
 */
final class WarmBenchmark {

  private static final int RUNS = 15;

  private WarmBenchmark() {}

  @ConsoleOutput
  public static void main(String[] files) throws IOException {
    AllocationOptions shares = AllocationOptions.defaults().withRule(Rule.EQUAL_SHARES);
    for (String file : files) {
      byte[] bytes = Files.readAllBytes(Path.of(file));
      Allocation allocation = Allocation.of(read(bytes));
      AllocationOptions add1 = shares.withCompletion(Completion.ADD1_UTILITARIAN);
      Outcome outcome = allocation.decide(shares);
      System.out.println(
          String.format(
              Locale.ROOT,
              "%s: read %.0f ms, shares %.1f ms, Add1U %.0f ms, explain %.0f ms",
              Path.of(file).getFileName(),
              median(() -> read(bytes)),
              median(() -> allocation.decide(shares)),
              median(() -> allocation.decide(add1)),
              median(() -> allocation.explain(outcome))));
    }
  }

  private static Election read(byte[] bytes) throws IOException {
    return new PabulibReader().read(new ByteArrayInputStream(bytes), "benchmark");
  }

  private interface Work {
    Object run() throws IOException;
  }

  /** Median of the second half of the runs, in milliseconds. */
  private static double median(Work work) throws IOException {
    double[] times = new double[RUNS];
    int used = 0;
    for (int i = 0; i < 2 * RUNS; i++) {
      long start = System.nanoTime();
      used += work.run().hashCode() & 1;
      times[i % RUNS] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return used < 0 ? -1 : times[RUNS / 2];
  }
}
