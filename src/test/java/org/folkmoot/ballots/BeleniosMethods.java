package org.folkmoot.ballots;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/** The reference tool, for tests that compare with it where it is installed. */
final class BeleniosMethods {

  private static final Logger LOG = Logger.getLogger(BeleniosMethods.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();

  private BeleniosMethods() {}

  /** Skips the calling test, loudly, where the tool is not installed. */
  static void assumeInstalled(String what) {
    boolean there = isInstalled();
    if (!there) {
      LOG.warning("SKIPPED: no belenios-tool here, so nothing was compared: " + what);
    }
    assumeTrue(there, "no belenios-tool here");
  }

  private static boolean isInstalled() {
    try {
      return new ProcessBuilder("belenios-tool", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What {@code belenios-tool method} prints for these ballots; empty if it stops with an error.
   */
  static Optional<JsonNode> method(List<List<Integer>> ballots, String... arguments) {
    List<String> command = new ArrayList<>(List.of("belenios-tool", "method"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().write(JSON.writeValueAsBytes(ballots));
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? Optional.of(JSON.readTree(output)) : Optional.empty();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
