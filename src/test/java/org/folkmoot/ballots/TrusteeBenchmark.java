package org.folkmoot.ballots;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.folkmoot.ballots.groups.Group;
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

  /** What is looked at before opening: ballots of three options, mixed twice. */
  @Test
  void checks() {
    for (int ballots : List.of(200, 2_000)) {
      Rehearsal rehearsal =
          new Rehearsal(Group.RFC_3526_2048, ballots, 93)
              .pedersen(2, 3)
              .asking(Rehearsal.shuffled(3));
      RunningElection running = rehearsal.open();
      for (int voter = 0; voter < ballots; voter++) {
        rehearsal.cast(running, voter, List.of(List.of(voter % 3, 1, 2)));
      }
      running.close();
      running.shuffle(1);
      running.shuffle(2);
      Map<String, Object> input =
          Map.of(
              "archive",
              Base64.getEncoder().encodeToString(ArchiveMutants.bytes(running.archive())),
              "trustees",
              3,
              "shuffles",
              2,
              "own",
              List.of(),
              "log",
              ShownLog.of(running.archive(), running.setup().election().uuid()).toMap(),
              "threads",
              2);
      JsonNode times = Booth.call("trustee/speed", "lookAt", input);
      LOG.info(() -> times.toString());
    }
  }
}
