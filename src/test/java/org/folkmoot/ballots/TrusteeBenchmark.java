package org.folkmoot.ballots;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * How long a trustee's browser takes to shuffle ballots and to open them. Not a test: its name
 * keeps it out of every build, and it asserts nothing. {@code docs/performance.md} has the command.
 */
class TrusteeBenchmark {

  private static final Logger LOG = Logger.getLogger(TrusteeBenchmark.class.getName());

  @Test
  void ballots() {
    for (int ballots : List.of(200, 2_000)) {
      JsonNode times =
          Booth.call("trustee/speed", "measure", Map.of("ballots", ballots, "threads", 2));
      LOG.info(() -> times.toString());
    }
  }
}
