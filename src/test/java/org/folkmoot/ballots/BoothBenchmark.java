package org.folkmoot.ballots;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.folkmoot.ballots.groups.Group;
import org.junit.jupiter.api.Test;

/**
 * How long the booth takes for ballots, as the browser runs and slowed down to a sixth, on the
 * page's thread, which alone can be slowed down. Not a test: its name keeps it out of every build,
 * and it asserts nothing. {@code docs/performance.md} has the command.
 */
class BoothBenchmark {

  private static final Logger LOG = Logger.getLogger(BoothBenchmark.class.getName());
  private static final int RUNS = 5;

  @Test
  void ballots() {
    CDPSession session = Booth.page().context().newCDPSession(Booth.page());
    for (int rate : List.of(1, 6)) {
      JsonObject parameters = new JsonObject();
      parameters.addProperty("rate", rate);
      session.send("Emulation.setCPUThrottlingRate", parameters);
      measure(rate, "summed, 5 options", Group.BELENIOS_2048, Rehearsal.approval(5, 0, 5));
      measure(rate, "summed, 10 options", Group.BELENIOS_2048, Rehearsal.approval(10, 0, 3));
      measure(rate, "summed, 50 options", Group.BELENIOS_2048, Rehearsal.approval(50, 0, 10));
      measure(rate, "shuffled, 50 options", Group.RFC_3526_2048, Rehearsal.shuffled(50));
    }
    session.detach();
  }

  private static void measure(int rate, String what, Group group, Question question) {
    Rehearsal rehearsal = new Rehearsal(group, 1, 1).singles(1).asking(question);
    List<Integer> vote = new ArrayList<>(Collections.nCopies(question.answers().size(), 0));
    vote.set(1, 1);
    JsonNode times =
        Booth.call(
            "speed",
            "measure",
            Map.of(
                "election", rehearsal.election().toJson().write(),
                "votes", List.of(vote),
                "secret", rehearsal.credentials.get(0).toString(),
                "runs", RUNS));
    LOG.info(() -> "slowed down by " + rate + ": " + what + ": " + times);
  }
}
