package org.folkmoot.allocation;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.logging.Logger;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.junit.jupiter.api.Test;

/**
 * How long the browser's count takes on a slow phone: {@code mvn surefire:test
 * -Dtest=RecountBenchmark}. The processor is throttled six times by the protocol of Chromium's
 * tools, which slows the thread of the page, so the count runs there. Processor time, which other
 * work does not lengthen, is that of a first count that is not slowed.
 */
class RecountBenchmark {

  private static final Logger LOG = Logger.getLogger(RecountBenchmark.class.getName());
  private static final int SLOWER = 6;
  private static final AllocationOptions EQUAL =
      AllocationOptions.defaults().withRule(Rule.EQUAL_SHARES);

  @Test
  void sixtyThousandBallotsOfACity() {
    byte[] file = drawn(60_000, 40, 600_000);

    measure("60,000 drawn ballots, greedy", file, AllocationOptions.defaults());
    measure("60,000 drawn ballots, equal shares", file, EQUAL);
    measure(
        "60,000 drawn ballots, add1-utilitarian",
        file,
        EQUAL.withCompletion(Completion.ADD1_UTILITARIAN));
  }

  @Test
  void theLargestRealElections() throws IOException {
    RealElections.assumePresent();
    for (String name : List.of("Poland_Lodz_2022.pb", "Poland_Warszawa_2026.pb")) {
      Path path =
          RealElections.files().stream()
              .filter(file -> file.endsWith(name))
              .findFirst()
              .orElseThrow();
      byte[] file = Files.readAllBytes(path);
      measure(name + ", equal shares", file, EQUAL);
      measure(name + ", add1-utilitarian", file, EQUAL.withCompletion(Completion.ADD1_UTILITARIAN));
    }
  }

  private static void measure(String what, byte[] file, AllocationOptions options) {
    CDPSession tools = RecountPage.tools();
    tools.send("Performance.enable");
    double before = processorTime(tools);
    RecountPage.time(file, options.text());
    double cold = processorTime(tools) - before;
    throttle(tools, SLOWER);
    JsonNode time = RecountPage.time(file, options.text());
    throttle(tools, 1);
    tools.detach();
    LOG.info(
        () ->
            String.format(
                Locale.ROOT,
                "%s: %.1f s slowed, %.2f s of processor time",
                what,
                time.asDouble() / 1000,
                cold));
  }

  /** What the process of the page has taken so far, in seconds. */
  private static double processorTime(CDPSession tools) {
    for (JsonElement metric : tools.send("Performance.getMetrics").getAsJsonArray("metrics")) {
      if ("ProcessTime".equals(metric.getAsJsonObject().get("name").getAsString())) {
        return metric.getAsJsonObject().get("value").getAsDouble();
      }
    }
    throw new IllegalStateException("no ProcessTime");
  }

  private static void throttle(CDPSession tools, int rate) {
    JsonObject slower = new JsonObject();
    slower.addProperty("rate", rate);
    tools.send("Emulation.setCPUThrottlingRate", slower);
  }

  /** Ballots of three to seven projects out of some that more people want than others. */
  private static byte[] drawn(int voters, int projects, int budget) {
    Random random = new Random(7);
    StringBuilder file = new StringBuilder(voters * 24);
    file.append("META\nkey;value\nbudget;").append(budget).append("\nvote_type;approval\n");
    file.append("PROJECTS\nproject_id;cost\n");
    for (int project = 0; project < projects; project++) {
      file.append('p').append(project).append(';').append(5_000 + random.nextInt(60_000));
      file.append('\n');
    }
    file.append("VOTES\nvoter_id;vote\n");
    for (int voter = 0; voter < voters; voter++) {
      file.append(voter).append(';');
      int marks = 3 + random.nextInt(5);
      for (int mark = 0; mark < marks; mark++) {
        double likely = random.nextDouble() * random.nextDouble();
        file.append(mark == 0 ? "p" : ",p").append((int) (likely * projects));
      }
      file.append('\n');
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }
}
